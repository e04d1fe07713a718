import { stringify } from 'csv-stringify/sync'
import type { Request } from './env.ts'

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
