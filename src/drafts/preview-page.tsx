import type { Document, Letterhead } from '../platform/documents/document.ts'
import { refuse } from '../platform/refusal.ts'
import { ButtonLink, Buttons } from '../platform/ui/form.tsx'
import { Layout } from '../platform/ui/layout.tsx'
import { OnLetterhead } from '../platform/ui/on-letterhead.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { Page } from '../platform/web/page.tsx'
import { composeDraft } from './compose.ts'
import { signersOf } from './draft-queries.ts'
import { type DraftInCase, draftOfAddress, draftPath, isWriter, trailTo } from './frame.tsx'
import { houseStyleOf } from './house-style.ts'

type Loaded = DraftInCase & { readonly document: Document; readonly letterhead: Letterhead }

/** The paper as it would be, on the authority's letterhead. Refuses one where something is missing. */
export const previewPage: Page<Loaded> = {
  shown: isWriter,
  load: async (ask) => {
    const found = await draftOfAddress(ask)
    if (!found) return undefined
    const [signers, { letterhead, ...setting }] = await Promise.all([
      signersOf(ask.db, found.draft.draftId),
      houseStyleOf(ask.db, ask.authority),
    ])
    const composed = composeDraft(found.draft, signers, setting)
    return composed?.document ? { ...found, document: composed.document, letterhead } : refuse('drafts.notComplete')
  },
  view: ({ draft, subject, document, letterhead }, view) => {
    const { t } = view
    const back = draftPath(view, draft.draftId)
    return (
      <Layout
        view={view}
        title={`${t('drafts.preview.title')}: ${draft.title}`}
        trail={trailTo(view, subject, { href: back, label: draft.title })}
      >
        <div class="hs-stack">
          <div class="hs-message hs-noprint" role="status">
            <p>
              <Status state="active">{t('drafts.preview.note')}</Status>
            </p>
          </div>
          <Buttons>
            <ButtonLink href={draftPath(view, draft.draftId, '/fardigstall')}>{t('drafts.preview.finish')}</ButtonLink>
            <ButtonLink href={back} variant="secondary">
              {t('drafts.preview.back')}
            </ButtonLink>
          </Buttons>
          <OnLetterhead of={document} letterhead={letterhead} />
        </div>
      </Layout>
    )
  },
}
