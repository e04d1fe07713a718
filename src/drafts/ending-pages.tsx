import { refuse } from '../platform/refusal.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { Page } from '../platform/web/page.tsx'
import { composeDraft } from './compose.ts'
import { discardDraft, finishDraft } from './draft-actions.ts'
import { signersOf } from './draft-queries.ts'
import { type DraftInCase, draftOfAddress, draftPath, isWriter, trailTo } from './frame.tsx'
import { houseStyleOf } from './house-style.ts'

/** The page before a paper is finished: what follows from it. Refuses a draft where something is missing. */
export const finishPage: Page<DraftInCase & { readonly signers: number }> = {
  shown: isWriter,
  load: async (ask) => {
    const found = await draftOfAddress(ask)
    if (!found) return undefined
    const [signers, style] = await Promise.all([
      signersOf(ask.db, found.draft.draftId),
      houseStyleOf(ask.db, ask.authority),
    ])
    if (!composeDraft(found.draft, signers, style)?.document) return refuse('drafts.notComplete')
    return { ...found, signers: signers.length }
  },
  view: ({ draft, subject, signers }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('drafts.finish.title', { title: draft.title })}
        trail={trailTo(view, subject, { href: draftPath(view, draft.draftId), label: draft.title })}
        of={finishDraft}
        effects={[
          t('drafts.finish.filed', { number: subject.caseNumber }),
          t('drafts.finish.fixed'),
          t('drafts.finish.official'),
          signers === 0 ? t('drafts.finish.sealing') : t('drafts.finish.signing', { count: signers }),
        ]}
        button={t('drafts.finish.button')}
      >
        {(f) => (
          <>
            <f.Hidden name="version" value={draft.version} />
            <p class="hs-row">
              <a href={draftPath(view, draft.draftId, '/granska')}>{t('drafts.edit.preview')}</a>
              <a href={draftPath(view, draft.draftId, '/underskrifter')}>{t('drafts.edit.signers')}</a>
            </p>
          </>
        )}
      </FormPage>
    )
  },
}

/** The page before a draft is thrown away. */
export const discardPage: Page<DraftInCase> = {
  shown: isWriter,
  load: draftOfAddress,
  view: ({ draft, subject }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('drafts.discard.title', { title: draft.title })}
        trail={trailTo(view, subject, { href: draftPath(view, draft.draftId), label: draft.title })}
        of={discardDraft}
        effects={[t('drafts.discard.gone'), t('drafts.discard.never'), t('drafts.discard.journal')]}
        button={t('drafts.discard.button')}
        isDangerous
      />
    )
  },
}
