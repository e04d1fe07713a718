import { type Amount, amountsOn, inUnit, type LapsingAmount, lapsingAmounts } from '../law/amounts.ts'
import { Finding } from '../platform/ui/finding.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'

const lapseInWords = (view: View, { amount, daysLeft }: LapsingAmount): string => {
  const name = amount.label
  if (daysLeft < 0) return view.t('lawbook.amounts.ended', { name })
  return daysLeft === 0
    ? view.t('lawbook.amounts.endsToday', { name })
    : view.t('lawbook.amounts.ends', { name, count: daysLeft })
}

/** What must be looked up anew, from sixty days before a period ends; nothing when no amount lapses. */
const Lapsing = ({ view }: { view: View }) => {
  const lapsing = lapsingAmounts(view.today)
  if (lapsing.length === 0) return null
  return (
    <div id="belopp-att-se-over">
      <h3 class="ds-heading">{view.t('lawbook.amounts.lapsing')}</h3>
      {lapsing.map((one) => (
        <Finding view={view} of={{ level: 'warn', title: lapseInWords(view, one) }} />
      ))}
    </div>
  )
}

/** Every dated amount as it is today, with the source that says so and until when. */
export const Amounts = ({ view }: { view: View }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="belopp">
      <h2 class="ds-heading" id="belopp">
        {t('lawbook.amounts.title')}
      </h2>
      <p>{t('lawbook.amounts.lead')}</p>
      <Lapsing view={view} />
      <Table<Amount>
        view={view}
        caption={t('lawbook.amounts.title')}
        isCaptionHidden
        columns={[
          { heading: t('lawbook.amounts.name'), cell: ({ label }) => <span lang="sv">{label}</span> },
          { heading: t('lawbook.amounts.value'), cell: ({ value, unit }) => inUnit(value, unit) },
          {
            heading: t('lawbook.amounts.until'),
            cell: ({ validThrough }) => <DayText view={view} day={validThrough} />,
          },
          {
            heading: t('lawbook.amounts.source'),
            cell: ({ source, url }) => (
              <a href={url} lang="sv">
                {source}
              </a>
            ),
          },
        ]}
        rows={amountsOn(view.today)}
        empty=""
      />
    </section>
  )
}
