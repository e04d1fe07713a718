import { fits } from './fitting.ts'
import { cellsOf, type Line } from './lines.ts'
import { cut, type Flow, joined } from './source-text.ts'
import { headingAt } from './vocabulary.ts'

const leader = /^[.…_·\s-]{4,}$/u

/** Lines that hold two labels with their values ("Sekreterare ......   Paragrafer 26–38") made two; dotted lines to sign on are dropped. */
export const labelsApart = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => (/\t| {2}/.test(line.text) ? apart(line) : [line]))

const apart = (line: Line): Line[] => {
  const all = cellsOf(line.flow)
  const cells = all.filter(({ text }) => !leader.test(text))
  if (cells.length === 0) return all.length > 0 ? [] : [line]
  const startsBroken = brokenLabel.test(cells[0]?.text ?? '')
  const second = startsBroken && isLabel(cells[1]) ? 1 : cells.findIndex((cell, i) => i > 0 && isLabelWithValue(cell))
  if (second < 0) return cells.length === all.length ? [line] : [withFlow(line, joined(cells, '   '))]
  const isBroken = second === 1 && startsBroken
  if (!isLabel(cells[0]) && !isBroken) return [line]
  const right = stretch(line.flow, cells.slice(second))
  const left = withFlow(line, joined(cells.slice(0, second), '   '))
  // A label whose value stands on the next line must stay next to it.
  return isBroken || (second === 1 && headingAt(left.flow)?.rest.text === '')
    ? [withFlow(line, right), { ...left, gap: 0 }]
    : [left, { ...withFlow(line, right), gap: 0 }]
}

/** The first half of a label that goes on below ("Under-"). */
const brokenLabel = /^\p{Lu}\p{Ll}+-$/u

const withFlow = (line: Line, flow: Flow): Line => ({ ...line, flow, text: flow.text })

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
