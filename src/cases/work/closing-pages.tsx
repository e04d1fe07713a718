import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { type Case, closingReasons, reopeningReasons } from '../cases.ts'
import { closeCase, reopenCase } from './case-actions.ts'
import { caseOfAddress, isKeeper, trailTo } from './form-page.tsx'

/** The page before a case is closed: what it means, and the day. */
export const closePage: Page<Case> = {
  shown: isKeeper,
  load: caseOfAddress,
  view: (of, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('caseWork.close.title', { number: of.caseNumber })}
        effects={[
          t('caseWork.close.list'),
          t('caseWork.close.kept'),
          t('caseWork.close.archived'),
          t('caseWork.close.undo'),
        ]}
        trail={trailTo(view, of)}
        of={closeCase}
        known={{ closedOn: view.today }}
        button={t('caseWork.close.button')}
        isDangerous
      >
        {(f) => (
          <>
            <f.Choice
              name="reason"
              label={t('caseWork.field.closingReason')}
              options={closingReasons.map((reason) => ({
                value: reason,
                label: t(`caseWork.closingReason.${reason}`),
              }))}
            />
            <f.DateField name="closedOn" label={t('caseWork.field.closedOn')} />
          </>
        )}
      </FormPage>
    )
  },
}

/** The page before a closed case is taken up again. */
export const reopenPage: Page<Case> = {
  shown: isKeeper,
  load: caseOfAddress,
  view: (of, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('caseWork.reopen.title', { number: of.caseNumber })}
        effects={[t('caseWork.reopen.list'), t('caseWork.reopen.journal')]}
        trail={trailTo(view, of)}
        of={reopenCase}
        button={t('caseWork.reopen.button')}
      >
        {(f) => (
          <f.Choice
            name="reason"
            label={t('caseWork.field.reopeningReason')}
            options={reopeningReasons.map((reason) => ({
              value: reason,
              label: t(`caseWork.reopeningReason.${reason}`),
            }))}
          />
        )}
      </FormPage>
    )
  },
}
