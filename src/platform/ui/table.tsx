import type { Child } from 'hono/jsx'
import { trusted } from '../jsx/jsx-runtime.ts'
import { type View, withParameter } from './view.ts'

/** A column. The first one names the row. `sort` is the word in the address that sorts by it. */
export type Column<Row> = {
  readonly heading: string
  readonly cell: (row: Row) => Child
  readonly sort?: string
  readonly isNumber?: boolean
}

/** How the rows are sorted now. */
export type Sorting = { readonly by: string; readonly isDescending: boolean }

type TableProps<Row> = {
  readonly view: View
  readonly caption: Child
  /** The caption is read aloud but not shown, because a heading above says the same. */
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly sorting?: Sorting | undefined
  /** Tells a row and everything that its cells show: a row with the same name is written once. For public rows that many ask for. */
  readonly keptAs?: (row: Row) => string
  /** Shown instead of the table when there are no rows; says what to do. */
  readonly empty: Child
}

/** The query parameter that sorts: `sortera=title`, `sortera=-title` for descending. */
export const sortParameter = 'sortera'

/** Reads the sorting from the query; the fallback when it is not one of `allowed`. */
export const sortingFrom = <By extends string>(
  query: string | undefined,
  allowed: readonly By[],
  fallback: { readonly by: By; readonly isDescending: boolean },
): { readonly by: By; readonly isDescending: boolean } => {
  const isDescending = query?.startsWith('-') ?? false
  const by = allowed.find((name) => name === (isDescending ? query?.slice(1) : query))
  return by === undefined ? fallback : { by, isDescending }
}

type HeadingProps = { view: View; heading: string; sort?: string; isNumber?: boolean; sorting?: Sorting | undefined }

const HeadingCell = ({ view, heading, sort, isNumber, sorting }: HeadingProps) => {
  if (sort === undefined) {
    return (
      <th scope="col" class={isNumber ? 'hs-num' : undefined}>
        {heading}
      </th>
    )
  }
  const isSorted = sorting?.by === sort
  const direction = sorting?.isDescending ? 'descending' : 'ascending'
  const next = isSorted && direction === 'ascending' ? `-${sort}` : sort
  // A new order begins on the first page.
  const href = withParameter(withParameter(view.path, sortParameter, next), cursorParameter, undefined)
  return (
    <th scope="col" class={isNumber ? 'hs-num' : undefined} aria-sort={isSorted ? direction : undefined}>
      <a href={href}>{heading}</a>
    </th>
  )
}

const written = new Map<string, Child>()
const mostWritten = 1000

const kept = (name: string | undefined, write: () => Child): Child => {
  if (name === undefined) return write()
  const before = written.get(name)
  if (before !== undefined) return before
  if (written.size >= mostWritten) written.clear()
  const now = trusted(String(write()))
  written.set(name, now)
  return now
}

/** A table with a caption. On a narrow screen each row becomes a card; without rows it says what to do instead. */
export const Table = <Row,>({ view, columns, rows, sorting, empty, ...props }: TableProps<Row>) => {
  if (rows.length === 0) return <>{empty}</>
  const [first, ...others] = columns
  return (
    <table class="ds-table hs-cards">
      <caption class={props.isCaptionHidden ? 'ds-sr-only' : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {columns.map(({ cell: _, ...column }) => (
            <HeadingCell view={view} {...column} sorting={sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          kept(props.keptAs?.(row), () => (
            <tr>
              <th scope="row">{first?.cell(row)}</th>
              {others.map((column) => (
                <td data-label={column.heading} class={column.isNumber ? 'hs-num' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}

/** The query parameter that holds the place in a long list. */
export const cursorParameter = 'fran'

type PagesProps = {
  readonly view: View
  /** Cursor of the page before; the empty string is the first page. */
  readonly previous?: string | undefined
  readonly next?: string | undefined
}

/** Links to the page before and after, by cursor. Nothing when all rows fit. */
export const Pages = ({ view, previous, next }: PagesProps) => {
  if (previous === undefined && next === undefined) return null
  const to = (cursor: string) => withParameter(view.path, cursorParameter, cursor === '' ? undefined : cursor)
  return (
    <nav class="hs-row hs-noprint" aria-label={view.t('table.pages')}>
      {previous !== undefined && (
        <a href={to(previous)} rel="prev">
          {view.t('table.previous')}
        </a>
      )}
      {next !== undefined && (
        <a href={to(next)} rel="next">
          {view.t('table.next')}
        </a>
      )}
    </nav>
  )
}

/** The same rows as a file for a spreadsheet. */
export const CsvLink = ({ view, href }: { view: View; href: string }) => (
  <a class="hs-noprint" href={href}>
    {view.t('table.csv')}
  </a>
)
