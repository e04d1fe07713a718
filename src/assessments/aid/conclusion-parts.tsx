import { stateAid } from '../../law/state-aid.ts'
import { partnershipPath } from '../../partnerships/index.ts'
import { dayOf } from '../../platform/time.ts'
import { Facts } from '../../platform/ui/facts.tsx'
import { ButtonLink } from '../../platform/ui/form.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import { Taken } from '../known/parts.tsx'
import { type AidLeft, type Conclusion, isCounted } from './aid.ts'
import type { AidOfAssociation } from './aid-page.tsx'
import { answerText, rateText } from './inputs.ts'

/** When it is for the authority to conclude; else it waits for the association, or nothing is left. */
const ours: readonly AidLeft[] = ['notConcluded', 'changed', 'tooMuch']

/** What the officer comes to, with how the test was answered; for staff the way to conclude. */
export const Concluded = ({ view, of }: { view: View; of: AidOfAssociation }) => {
  const { t } = view
  const { conclusion, partnership, association, mayWork, left } = of
  const at = `${partnershipPath(view, partnership)}/stod/slutsats/${association.organisationId}`
  return (
    <div class="hs-stack">
      <h3 class="ds-heading">{t('aid.conclusion.title')}</h3>
      {conclusion ? <Told view={view} of={conclusion} /> : <p>{t('aid.conclusion.none')}</p>}
      {mayWork && left !== undefined && (
        <p>
          <ButtonLink href={at} {...(ours.includes(left) ? {} : { variant: 'secondary' as const })}>
            {t(conclusion ? 'aid.conclusion.again' : 'aid.conclusion.first')}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}

/** What the fields that something was proposed for came to. */
const keptIn = ({ facts, marketKr, years, way }: Conclusion) => ({
  ...{ isEconomic: answerText(facts.isEconomic), marketKr: String(marketKr), years: String(years), way },
})

const Told = ({ view, of: conclusion }: { view: View; of: Conclusion }) => {
  const { t } = view
  const { facts, marketKr, paidKr, years, way } = conclusion
  const receipt = stateAid.decide({ ...facts, marketKr, paidKr, years, on: conclusion.decidesOn })
  return (
    <>
      <Facts
        rows={[
          { label: t('aid.conclusion.way'), value: <strong>{t(`aid.way.${way}`)}</strong> },
          { label: t('aid.conclusion.article'), value: conclusion.article || undefined },
          { label: t('aid.conclusion.reason'), value: conclusion.reason },
          {
            label: t('aid.conclusion.planned'),
            value: isCounted(way)
              ? t('aid.conclusion.plannedAt', { amount: conclusion.plannedEuro, rate: rateText(conclusion.rate) })
              : undefined,
          },
          { label: t('aid.conclusion.decidesOn'), value: <DayText view={view} day={conclusion.decidesOn} /> },
          {
            label: t('aid.conclusion.by'),
            value: (
              <>
                {conclusion.byName}, <DayText view={view} day={dayOf(conclusion.at)} />
              </>
            ),
          },
        ]}
      />
      <Taken view={view} of={conclusion.proposed} kept={keptIn(conclusion)} />
      <Receipt of={receipt} view={view} summary={t('aid.conclusion.how')} />
    </>
  )
}
