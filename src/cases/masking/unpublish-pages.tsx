import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import type { Case } from '../cases.ts'
import { caseOfAddress, trailTo } from '../work/form-page.tsx'
import { setCaseIsPublic, unpublishDocument, unpublishReasons } from './actions.ts'
import { documentOfAddress, isOfficer, type OfCase, trailToDocument } from './document-of-address.ts'

/** The page before a document is taken off the web: what it means, and why. */
export const unpublishPage: Page<OfCase> = {
  shown: isOfficer,
  load: documentOfAddress,
  view: (loaded, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('masking.unpublish.title')}
        lead={loaded.document.title}
        effects={[t('masking.unpublish.gone'), t('masking.unpublish.record'), t('masking.unpublish.kept')]}
        trail={trailToDocument(view, loaded)}
        of={unpublishDocument}
        button={t('masking.unpublish.button')}
        isDangerous
      >
        {(f) => (
          <f.Choice
            name="reason"
            label={t('masking.field.reason')}
            options={unpublishReasons.map((reason) => ({ value: reason, label: t(`masking.reason.${reason}`) }))}
          />
        )}
      </FormPage>
    )
  },
}

/** The page before a case is made public, or is taken from the public. */
export const publishCasePage: Page<Case> = {
  shown: isOfficer,
  load: caseOfAddress,
  view: (of, view, returned) => {
    const { t } = view
    const key = of.isPublic ? 'masking.hideCase' : 'masking.showCase'
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t(`${key}.title`, { number: of.caseNumber })}
        effects={[t(`${key}.case`), t(`${key}.papers`), t(`${key}.register`)]}
        trail={trailTo(view, of)}
        of={setCaseIsPublic}
        button={t(`${key}.button`)}
        isDangerous={of.isPublic}
      >
        {(f) => <f.Hidden name="isPublic" value={of.isPublic ? 'false' : 'true'} />}
      </FormPage>
    )
  },
}
