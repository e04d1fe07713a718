import { z } from 'zod'

/** A row as the database tells it in JSON: days and moments are text. */
export type Row = Readonly<Record<string, unknown>>

/** Rows by table. */
export type Rows = Readonly<Record<string, readonly Row[]>>

/** One row from outside. */
export const rowSchema = z.record(z.string(), z.unknown())

/** A reference between tables, as the database enforces it. */
export type Reference = {
  readonly table: string
  readonly columns: readonly string[]
  readonly to: string
  readonly toColumns: readonly string[]
}

/** What a row says in a column, as text; '' when it says nothing. */
export const text = (row: Row, column: string): string => {
  const value = row[column]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** The rows of a table. */
export const rowsOf = (rows: Rows, table: string): readonly Row[] => rows[table] ?? []

/** The values that rows have in a column, each once, in order. */
export const valuesOf = (rows: readonly Row[], column: string): readonly string[] =>
  [...new Set(rows.map((row) => text(row, column)).filter((value) => value !== ''))].sort()

/** What a row says in several columns, as one text to compare by; undefined when one of them says nothing. */
export const keyIn = (row: Row, columns: readonly string[]): string | undefined => {
  const values = columns.map((column) => row[column] ?? null)
  return values.includes(null) ? undefined : JSON.stringify(values)
}

/** References whose row is not among the rows, with where they stand. */
export const brokenReferences = (
  rows: Rows,
  references: readonly Reference[],
): readonly { table: string; to: string }[] =>
  references.flatMap((reference) => {
    const { table, columns, to, toColumns } = reference
    const there = new Set(rowsOf(rows, to).map((row) => keyIn(row, toColumns)))
    return rowsOf(rows, table)
      .map((row) => keyIn(row, columns))
      .filter((key) => key !== undefined && !there.has(key))
      .map(() => ({ table, to }))
  })
