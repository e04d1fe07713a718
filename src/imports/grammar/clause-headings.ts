import type { Line } from './lines.ts'
import { cut } from './source-text.ts'

const governing = /^(?:överenskommelse|avtal|iop-?|partnerskapsavtal|riktlinje|policy|program|regler)/iu
const numberedHeading = /^(\d{1,3})\.\s+(?=\p{Lu})/u

/**
 * The lines of an agreement or of guidelines with the headings of their clauses ("4. Målgrupp") marked and without their numbers. The
 * numbers must run from 1 without a gap; the points of a decision end with a full stop and are none.
 */
export const clauseHeadingsMarked = (lines: readonly Line[]): readonly Line[] => {
  if (!lines.slice(0, 12).some(({ text }) => governing.test(text))) return lines
  const headings = new Map<number, Line>()
  for (const [i, line] of lines.entries()) {
    const number = numberedHeading.exec(line.text)
    if (!number || Number(number[1]) !== headings.size + 1 || !standsFree(line, lines[i + 1])) continue
    const flow = cut(line.flow, number[0].length)
    headings.set(i, { ...line, flow, text: flow.text, isClause: true })
  }
  return headings.size < fewest ? lines : lines.map((line, i) => headings.get(i) ?? line)
}

/** One or two numbered lines may stand in any paper. */
const fewest = 3

const standsFree = ({ text, gap }: Line, next: Line | undefined): boolean =>
  gap > 0 && text.length < 100 && !/[.,;:]$/.test(text) && next !== undefined && !numberedHeading.test(next.text)
