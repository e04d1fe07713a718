import { type Fact, told } from './facts.ts'
import { daysIn } from './scan-date.ts'
import { cut, type Flow, trimmed } from './source-text.ts'

/** A case number found in a text, as printed, and where it stands in the flow. */
export type FoundCaseNumber = { readonly caseNumber: Fact<string>; readonly from: number; readonly to: number }

const dash = '[-\\u2010-\\u2015]'
const joint = '[-\\u2010-\\u2015/:.]'
const strong = new RegExp(
  [
    '(?:19|20)\\d\\d/[A-ZÅÄÖ]{2,6} \\d{3,5}(?: \\d{2,3}(?!\\d))?',
    `[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,6}(?: |${dash})?(?:19|20)\\d\\d${joint}\\d{1,5}(?:(?:${dash}|\\.)[\\d.]{1,6}|${dash}\\d{1,4})?/?(?: \\d{3}(?!\\d))?`,
    `[A-ZÅÄÖ]{2,6}[/.](?:19|20)\\d\\d[:./]\\d{1,5}(?:${dash}\\d{1,4})?`,
    '[A-ZÅÄÖ]{2,6}/\\d{1,5}/(?:19|20)\\d\\d',
    '[A-ZÅÄÖ]{2,6} \\d\\d/\\d{3,5}',
    `\\d{2,4}${dash}\\d{1,5}/(?:19|20)\\d\\d`,
    `[A-ZÅÄÖ]{2,4} \\d{4}${dash}\\d{3,5}`,
    '\\d\\d[A-ZÅÄÖ]{2,4}\\d{1,5}',
    '[A-ZÅÄÖ]{2}\\d{6}',
  ].join('|'),
  'u',
)
const labelled = new RegExp(
  `(?:${strong.source})|(?:[A-ZÅÄÖ][\\p{L}]{0,6}(?:[ ./]|${dash})?)?(?:\\d{1,6}|\\d{1,4}(?:${dash}|\\.)\\d{1,6})${joint}\\d{1,6}(?:(?:${dash}|[:.])\\d{1,6}){0,2}(?: \\d{3}(?!\\d))?|[A-ZÅÄÖ]{2,6} ?\\d{4,8}`,
  'u',
)
const strongAnywhere = new RegExp(`(?<![\\p{L}\\d/-])(?:${strong.source})(?![\\p{L}\\d]|${joint}[\\dlI])`, 'gu')
const labelledNext = new RegExp(`(?<![\\p{L}\\d/-])(?:${labelled.source})(?![\\p{L}\\d]|${joint}[\\dlI])`, 'u')

/** The case number that follows a label ("Dnr", "Diarienummer"): any of the forms in use. Days are not case numbers. */
export const caseNumberAfterLabel = (flow: Flow): FoundCaseNumber | undefined => {
  const match = labelledNext.exec(flow.text)
  if (!match || match.index > 24) return undefined
  return foundAt(flow, match.index, match[0])
}

/** The case numbers that can be known without a label, by their series letters and year. */
export const caseNumbersIn = (flow: Flow): FoundCaseNumber[] => {
  const found: FoundCaseNumber[] = []
  for (const match of flow.text.matchAll(strongAnywhere)) {
    const one = foundAt(flow, match.index, match[0])
    if (one) found.push(one)
  }
  return found
}

const foundAt = (flow: Flow, from: number, text: string): FoundCaseNumber | undefined => {
  const to = from + text.length
  const part = trimmed(cut(flow, from, to))
  if (daysIn(part).length > 0) return undefined
  return { caseNumber: told(part), from, to }
}

const label = /(?<![\p{L}])(?:Dnr|Diarienummer|Diarienr|Diarie ?nr|Ärendenummer|Ärendenr)\.?:?\s{0,4}/giu

/** A case number with its label anywhere in a line, and the stretch that label and number take up together. */
export const labelledCaseNumberIn = (flow: Flow): FoundCaseNumber | undefined => {
  for (const match of flow.text.matchAll(label)) {
    const after = match.index + match[0].length
    const found = caseNumberAfterLabel(cut(flow, after))
    if (found && found.from < 3) return { caseNumber: found.caseNumber, from: match.index, to: after + found.to }
  }
  return undefined
}
