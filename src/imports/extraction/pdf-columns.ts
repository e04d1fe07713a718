import { type Cell, linesOfRows, type Row } from './pdf-rows.ts'

/**
 * The lines of a page in reading order. Columns of running text are read one after the other; labels beside values
 * and lists of people side by side are read across, since what stands on one line belongs together there.
 */
export const linesInColumns = (rows: readonly Row[], depth = 0): string[] => {
  const lines: string[] = []
  let start = 0
  while (start < rows.length) {
    const band = depth < maxDepth ? bandFrom(rows, start) : undefined
    const until = band ? start : nextBand(rows, start, depth)
    if (!band) {
      append(lines, linesOfRows(rows.slice(start, until)))
      start = until
      continue
    }
    for (const side of [band.left, band.right]) append(lines, linesInColumns(side, depth + 1))
    start = band.until
  }
  return lines
}

type Gutter = { left: number; right: number }
type Band = { until: number; left: Row[]; right: Row[] }

// Three columns are two cuts; more is a table.
const maxDepth = 3
const fewestRows = 3
const gutterEm = 0.9

const append = (lines: string[], more: string[]): void => {
  if (lines.length > 0 && more.length > 0) lines.push('')
  lines.push(...more)
}

const nextBand = (rows: readonly Row[], start: number, depth: number): number => {
  for (let index = start + 1; index < rows.length; index++) {
    if (depth < maxDepth && bandFrom(rows, index)) return index
  }
  return rows.length
}

/** The longest run of rows from `start` that an empty gutter divides into two columns of running text. */
const bandFrom = (rows: readonly Row[], start: number): Band | undefined => {
  const first = rows[start]
  // A band begins with text on both sides or, where the baselines differ, with the next row on the other side.
  if (!first) return undefined
  let free: Gutter[] = [{ left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY }]
  let found: Band | undefined
  for (let index = start; index < rows.length; index++) {
    const row = rows[index]
    if (!row) break
    for (const cell of row.cells) free = free.flatMap((gutter) => without(gutter, cell))
    free = free.filter((gutter) => gutter.right - gutter.left > gutterEm * row.size)
    const inner = free.filter((gutter) => Number.isFinite(gutter.left) && Number.isFinite(gutter.right))
    if (inner.length === 0 && index - start >= fewestRows) break
    if (index - start + 1 < fewestRows) continue
    const run = rows.slice(start, index + 1)
    const band = inner.map((gutter) => divide(run, gutter, index + 1)).find((one) => one !== undefined)
    if (band) found = band
  }
  return found
}

const without = (gutter: Gutter, cell: Cell): Gutter[] => {
  if (cell.right <= gutter.left || cell.left >= gutter.right) return [gutter]
  return [
    { left: gutter.left, right: cell.left },
    { left: cell.right, right: gutter.right },
  ].filter((part) => part.right > part.left)
}

const divide = (rows: readonly Row[], gutter: Gutter, until: number): Band | undefined => {
  const side = (isOn: (cell: Cell) => boolean): Row[] =>
    rows.map((row) => ({ ...row, cells: row.cells.filter(isOn) })).filter((row) => row.cells.length > 0)
  const left = side((cell) => cell.right <= gutter.left)
  const right = side((cell) => cell.left >= gutter.right)
  return isRunningText(left) && isRunningText(right) ? { until, left, right } : undefined
}

// Running text fills its lines; labels, names and figures are ragged or short.
const isRunningText = (rows: readonly Row[]): boolean => {
  if (rows.length < fewestRows) return false
  const widths = rows.map((row) => (row.cells.at(-1)?.right ?? 0) - (row.cells[0]?.left ?? 0))
  const widest = Math.max(...widths)
  const full = widths.filter((width) => width > 0.75 * widest).length
  const letters = rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.text.length, 0))
  const long = letters.filter((count) => count >= fewestLetters).length
  return full >= rows.length * 0.55 && long >= rows.length * 0.55
}

const fewestLetters = 24
