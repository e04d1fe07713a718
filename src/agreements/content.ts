import type { Content } from '../drafts/index.ts'
import type { ClauseField, ClauseKey, RowsField } from './clauses.ts'
import { clauseOf } from './clauses.ts'
import { isBlank } from './inputs.ts'

/** The most rows that a form may send in one table. */
const mostRows = 200

/** What a form sent for a clause, as its schema takes it: `goals.0.goal` becomes rows, and rows with nothing in them go. */
export const contentSent = (key: ClauseKey, sent: Readonly<Record<string, string>>): Content =>
  Object.fromEntries(
    (clauseOf(key)?.fields ?? []).map((field: ClauseField) => [
      field.name,
      field.kind === 'rows' ? rowsSent(field, sent) : (sent[field.name] ?? ''),
    ]),
  )

const rowsSent = ({ name, columns }: RowsField, sent: Readonly<Record<string, string>>): Record<string, string>[] => {
  const numbers = Object.keys(sent).flatMap((cell) => {
    const [field, number, column, ...more] = cell.split('.')
    return field === name && number && column && more.length === 0 && /^\d{1,4}$/.test(number) ? [Number(number)] : []
  })
  return [...new Set(numbers)]
    .toSorted((a, b) => a - b)
    .slice(0, mostRows)
    .map((number) =>
      Object.fromEntries(columns.map((column) => [column.name, sent[`${name}.${number}.${column.name}`] ?? ''])),
    )
    .filter((row) => !isBlank(row))
}

/** The ids of the parties that a clause names, wherever it names one. */
export const partiesNamed = (key: ClauseKey, content: Content): readonly string[] =>
  (clauseOf(key)?.fields ?? []).flatMap((field: ClauseField) => {
    const value = content[field.name]
    if (field.kind === 'party') return typeof value === 'string' && value !== '' ? [value] : []
    if (field.kind !== 'rows' || !Array.isArray(value)) return []
    return field.columns
      .filter(({ kind }) => kind === 'party')
      .flatMap(({ name }) => value.flatMap((row: unknown) => cellOf(row, name)))
  })

const cellOf = (row: unknown, name: string): string[] =>
  Object.entries(typeof row === 'object' && row !== null ? row : {}).flatMap(([cell, value]) =>
    cell === name && typeof value === 'string' && value !== '' ? [value] : [],
  )
