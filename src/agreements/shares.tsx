import { groupedDigits } from '../platform/texts/words.ts'
import { Party } from '../platform/ui/party.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Brought } from './contributions.ts'

const widths = { wide: 736, narrow: 346 } as const
const rowHeight = 62

/** What each party brings as bars of one scale: money filled, the rest in outline, and the sum in words. The table below says the same. */
export const Shares = ({ view, of: brought }: { view: View; of: readonly Brought[] }) => {
  const { t } = view
  if (brought.every(({ all }) => all === 0)) return <p class="hs-meta">{t('agreements.shares.none')}</p>
  const figures = (amount: number) => groupedDigits(amount, view.language)
  return (
    <>
      <figure class="hs-chart hs-stack">
        <Bars view={view} of={brought} size="wide" />
        <Bars view={view} of={brought} size="narrow" />
        <figcaption class="hs-meta">{t('agreements.shares.caption')}</figcaption>
      </figure>
      <Table
        view={view}
        caption={t('agreements.shares.title')}
        isCaptionHidden
        columns={[
          { heading: t('agreements.shares.party'), cell: ({ party }) => <Party kind={party.kind}>{party.name}</Party> },
          { heading: t('agreements.shares.cash'), cell: ({ cash }) => figures(cash), isNumber: true },
          { heading: t('agreements.shares.inKind'), cell: ({ inKind }) => figures(inKind), isNumber: true },
          { heading: t('agreements.shares.hours'), cell: ({ hours }) => figures(hours), isNumber: true },
          { heading: t('agreements.shares.all'), cell: ({ all }) => figures(all), isNumber: true },
          {
            heading: t('agreements.shares.share'),
            cell: ({ percent }) => t('agreements.shares.percent', { percent }),
            isNumber: true,
          },
        ]}
        rows={brought}
        empty={null}
      />
    </>
  )
}

const Bars = ({ view, of: brought, size }: { view: View; of: readonly Brought[]; size: 'wide' | 'narrow' }) => {
  const width = widths[size]
  const most = Math.max(...brought.map(({ all }) => all), 1)
  const long = (amount: number) => Math.round((amount / most) * (width - 4))
  const title = `${size}-andelar`
  return (
    <svg class={size} viewBox={`-1 0 ${width + 2} ${brought.length * rowHeight}`} role="img" aria-labelledby={title}>
      <title id={title}>
        {view.t('agreements.shares.title')}:{' '}
        {brought
          .map(({ party, percent }) => `${party.name} ${view.t('agreements.shares.percent', { percent })}`)
          .join(', ')}
      </title>
      {brought.map(({ party, cash, all, percent }, index) => (
        <g data-party={party.kind}>
          <text x="0" y={index * rowHeight + 20}>
            {shortened(party.name, size)}{' '}
            <tspan font-weight="650">{view.t('agreements.shares.percent', { percent })}</tspan>
          </text>
          <rect class="promised" x="0" y={index * rowHeight + 30} width={long(all)} height="18" rx="2" />
          <rect x="0" y={index * rowHeight + 30} width={long(cash)} height="18" rx="2" />
        </g>
      ))}
    </svg>
  )
}

const shortened = (name: string, size: 'wide' | 'narrow'): string => {
  const longest = size === 'wide' ? 90 : 34
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name
}
