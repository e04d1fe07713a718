import { parse } from 'csv-parse/sync'
import { z } from 'zod'

// The types of the library do not say what `info` adds.
const informed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))

/** The lines of a small CSV with comma, semicolon or tab between the cells; empty lines are left out. Undefined when it is no such text. */
export const linesOf = (text: string): readonly { line: number; cells: readonly string[] }[] | undefined => {
  try {
    const found: unknown = parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
      delimiter: [';', ',', '\t'],
    })
    return informed
      .parse(found)
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  } catch {
    return undefined
  }
}
