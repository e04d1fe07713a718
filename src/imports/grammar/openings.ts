import { bodyPrefixes } from './data/bodies.ts'
import { Fact } from './facts.ts'
import type { Line } from './lines.ts'
import { caseNumberAfterLabel, caseNumbersIn, type FoundCaseNumber, labelledCaseNumberIn } from './scan-case-number.ts'
import { nameAt } from './scan-name.ts'
import { cut, type Flow, spanOf, trimmed } from './source-text.ts'
import { awaitsParagraph } from './wrapping.ts'

/** The line that opens a paragraph of the minutes: its number, and what else stands on the line. */
export type Opening = { number: Fact<number>; caseNumber?: FoundCaseNumber; title?: Flow }

const series = [...bodyPrefixes].sort((a, b) => b.length - a.length).join('|')
const signFirst = new RegExp(
  `^(?:(?:${series})(?:\\s?§§?)?\\s?|(?!Se |Jfr |Enl |Jäv )\\p{Lu}\\p{L}{0,5}\\s)?§\\s?(\\d{1,4}|[\\dlI|]{2,4})(?:\\s?[a-h]\\b)?(?:/(?:20)?[\\dlI|]{2})?(?=\\s|$|[.:,–-])(?!\\s?[–—,-]+\\s?\\d)[.:,]?\\s*[–-]?\\s*`,
  'iu',
)
const signLast = new RegExp(
  `^(?:(?:${series})\\s)?(\\d{1,4}|[\\dlI|]{2,4})(?:/(?:20)?[\\dlI|]{2})?\\s?§(?=\\s|$)\\s*`,
  'iu',
)
const seriesOnly = new RegExp(`^(?:${series})\\s(?!(?:19|20)\\d\\d/)(\\d{1,4})(?:/(?:20)?[\\dlI|]{2})?\\s*$`, 'u')
const unfinished =
  /(?:[,–-]|\b(?:med|ej|inte|närvarande|deltar|jäv|ersättare|utom|och|jäv|tjänstgör|tjänstgörande|till|ers)|§)$/u
const listing: ReadonlySet<string> = new Set([
  'deciding',
  'substitute',
  'servingSubstitute',
  'absent',
  'official',
  'other',
])

/** Reads a line as the opening of a paragraph, or undefined. References in running text ("§ 12 i kommunallagen") open none. */
export const openingOf = (line: Line, within: string, before = ''): Opening | undefined => {
  if (endsRemark(line, within, before)) return undefined
  if (!/§|^\p{Lu}{2}/u.test(line.text.slice(0, 14))) return undefined
  const match = signFirst.exec(line.text) ?? signLast.exec(line.text) ?? seriesOnly.exec(line.text)
  const digits = match?.[1]
  const value = Number((digits ?? '').replace(/[lI|]/g, '1'))
  if (!match || !digits || !(/\d/.test(digits) || /^§\s?[l|]{2,3}(?:\s|$)/.test(line.text)) || value === 0)
    return undefined
  const rest = cut(line.flow, match[0].length)
  const caseNumber = labelledCaseNumberIn(rest) ?? bareCaseNumber(rest)
  const isRemark = listing.has(within) && line.gap === 0 && rest.text !== '' && !caseNumber && !opensMatter(rest)
  if (isRemark) return undefined
  const title = titleIn(rest, caseNumber)
  if (title && !looksLikeTitle(title.text)) return undefined
  const start = match[0].indexOf(digits)
  const number = new Fact(value, spanOf(line.flow, start, start + digits.length), /\D/.test(digits) ? 0.8 : undefined)
  return { number, ...(caseNumber ? { caseNumber } : {}), ...(title ? { title } : {}) }
}

/** "Ändring av reglemente" after the number: words of a matter, not a remark on a person and no person. */
const opensMatter = (rest: Flow): boolean => namesMatter.test(rest.text) && nameAt(rest, 0) === undefined
const namesMatter = /^(?!Jäv|Ej|Inte|Deltar|Närvarande|Tjänstgör|Ersätt)\p{Lu}\p{Ll}{2,} \p{Ll}{2,}[^,]*$/u

/** "§ 71" or "§ 71 Eva Ask, jurist" that ends a remark of a list or of a chair: the line before was left open ("ej närvarande"). */
const endsRemark = ({ text, flow, gap }: Line, within: string, before: string): boolean => {
  if (within === 'chair')
    return gap === 0 && /^§[\s§]{0,2}\d[\d\s,–§-]*$/.test(text) && before.includes('§') && !/\d$/.test(before)
  if (!listing.has(within) || !(unfinished.test(before) || awaitsParagraph(before))) return false
  // "deltar inte i § 35 på grund av jäv" is whole: what follows below a gap is the matter itself.
  if (gap > 0 && /§\s?\d.*\bjäv$/iu.test(before)) return false
  const sign = /^§{1,2}\s?\d[\d\s,–-]*/.exec(text)?.[0].length
  if (gap === 0 || sign === undefined || gap > 1) return gap === 0
  const name = nameAt(flow, sign)
  return sign >= text.length || (name !== undefined && /^\s?[,(]/.test(text.slice(name.to)))
}

/**
 * "§ 20" alone between a remark that was left open and another person is the end of the remark, though the head of a page
 * stood before it.
 */
export const endsRemarkAbove = (
  { title, caseNumber }: Opening,
  within: string,
  { before, next }: { before: string; next: Line | undefined },
): boolean => {
  const isOpen = listing.has(within) && (unfinished.test(before) || awaitsParagraph(before))
  if (!isOpen || title || caseNumber || !next) return false
  const name = nameAt(next.flow, 0)
  return name !== undefined && (name.party !== undefined || /^\s?,/.test(next.text.slice(name.to)))
}

const bareCaseNumber = (rest: Flow): FoundCaseNumber | undefined =>
  caseNumbersIn(rest).find(({ from, to }) => from < 3 || to > rest.text.length - 3)

/** A label of the case number whose number could not be read. */
const misreadNumber = /^(?:D?nr|Diarie\p{L}*|Ärendenr|Ärendenummer)[.:]*\s.*\d/iu

const titleIn = (rest: Flow, caseNumber: FoundCaseNumber | undefined): Flow | undefined => {
  const before = caseNumber ? cut(rest, 0, caseNumber.from) : rest
  const after = caseNumber ? cut(rest, caseNumber.to) : undefined
  for (const part of [before, after]) {
    const title = part ? trimmed(part, /[\s,;:(–.-]/) : undefined
    // What is left of a case number that was read in part is no title.
    const isScrap = caseNumber !== undefined && title !== undefined && !/\p{L}{2}/u.test(title.text)
    if (title && title.text !== '' && title.text !== ')' && !isScrap && !misreadNumber.test(title.text))
      return balanced(part ?? title, title)
  }
  return undefined
}

/**
 * A title apart from the case number that stands on its line ("Skolskjuts (KS 2024/12)"). Where nothing sets the number
 * apart it may be a word of the title, so that both are doubted.
 */
export const withoutCaseNumber = (
  line: Flow,
): { title: Flow; caseNumber: Fact<string>; isDoubtful: boolean } | undefined => {
  const found = labelledCaseNumberIn(line) ?? bareCaseNumber(line) ?? numberApart(line)
  const title = found && titleIn(line, found)
  if (!found || !title || title.text === line.text || !looksLikeTitle(title.text)) return undefined
  const gap = (line.at[found.from] ?? 0) - (line.at[found.from - 2] ?? 0)
  const isApart =
    gap > 2 ||
    /[(,;:–-]\s?$/.test(line.text.slice(0, found.from)) ||
    (/^\p{L}+\.?:?\s/u.test(line.text.slice(found.from)) &&
      !caseNumbersIn(line).some(({ from }) => from === found.from))
  const { value, span } = found.caseNumber
  return { title, caseNumber: isApart ? found.caseNumber : new Fact(value, span, 0.8), isDoubtful: !isApart }
}

/** Figures behind a wide gap: a number that could not be read, and no words of the title. */
export const holdsFiguresApart = (line: Flow): boolean =>
  [...line.text.matchAll(/ /g)].some(
    ({ index }) =>
      (line.at[index + 1] ?? 0) - (line.at[index - 1] ?? 0) > 3 &&
      /^(?:(?=.*\d).{1,30}|\p{Lu}{1,6})$/u.test(line.text.slice(index + 1)),
  )

/** Any case number that a wide gap sets apart at the end of the line. */
const numberApart = (line: Flow): FoundCaseNumber | undefined => {
  const from = line.text.search(/\S+(?: \d{3})?$/u)
  const gap = (line.at[from] ?? 0) - (line.at[from - 2] ?? 0)
  const found = from > 2 && gap > 2 ? caseNumberAfterLabel(cut(line, from)) : undefined
  return found?.from === 0 && from + found.to === line.text.length
    ? { ...found, from, to: line.text.length }
    : undefined
}

/** Gives back a final bracket that trimming took from a title. */
const balanced = (part: Flow, title: Flow): Flow => {
  const whole = trimmed(part)
  return whole.text.endsWith(')') && whole.text.includes('(') ? whole : title
}

const looksLikeTitle = (text: string): boolean =>
  /\p{L}{2}/u.test(text) &&
  /^[\p{Lu}"”\d]/u.test(text) &&
  !/^\d{1,4}\s?(?:kap|§|[-–])/.test(text) &&
  !/^(?:KL|FL|OSL|LOU)\b/.test(text) &&
  text.length < 200
