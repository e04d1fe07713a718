import type { Translate } from '../../platform/texts/texts.ts'
import { groupedDigits } from '../../platform/texts/words.ts'
import { dayInWords, parseDay } from '../../platform/time.ts'
import type { CellField, Clause, ClauseField } from '../clauses.ts'

/** What a clause says in one of its questions, in words: paragraphs of text, one value, or rows of cells. */
export type Said = {
  readonly name: string
  readonly label: string
} & (
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'rows'; readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }
)

/** What it takes to say it: the texts of a language, and what parties and bodies are called, by their ids. */
export type Naming = { readonly t: Translate; readonly names: ReadonlyMap<string, string> }

type Content = Readonly<Record<string, unknown>>

/** What a clause holds, in words, in the order of its questions. Questions without an answer are left out. */
export const saidIn = ({ fields }: Clause, content: Content, naming: Naming): readonly Said[] =>
  fields.flatMap((field: ClauseField): Said[] => {
    const one = { name: field.name, label: named(naming, field.name) }
    const value = content[field.name]
    if (field.kind === 'rows') {
      const whole = table(field.columns, value, naming)
      return whole.headings.length === 0 ? [] : [{ ...one, ...whole }]
    }
    if (field.kind === 'lines') {
      const lines = Array.isArray(value) ? value.map(String) : []
      return lines.length === 0
        ? []
        : [{ ...one, kind: 'rows', headings: [one.label], rows: lines.map((line) => [line]) }]
    }
    const text = cellInWords(field, value, naming)
    if (text === '') return []
    return [{ ...one, kind: field.kind === 'text' ? 'prose' : 'value', text }]
  })

/** A row as one line: what is empty is left out. */
export const rowInWords = (headings: readonly string[], row: readonly string[]): string =>
  row
    .flatMap((cell, index) => (cell === '' ? [] : [headings.length === 1 ? cell : `${headings[index] ?? ''}: ${cell}`]))
    .join(' · ')

/** What is said as the passages to compare: paragraphs, the one value, or row by row. */
export const passagesOf = (said: Said | undefined): readonly string[] => {
  if (said === undefined) return []
  if (said.kind === 'rows') return said.rows.map((row) => rowInWords(said.headings, row))
  return said.text.split('\n').filter((line) => line.trim() !== '')
}

const named = ({ t }: Naming, name: string): string => t.find(`agreements.field.${name}`) ?? name

const rowsOf = (value: unknown): readonly Content[] =>
  Array.isArray(value)
    ? value.flatMap((row: unknown) =>
        typeof row === 'object' && row !== null ? [Object.fromEntries(Object.entries(row))] : [],
      )
    : []

/** A table without the columns that nobody has filled in. */
const table = (columns: readonly CellField[], value: unknown, naming: Naming) => {
  const rows = rowsOf(value).map((row) => columns.map((column) => cellInWords(column, row[column.name], naming)))
  const used = columns.flatMap((column, index) => (rows.some((row) => row[index] !== '') ? [{ column, index }] : []))
  return {
    kind: 'rows' as const,
    headings: used.map(({ column }) => named(naming, column.name)),
    rows: rows.map((row) => used.map(({ index }) => row[index] ?? '')),
  }
}

const cellInWords = (field: CellField, value: unknown, { t, names }: Naming): string => {
  if (value === undefined || value === null || value === '') return ''
  if (field.kind === 'party' || field.kind === 'body') return names.get(String(value)) ?? String(value)
  if (field.kind === 'choice') return t.find(`agreements.choice.${String(value)}`) ?? String(value)
  if (field.kind === 'amount' && typeof value === 'number') return groupedDigits(value)
  if (field.kind === 'day') {
    const day = parseDay(String(value))
    return day ? dayInWords(day, t.language) : String(value)
  }
  return String(value)
}
