import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import type { Case } from '../cases.ts'
import { caseOfAddress, isKeeper, trailTo } from '../work/form-page.tsx'
import { addEntry } from './actions.ts'
import { directions } from './entries.ts'

/** The form that enters something in the register of a case by hand. */
export const entryPage: Page<Case> = {
  shown: isKeeper,
  load: caseOfAddress,
  view: (of, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('register.add.title')}
        lead={t('register.add.lead')}
        trail={trailTo(view, of)}
        of={addEntry}
        known={{ datedOn: view.today, direction: 'received' }}
        button={t('register.add.button')}
      >
        {(f) => (
          <>
            <f.Choice
              name="direction"
              label={t('register.field.direction')}
              options={directions.map((direction) => ({
                value: direction,
                label: t(`register.direction.${direction}`),
              }))}
            />
            <f.DateField name="datedOn" label={t('register.field.datedOn')} />
            <f.Field
              name="counterpart"
              label={t('register.field.counterpart')}
              hint={t('register.field.counterpartHint')}
              size={40}
            />
            <f.Checkbox name="hasNoCounterpart" label={t('register.field.hasNoCounterpart')} />
            <f.Field
              name="subject"
              label={t('register.field.subject')}
              hint={t('register.field.subjectHint')}
              size={60}
            />
            <f.Checkbox name="isSecret" label={t('register.field.isSecret')} hint={t('register.field.isSecretHint')} />
          </>
        )}
      </FormPage>
    )
  },
}
