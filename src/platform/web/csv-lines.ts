import { parse } from 'csv-parse/sync'
import { z } from 'zod'

// The types of the library do not say what `info` adds.
const informed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))

/** The first line tells what parts the cells of a file whose cells hold sentences: those have commas of their own. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split('\n', 1)
  return [';', '\t'].find((mark) => first.includes(mark)) ?? ','
}

/**
 * The lines of a small CSV with comma, semicolon or tab between the cells; empty lines are left out. With `hasSentences` one of them
 * parts all cells, the one of the first line. Undefined when it is no such text.
 */
export const linesOf = (
  text: string,
  { hasSentences = false } = {},
): readonly { line: number; cells: readonly string[] }[] | undefined => {
  try {
    const found: unknown = parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
      delimiter: hasSentences ? delimiterOf(text) : [';', ',', '\t'],
    })
    return informed
      .parse(found)
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  } catch {
    return undefined
  }
}
