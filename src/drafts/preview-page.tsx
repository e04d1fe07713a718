import type { Document, Letterhead } from '../platform/documents/document.ts'
import { DocumentHtml } from '../platform/documents/html.tsx'
import { refuse } from '../platform/refusal.ts'
import { ButtonLink, Buttons } from '../platform/ui/form.tsx'
import { Layout } from '../platform/ui/layout.tsx'
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

/** A document inside a page of ours, between the head and the foot of its sender. */
export const OnLetterhead = ({ of: document, letterhead }: { of: Document; letterhead: Letterhead }) => (
  <div class="hs-cols" data-cols="read">
    <div class="hs-panel hs-stack" data-gap="section">
      <p class="hs-row" data-spread>
        <strong>{letterhead.sender}</strong>
        {letterhead.logo && (
          <img
            src={`data:${letterhead.logo.mediaType};base64,${Buffer.from(letterhead.logo.bytes).toString('base64')}`}
            alt={letterhead.logo.description}
            height={48}
          />
        )}
      </p>
      <DocumentHtml of={document} />
      {letterhead.footer.length > 0 && <p class="hs-meta">{letterhead.footer.join(' · ')}</p>}
    </div>
  </div>
)
