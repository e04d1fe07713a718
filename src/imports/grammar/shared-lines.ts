import { fits } from './fitting.ts'
import { cellsOf, type Line } from './lines.ts'
import { cut, type Flow, joined } from './source-text.ts'
import { headingAt } from './vocabulary.ts'

const leader = /^[.…_·\s-]{4,}$/u

/**
 * Lines that hold two labels with their values ("Sekreterare ......   Paragrafer 26–38") made two, and labels side by side brought to
 * the values below them; dotted lines to sign on are dropped.
 */
export const labelsApart = (lines: readonly Line[]): Line[] => {
  const result: Line[] = []
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]
    if (!line) continue
    const isWide = /\t| {2}/.test(line.text)
    const columns = isWide ? labelColumns(line, lines[i + 1]) : undefined
    if (columns) i += 1
    for (const one of columns ?? (isWide ? apart(line) : [line])) result.push(one)
  }
  return result
}

/**
 * "Ordförande   Justerande" above "Eva Ask   Bo Ek", or two labels that both go on below ("Datum då   Datum då" above
 * "anslaget sätts upp   2024-02-09   anslaget tas ned   2024-03-04"): a line for each label. Undefined when it is something else.
 */
const labelColumns = (line: Line, next: Line | undefined): Line[] | undefined => {
  const heads = cellsOf(line.flow)
  if (!next || next.gap > 1 || heads.length < 2 || heads.length > 3) return undefined
  const below = cellsOf(next.flow)
  const whole = heads.map((head, i) => {
    const [rest, value] = below.slice(2 * i)
    if (below.length === heads.length) return below[i] && joined([head, below[i]], '   ')
    return below.length === 2 * heads.length && rest && value && joined([joined([head, rest], ' '), value], '   ')
  })
  const labelled = whole.flatMap((flow) => (flow && isSureLabel(flow) ? [flow] : []))
  const isNew = heads.every((head) => below.length > heads.length || headingAt(head)?.rest.text === '')
  if (labelled.length < heads.length || !isNew) return undefined
  return labelled.map((flow, i) => withFlow(i === 0 ? line : { ...line, gap: 0 }, flow))
}

const isSureLabel = (flow: Flow): boolean => {
  const found = headingAt(flow)
  return found !== undefined && !found.misspelled && isLabelWithValue(flow)
}

const apart = (line: Line): Line[] => {
  const all = cellsOf(line.flow)
  const cells = all.filter(({ text }) => !leader.test(text))
  if (cells.length === 0) return all.length > 0 ? [] : [line]
  const startsBroken = brokenLabel.test(cells[0]?.text ?? '')
  const second = startsBroken && isLabel(cells[1]) ? 1 : cells.findIndex((_, i) => i > 0 && hasValue(cells, i))
  if (second < 0) return cells.length === all.length ? [line] : [withFlow(line, joined(cells, '   '))]
  const isBroken = second === 1 && startsBroken
  const goesOn = /^\p{Ll}/u.test(cells[0]?.text ?? '')
  if (!isLabel(cells[0]) && !isBroken && !goesOn) return [line]
  const right = stretch(line.flow, cells.slice(second))
  const left = withFlow(line, joined(cells.slice(0, second), '   '))
  // A label whose value stands on the next line must stay next to it.
  return isBroken || (second === 1 && headingAt(left.flow)?.rest.text === '')
    ? [withFlow(line, right), { ...left, gap: 0 }]
    : [left, ...apart({ ...withFlow(line, right), gap: 0 })]
}

/** The first half of a label that goes on below ("Under-"). */
const brokenLabel = /^\p{Lu}\p{Ll}+-$/u

const withFlow = (line: Line, flow: Flow): Line => ({ ...line, flow, text: flow.text })

/** A label with its value in the same cell or in the next one. */
const hasValue = (cells: readonly Flow[], at: number): boolean => {
  const [label, value] = cells.slice(at)
  return (
    label !== undefined &&
    (isLabelWithValue(label) || (value !== undefined && isLabel(label) && isSureLabel(joined([label, value], '   '))))
  )
}

const isLabelWithValue = (cell: Flow): boolean => {
  const found = headingAt(cell)
  return found !== undefined && found.role === 'label' && found.rest.text !== '' && fits(found)
}

const isLabel = (cell: Flow | undefined): boolean => cell !== undefined && headingAt(cell)?.role === 'label'

const stretch = (line: Flow, cells: readonly Flow[]): Flow => {
  const first = cells[0]?.at[0]
  const from = first === undefined ? -1 : line.at.indexOf(first)
  return from < 0 ? joined(cells, '   ') : cut(line, from)
}
