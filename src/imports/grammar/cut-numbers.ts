import { doubted, Fact, type ToldDocument } from './facts.ts'
import type { ToldItem } from './items.ts'
import type { Line } from './lines.ts'
import { caseNumberAfterLabel, goesOnIn } from './scan-case-number.ts'
import type { Section } from './sections.ts'

/** The lines that stand next below the line that ends at an offset of the source; none when no line ends there. */
export type Below = (until: number) => readonly Line[]

// A page number or a signature line may stand between a value and its rest.
const farthestBelow = 3

/** The lines below any place of the source, page furniture among them, since the rest of a number can look like a page number. */
export const belowIn = (lines: readonly Line[]): Below => {
  // Most documents never ask.
  let ends: Map<number, number> | undefined
  return (until) => {
    ends ??= new Map(lines.map(({ flow }, i) => [(flow.at.at(-1) ?? 0) + 1, i + 1]))
    const from = ends.get(until)
    return from === undefined ? [] : lines.slice(from, from + farthestBelow)
  }
}

/** The number doubted where it ends its line and a line close below may hold the rest of it ("2024/KS 0453" above "001"). */
const doubtedIfCut = (number: Fact<string>, below: Below): Fact<string> => {
  const mayGoOn = below(number.span[1]).some(
    ({ text, gap }, i) => (/^\d+$/.test(text) || (i === 0 && gap === 0)) && goesOnIn(number.value, text),
  )
  return mayGoOn ? doubted(number, 0.8) : number
}

/** The item with its case number doubted where it may have been cut. */
export const withDoubtedNumber = (item: ToldItem, below: Below): ToldItem => {
  const number = factOf(item)
  return number ? { ...item, caseNumber: doubtedIfCut(number, below) } : item
}

const factOf = ({ caseNumber }: ToldItem): Fact<string> | undefined =>
  caseNumber instanceof Fact && caseNumber.value !== undefined
    ? new Fact(caseNumber.value, caseNumber.span, caseNumber.confidence)
    : undefined

type Parts = { items: readonly ToldItem[]; sections: readonly Section[]; below: Below }

/** The case numbers of the document: those of its items, then labelled ones elsewhere; each once, as printed. */
export const caseNumbersOf = ({ items, sections, below }: Parts): NonNullable<ToldDocument['caseNumbers']> => {
  const own = items.flatMap((item) => factOf(item) ?? [])
  const labels = sections.flatMap(({ key, inline, lines }) => {
    const value = key === 'caseNumber' ? (inline ?? lines[0]?.flow) : undefined
    const found = value && caseNumberAfterLabel(value)?.caseNumber
    return found ? [doubtedIfCut(found, below)] : []
  })
  const seen = new Set<string>()
  return [...own, ...labels].filter(({ value }) => !seen.has(value) && seen.add(value))
}
