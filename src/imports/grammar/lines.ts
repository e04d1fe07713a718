import { cut, type Flow, trimmed } from './source-text.ts'

/** A line with something on it. `gap` counts the blank lines before it; `startsPage` is a hint from form feed or indent. */
export type Line = {
  readonly flow: Flow
  readonly text: string
  readonly indent: number
  readonly gap: number
  readonly startsPage: boolean
  /** The heading of a numbered clause; its number is taken away. */
  readonly isClause?: true
  /** The heading of a column whose lines may have fallen into the other one. */
  readonly isTorn?: boolean
}

/** The lines of the cleaned source that are not blank. */
export const linesOf = (source: Flow): Line[] => {
  const lines: Line[] = []
  let gap = 0
  let page = true
  let from = 0
  while (from <= source.text.length) {
    const end = source.text.indexOf('\n', from)
    const to = end < 0 ? source.text.length : end
    const raw = source.text.slice(from, to)
    if (raw.includes('\f')) page = true
    const flow = trimmed(cut(source, from, to))
    if (flow.text === '') gap += 1
    else {
      const indent = raw.search(/\S/)
      lines.push({ flow, text: flow.text, indent, gap, startsPage: page || raw.startsWith('\f') })
      gap = 0
      page = false
    }
    from = to + 1
  }
  return lines
}

/** How many blank lines separate lines of one paragraph: 0 in most documents, 1 in double-spaced ones. */
export const usualGap = (lines: readonly Line[]): number => {
  const counts = [0, 0, 0]
  for (const line of lines.slice(1)) {
    const gap = Math.min(line.gap, 2)
    counts[gap] = (counts[gap] ?? 0) + 1
  }
  const single = counts[1] ?? 0
  return single > 8 && single > 3 * (counts[0] ?? 0) && (counts[2] ?? 0) > 0 ? 1 : 0
}

/** The cells of a line: parts set apart by a tab or by at least two spaces. */
export const cellsOf = (line: Flow): Flow[] => {
  const cells: Flow[] = []
  let from = 0
  for (const match of line.text.matchAll(/\t+\s*| {2,}/g)) {
    if (match.index > from) cells.push(trimmed(cut(line, from, match.index)))
    from = match.index + match[0].length
  }
  if (from < line.text.length) cells.push(trimmed(cut(line, from)))
  return cells
}
