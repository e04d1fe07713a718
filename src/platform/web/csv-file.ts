import { stringify } from 'csv-stringify/sync'
import type { Translate } from '../texts/texts.ts'
import type { Request } from './env.ts'

/** The most rows of a list in one file: the rest is fetched with a narrower search. Asked for with one more, which tells that there is a rest. */
export const mostInFile = 10_000

type List = {
  readonly name: string
  readonly heading: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A list as a file for a spreadsheet. One that does not hold all says so in its last row. */
export const listFile = (c: Request, t: Translate, { name, heading, rows }: List): Response => {
  const cut = heading.map((_, column) => (column === 0 ? t('table.fileCut', { count: mostInFile }) : ''))
  return csvFile(c, name, [heading, ...rows.slice(0, mostInFile), ...(rows.length > mostInFile ? [cut] : [])])
}

/**
 * An answer with rows for a spreadsheet: UTF-8 with a mark that Excel knows, semicolons as Swedish spreadsheets expect, and no cell
 * that would be taken for a formula.
 */
export const csvFile = (c: Request, name: string, rows: readonly (readonly string[])[]): Response => {
  const text = stringify(
    rows.map((row) => [...row]),
    { bom: true, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' },
  )
  return c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
}
