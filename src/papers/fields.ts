import type { TextKey } from '../platform/texts/texts.ts'

/** What a draft takes from its case at first: the person may change it. */
export type Given = 'authority' | 'caseNumber' | 'caseTitle' | 'today'

type Asked = {
  /** The key in the content; in a row, the key in the row. */
  readonly name: string
  readonly label: Extract<TextKey, `papers.field.${string}`>
  readonly hint?: Extract<TextKey, `papers.hint.${string}`>
  readonly isRequired: boolean
  readonly given?: Given
  /** Words that a new draft begins with, in the language of the paper. */
  readonly suggestion?: string
}

/** One line, running text (a blank line parts its paragraphs), a day, whole kronor or a whole number. */
export type PlainField = Asked & { readonly kind: 'line' | 'text' | 'day' | 'amount' | 'count' }

/** One of a few. The form offers an empty choice too: a row whose cells are all empty does not count. */
export type ChoiceField = Asked & {
  readonly kind: 'choice'
  readonly options: readonly { readonly value: string; readonly label: Extract<TextKey, `papers.choice.${string}`> }[]
}

/** A cell of a row. */
export type CellField = PlainField | ChoiceField

/** A list with one item a line, written in one box. */
export type LinesField = Asked & { readonly kind: 'lines' }

/** A small table to fill in. A form names its cells `field.0.column`; empty rows do not count. */
export type RowsField = Asked & { readonly kind: 'rows'; readonly columns: readonly CellField[] }

/** A question of the form that a paper is written in. */
export type PaperField = CellField | LinesField | RowsField

/** The questions that belong together, below one heading. */
export type FieldGroup = {
  readonly label: Extract<TextKey, `papers.group.${string}`>
  readonly fields: readonly PaperField[]
}

/** The form that a kind of paper is written in, from its first question to its last. */
export type PaperForm = readonly FieldGroup[]

/** The most rows that a form may send in one table. */
const mostRows = 500

/**
 * What a form sent, as a schema takes it: cells named `field.0.column` become rows, and rows with nothing in them go. The rows that
 * are left are numbered anew, and so are the names in what the schema says is wrong: show the form again with this content.
 */
export const contentSent = (
  form: PaperForm,
  sent: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    form
      .flatMap(({ fields }) => fields)
      .map((field) => [field.name, field.kind === 'rows' ? rowsSent(field, sent) : sent[field.name]]),
  )

const rowsSent = ({ name, columns }: RowsField, sent: Readonly<Record<string, unknown>>): Record<string, unknown>[] => {
  const numbers = Object.keys(sent).flatMap((key) => {
    const [field, number, column, ...more] = key.split('.')
    return field === name && number && column && more.length === 0 && /^\d{1,4}$/.test(number) ? [Number(number)] : []
  })
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .slice(0, mostRows)
    .map((number) =>
      Object.fromEntries(columns.map((column) => [column.name, sent[`${name}.${number}.${column.name}`]])),
    )
    .filter((row) => !isBlankRow(row))
}

/** Whether nothing is written in a row. */
export const isBlankRow = (row: unknown): boolean =>
  typeof row === 'object' &&
  row !== null &&
  Object.values(row).every(
    (cell) => cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === ''),
  )
