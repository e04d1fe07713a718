import { type Case, getCase } from '../cases/index.ts'
import { paperForm, paperKinds } from '../papers/index.ts'
import { isId } from '../platform/id.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { Page } from '../platform/web/page.tsx'
import { beginDraft } from './draft-actions.ts'
import { isWriter, trailTo } from './frame.tsx'

/** The page where someone chooses which kind of paper to write in a case. */
export const beginPage: Page<Case> = {
  shown: isWriter,
  load: async ({ db, param }) => (isId(param('caseId')) ? getCase(db, param('caseId')) : undefined),
  view: (of, view, returned) => {
    const { t } = view
    const options = paperKinds
      .filter(({ kind }) => paperForm(kind) !== undefined)
      .map(({ kind, label }) => ({ value: kind, label }))
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('drafts.begin.title')}
        lead={t('drafts.begin.lead')}
        trail={trailTo(view, of)}
        of={beginDraft}
        button={t('drafts.begin.submit')}
      >
        {(f) => <f.Choice name="kind" label={t('drafts.begin.kind')} options={options} />}
      </FormPage>
    )
  },
}
