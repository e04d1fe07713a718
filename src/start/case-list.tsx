import type { Child } from 'hono/jsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { ShortCase } from './queries.ts'
import { at } from './todo-list.tsx'

type CaseListProps = {
  readonly view: View
  readonly id: string
  readonly title: string
  readonly cases: readonly ShortCase[]
  readonly empty: Child
}

/** A few cases with their numbers and latest events, below a heading. */
export const CaseList = ({ view, id, title, cases, empty }: CaseListProps) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby={id}>
      <h2 class="ds-heading" id={id}>
        {title}
      </h2>
      <Table
        view={view}
        caption={title}
        isCaptionHidden
        columns={[
          { heading: t('start.case'), cell: (row) => <a href={at(view, `/arenden/${row.caseId}`)}>{row.title}</a> },
          { heading: t('start.number'), cell: (row) => <span class="hs-num">{row.caseNumber}</span> },
          { heading: t('start.body'), cell: (row) => row.bodyName },
          { heading: t('start.latest'), cell: (row) => <DayText view={view} day={row.latestEventOn} /> },
        ]}
        rows={cases}
        empty={empty}
      />
    </section>
  )
}
