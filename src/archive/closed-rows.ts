import { keyIn, type Reference, type Row, type Rows, rowsOf, text } from './rows.ts'

/** A reference that leads out of the case and so was taken off the row, which is named by its key. */
export type Outward = {
  readonly table: string
  readonly key: Readonly<Record<string, unknown>>
  readonly column: string
  readonly value: string
}

/** A row that could not stand without a row of another case. */
export type LeftOut = { readonly table: string; readonly row: Row }

/** What the database says of a table: its columns that are written, its key, and which columns may be empty. */
export type TableShape = {
  readonly columns: readonly string[]
  readonly key: readonly string[]
  readonly optional: readonly string[]
}
export type Shapes = Readonly<Record<string, TableShape>>

type Closed = { readonly rows: Rows; readonly outward: readonly Outward[]; readonly leftOut: readonly LeftOut[] }
type Closing = { readonly rows: Rows; readonly references: readonly Reference[]; readonly shapes: Shapes }

/**
 * Rows that point at nothing outside: a reference to a row of another case is emptied and noted, and a row that cannot stand
 * without it goes and is noted. Repeated until nothing more goes.
 */
export const closedRows = ({ rows, references, shapes }: Closing): Closed => {
  let left: Rows = rows
  const outward: Outward[] = []
  const leftOut: LeftOut[] = []
  for (let hasGone = true; hasGone; ) {
    hasGone = false
    for (const reference of references) {
      const there = new Set(rowsOf(left, reference.to).map((row) => keyIn(row, reference.toColumns)))
      const leadsOut = (row: Row) => {
        const key = keyIn(row, reference.columns)
        return key !== undefined && !there.has(key)
      }
      const shape = shapes[reference.table]
      const emptied = reference.columns.find((column) => shape?.optional.includes(column))
      const kept = rowsOf(left, reference.table).flatMap((row) => {
        if (!leadsOut(row)) return [row]
        hasGone = true
        if (emptied === undefined) {
          leftOut.push({ table: reference.table, row })
          return []
        }
        outward.push(outwardOf(reference.table, shape?.key ?? [], row, emptied))
        return [{ ...row, [emptied]: null }]
      })
      left = { ...left, [reference.table]: kept }
    }
  }
  return { rows: left, leftOut, outward: outward.filter(({ table, key }) => isThere(left, table, key)) }
}

/** A note of what a row said in a column before it was emptied. */
export const outwardOf = (table: string, key: readonly string[], row: Row, column: string): Outward => ({
  table,
  key: Object.fromEntries(key.map((name) => [name, row[name]])),
  column,
  value: text(row, column),
})

const isThere = (rows: Rows, table: string, key: Outward['key']): boolean =>
  rowsOf(rows, table).some((row) => Object.entries(key).every(([name, value]) => row[name] === value))
