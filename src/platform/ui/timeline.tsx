import type { Child } from 'hono/jsx'
import type { Day } from '../time.ts'
import { Receipt, type ReceiptData } from './receipt.tsx'
import { type View, withParameter } from './view.ts'
import { DayText } from './when.tsx'

/** Something that happened, happens or will happen. `id` becomes its address on the page. */
export type TimelineRow = {
  readonly id: string
  readonly day: Day
  readonly title: Child
  readonly href?: string
  /** Before the date: "Tidigast", "Sista dag". */
  readonly label?: Child
  /** Left out for what has happened. */
  readonly when?: 'now' | 'next'
  /** For the filter, e.g. `decision`. */
  readonly kind?: string
  readonly meta?: Child
  readonly receipt?: ReceiptData
  /** Before the date of the receipt, where it is another day than the row's: "Skulle anslås senast". */
  readonly receiptLabel?: Child
  readonly isReceiptOpen?: boolean
}

const Row = ({ view, row }: { view: View; row: TimelineRow }) => (
  <li id={row.id} data-when={row.when}>
    <p class="hs-when">
      {row.label && <span>{row.label}</span>}
      <a href={`#${row.id}`}>
        <DayText view={view} day={row.day} />
      </a>
    </p>
    <h3 class="ds-heading">{row.href === undefined ? row.title : <a href={row.href}>{row.title}</a>}</h3>
    {row.meta && <p class="hs-meta">{row.meta}</p>}
    {row.receipt && (
      <Receipt
        of={row.receipt}
        label={row.receiptLabel}
        view={view}
        {...(row.isReceiptOpen === undefined ? {} : { isOpen: row.isReceiptOpen })}
      />
    )}
  </li>
)

/** Rows in the order of their days; rows of one day keep the order they came in, or its reverse when newest is first. */
export const inOrder = (rows: readonly TimelineRow[], order: 'newestFirst' | 'oldestFirst'): readonly TimelineRow[] => {
  const oldestFirst = rows.toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day))
  return order === 'oldestFirst' ? oldestFirst : oldestFirst.reverse()
}

type TimelineProps = {
  readonly view: View
  readonly rows: readonly TimelineRow[]
  /** Newest first for those who work with it, oldest first where it is told as a story. */
  readonly order: 'newestFirst' | 'oldestFirst'
  /** Dates beside the rows, in a wide column. */
  readonly hasDatesBeside?: boolean
}

/** Days and what happened on them. */
export const Timeline = ({ view, rows, order, hasDatesBeside }: TimelineProps) => (
  <ol class="hs-timeline" data-dates={hasDatesBeside ? 'beside' : undefined}>
    {inOrder(rows, order).map((row) => (
      <Row view={view} row={row} />
    ))}
  </ol>
)

/** A kind of row that can be shown alone. */
export type TimelineKind = { readonly value: string; readonly label: string; readonly count: number }

type FilterProps = {
  readonly view: View
  readonly kinds: readonly TimelineKind[]
  /** The chosen kind, from the query. */
  readonly chosen?: string | undefined
  /** The name of the query parameter. */
  readonly parameter?: string
}

/** Links that show one kind of row alone. The page reads the parameter and passes on only those rows. */
export const TimelineFilter = ({ view, kinds, chosen, parameter = 'visa' }: FilterProps) => {
  const total = kinds.reduce((sum, kind) => sum + kind.count, 0)
  const link = (value: string | undefined, label: string, count: number) => (
    <a href={withParameter(view.path, parameter, value)} aria-current={chosen === value ? 'true' : undefined}>
      {label} ({count})
    </a>
  )
  return (
    <nav class="hs-row hs-meta hs-noprint" aria-label={view.t('timeline.filter')}>
      {link(undefined, view.t('timeline.all'), total)}
      {kinds.filter((kind) => kind.count > 0).map((kind) => link(kind.value, kind.label, kind.count))}
    </nav>
  )
}
