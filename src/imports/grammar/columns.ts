import { cellsOf, type Line } from './lines.ts'
import { isBareName, isLastName } from './scan-name.ts'
import { cut, type Flow, joined, trimmed } from './source-text.ts'
import { isSpaced } from './spaced-lines.ts'
import { headingAt, meaningOf } from './vocabulary.ts'
import { awaitsParagraph } from './wrapping.ts'

/**
 * The lines with side-by-side lists set one below the other. Two columns are known by a line that holds two list headings and
 * nothing else; each later cell goes to the column that it stands under, until a line begins with another heading.
 */
export const unfolded = (lines: readonly Line[]): Line[] => {
  const result: Line[] = []
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]
    if (!line) continue
    const heads = headsOf(line, lines[i + 1])
    if (!heads) {
      result.push(line)
      continue
    }
    const start = heads.isBroken ? i + 2 : i + 1
    const end = endOfTable(lines, start)
    result.push(...columnsOf(heads, lines.slice(start, end)))
    i = end - 1
  }
  return result
}

type Heads = { left: Line; right: Line; split: number; tabbed: boolean; isBroken: boolean }

const isListHeading = (text: string): boolean => {
  const row = text.length < 50 ? meaningOf(text)?.row : undefined
  return row?.role === 'list' || row?.key === 'attendanceList'
}

const headsOf = (line: Line, next: Line | undefined): Heads | undefined => {
  if (!/\t| {2}/.test(line.text) || isSpaced(line.text)) return undefined
  const [left, right, ...more] = cellsOf(line.flow)
  if (!left || !right || more.length > 0 || !isListHeading(left.text) || !isListHeading(right.text)) return undefined
  // "Närvarande  ej tjänstgörande ersättare" is one heading that has lost its stroke.
  if (/^\p{Ll}/u.test(right.text) && isListHeading(line.text)) return undefined
  // A long heading of the right column may go on alone on the next line ("Närvarande / ej tjänstgörande ersättare").
  const whole = next && next.gap === 0 && /^\p{Ll}/u.test(next.text) ? joined([right, next.flow], ' ') : undefined
  const isBroken = whole !== undefined && isListHeading(whole.text)
  return {
    isBroken,
    left: part(line, left),
    right: { ...part(line, isBroken ? whole : right), gap: 1 },
    split: columnOf(line, right),
    tabbed: line.text.includes('\t'),
  }
}

const part = (line: Line, flow: Flow): Line => ({ ...line, flow, text: flow.text })

const columnOf = (line: Line, cell: Flow): number => line.indent + line.flow.at.indexOf(cell.at[0] ?? -1)

const endOfTable = (lines: readonly Line[], from: number): number => {
  let at = from
  while (at < lines.length) {
    const line = lines[at]
    if (!line || line.gap > 3) break
    const found = headingAt(cellsOf(line.flow)[0] ?? line.flow)
    if (found && (found.role !== 'section' || found.rest.text === '')) break
    if (/^§|\d\s?§$/.test(line.text) && !endsRow(lines[at - 1], line)) break
    at += 1
  }
  return at
}

/** "§ 98" below "..., deltar" is the end of a row that a line break has cut, and opens no paragraph. */
const endsRow = (before: Line | undefined, { text, gap }: Line): boolean => {
  const above = before?.text ?? ''
  const isOpen = /\d$|(?<!\p{L})(?:deltar|ej|inte|utom|jäv|närvarande|tjänstgör(?:ande)?|ersättare|och)$|,$/u.test(
    above,
  )
  return (
    gap === 0 &&
    /^(?:§|[–—-]\s?\d)[§\s\d,–-]*$/.test(text) &&
    /^[–—-]/.test(text) === /\d$/.test(above) &&
    (isOpen || awaitsParagraph(above))
  )
}

const columnsOf = ({ left, right, split, tabbed }: Heads, rows: readonly Line[]): Line[] => {
  const lefts: Line[] = []
  const rights: Line[] = []
  for (const [i, row] of rows.entries()) {
    const above = rows[i - 1]
    const isRest = above !== undefined && endsRow(above, row) && borderOf(above, split, tabbed) < above.text.length
    const border = isRest ? 0 : borderOf(row, split, tabbed)
    const one = border > 0 ? cut(row.flow, 0, border) : undefined
    const two = border < row.text.length ? cut(row.flow, border) : undefined
    if (one)
      lefts.push(
        ...cellsOf(one)
          .slice(0, 1)
          .map((cell) => part({ ...row, gap: Math.min(row.gap, 1) }, joinedCells(one, cell))),
      )
    if (two)
      rights.push(
        ...cellsOf(two)
          .slice(0, 1)
          .map((cell) => part({ ...row, gap: Math.min(row.gap, 1) }, joinedCells(two, cell))),
      )
  }
  const torn =
    !tabbed && (goesOnBelow(rows, split) || holdsStray(rows, split, left.indent) || lostCell(rows, rights.length))
  const flag = torn ? { isTorn: true } : {}
  return [{ ...left, ...flag }, ...lefts, { ...right, ...flag }, ...rights]
}

/** Whether a row ends in the gap between the columns, or before it: a line break has put its right cell below the left one. */
const lostCell = (rows: readonly Line[], rights: number): boolean => {
  const open = rows.filter((row, i) => {
    const next = rows[i + 1]
    const [end, start] = [row.flow.at.at(-1), next?.flow.at[0]]
    if (!next || next.gap > 1 || next.startsPage || end === undefined || start === undefined) return false
    // A line of nothing but wide space is a row whose left cell was empty.
    return start - end - 2 - next.gap - next.indent > (next.gap === 0 ? 2 : 10)
  })
  return open.length > 0 && (rights === 0 || open.length * 2 < rows.length)
}

/** Whether a name stands under neither heading: a row whose left cell was empty and that a line break has cut. */
const holdsStray = (rows: readonly Line[], split: number, from: number): boolean =>
  rows.some((row) => row.indent > from + 2 && /^\p{Lu}/u.test(row.text) && borderOf(row, split, false) > 0)

/** Whether a row of the right column seems to go on at the start of the next line, below the left one. */
const goesOnBelow = (rows: readonly Line[], split: number): boolean =>
  rows.some((row, i) => {
    const next = rows[i + 1]
    const border = borderOf(row, split, false)
    if (!next || next.gap > 0 || border >= row.text.length || borderOf(next, split, false) < next.text.length)
      return false
    const right = trimmed(cut(row.flow, border))
    const isCutName = isLastName(next.flow) && isBareName(right)
    return /^[\p{Ll}(§]/u.test(next.text) || /,$|^\p{Lu}[\p{L}-]+$/u.test(right.text) || isCutName
  })

const joinedCells = (whole: Flow, first: Flow): Flow => {
  const from = whole.text.indexOf(first.text)
  return cut(whole, from, whole.text.trimEnd().length)
}

/** Where in the row's text the right column begins: at the cell that stands nearest under the right heading. */
const borderOf = (row: Line, split: number, tabbed: boolean): number => {
  if (tabbed) {
    if (row.indent > 0) return 0
    const tab = row.text.indexOf('\t')
    return tab < 0 ? row.text.length : tab
  }
  for (const match of row.text.matchAll(/(?:^| {2,})(?=\S)/g)) {
    const at = match.index + match[0].length
    // Lost signs shift a row to the left; a wide gap then still shows where the columns part.
    const slack = match[0].length > 4 ? 8 : 2
    if (row.indent + at >= split - slack) return at
  }
  return row.text.length
}
