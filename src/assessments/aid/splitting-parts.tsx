import { inUnit } from '../../law/amounts.ts'
import { procurementValue, splitting } from '../../law/procurement-value.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { Finding } from '../../platform/ui/finding.tsx'
import { Buttons, Form, SubmitButton } from '../../platform/ui/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Returned } from '../../platform/web/page.tsx'
import { type Beside, looksSplit, type PartnershipValue, splittings } from './value.ts'
import { answerSplitting } from './value-actions.ts'

type Props = {
  readonly view: View
  readonly of: PartnershipValue
  readonly beside: readonly Beside[]
  readonly path: string
  readonly mayWrite: boolean
  readonly returned: Returned
}

const levels = { split: 'warn', look: 'warn', apart: 'ok' } as const

/** What stands beside the partnership this year, why each was found, how it looks together, and what the officer says of it. */
export const Splitting = (props: Props) => {
  const { view, of: value, beside, mayWrite } = props
  const { t, today } = view
  const look = looksSplit(value, beside, today)
  const { citations } = splitting.decide({
    valuesKr: [procurementValue(value)],
    ...{ isSameParty: true, isSameGoal: true, isSameYear: true, isAnnex2: value.isAnnex2, on: today },
  })
  return (
    <section class="hs-stack" aria-labelledby="uppdelning">
      <h2 class="ds-heading" id="uppdelning">
        {t('aid.split.title')}
      </h2>
      {beside.length === 0 ? (
        <Empty title={t('aid.split.none')} text={t('aid.split.noneText')} />
      ) : (
        <>
          <Finding view={view} of={{ level: levels[look], title: t(`aid.split.${look}`), provisions: citations }} />
          <ul class="hs-list">
            {beside.map((one) => (
              <Found view={view} of={one} />
            ))}
          </ul>
        </>
      )}
      {value.splitting !== undefined && (
        <p>
          <strong>{t(`aid.split.said.${value.splitting}`)}</strong> {value.splittingReason}
        </p>
      )}
      {beside.length > 0 && mayWrite && <Answer {...props} />}
    </section>
  )
}

const Found = ({ view, of: one }: { view: View; of: Beside }) => {
  const { t } = view
  const why = [
    one.isSameParty ? t('aid.split.sameParty') : '',
    one.isSameGoal ? t('aid.split.sameGoal') : '',
    t('aid.split.sameYear'),
  ].filter((reason) => reason !== '')
  return (
    <li class="hs-stack" data-gap="tight">
      <div class="hs-row" data-spread>
        {one.kind === 'partnership' ? (
          <a href={`/${view.authority?.slug}/partnerskap/${one.id}`}>{one.title}</a>
        ) : (
          <span>{one.title}</span>
        )}
        <span>{one.valueKr === undefined ? t('aid.split.notCounted') : inUnit(one.valueKr, 'kr')}</span>
      </div>
      <p class="hs-meta">
        {t(`aid.split.kind.${one.kind}`)}, <DayText view={view} day={one.on} />. {t('aid.split.why', { why })}
      </p>
    </li>
  )
}

const Answer = ({ view, of: value, path, returned }: Props) => {
  const { t } = view
  const isReturned = 'splittingReason' in returned.values
  return (
    <Form
      of={answerSplitting}
      action={`${path}/varde/uppdelning`}
      view={view}
      values={isReturned ? returned.values : { ...value }}
      errors={isReturned ? returned.errors : {}}
    >
      {(f) => (
        <>
          <f.Choice
            name="splitting"
            label={t('aid.split.question')}
            options={splittings.map((option) => ({ value: option, label: t(`aid.split.said.${option}`) }))}
          />
          <f.TextArea name="splittingReason" label={t('aid.split.reason')} rows={3} />
          <Buttons>
            <SubmitButton>{t('aid.split.button')}</SubmitButton>
          </Buttons>
        </>
      )}
    </Form>
  )
}
