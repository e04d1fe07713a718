import { type Amount, type AmountKey, amountOn, inUnit, unconfirmed } from '../../law/amounts.ts'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'

/** Amounts of the law as they are today, each with where it says so, until when, and a mark when that time is over. */
export const Amounts = ({ view, of: keys }: { view: View; of: readonly AmountKey[] }) => (
  <ul class="hs-list" data-dense>
    {keys.map((key) => (
      <OneAmount view={view} of={amountOn(key, view.today)} />
    ))}
  </ul>
)

const OneAmount = ({ view, of: amount }: { view: View; of: Amount }) => {
  const { t, language } = view
  const lang = language === 'sv' ? undefined : 'sv'
  return (
    <li class="hs-stack" data-gap="tight">
      <span lang={lang}>
        {amount.label}: <strong>{inUnit(amount.value, amount.unit)}</strong>
      </span>
      <p class="hs-meta">
        <a href={amount.url} lang={lang}>
          {amount.source}
        </a>
        . <DayText view={view} day={amount.validThrough} before={t('aid.amount.through')} />
        {!amount.isConfirmed && (
          <>
            {'. '}
            <strong lang={lang}>{unconfirmed}</strong>
          </>
        )}
      </p>
    </li>
  )
}

/** The ceilings of aid and the rate of the thresholds. */
export const AidAmounts = ({ view }: { view: View }) => (
  <section class="hs-stack" data-gap="tight" aria-labelledby="belopp">
    <h2 class="ds-heading" id="belopp">
      {view.t('aid.amount.title')}
    </h2>
    <Amounts view={view} of={['deMinimis', 'sgeiDeMinimis', 'euroRate']} />
  </section>
)
