import { type CaseNumber, parseCaseNumber } from '../../law/case-number.ts'
import { type Fact, told } from './facts.ts'
import { daysIn } from './scan-date.ts'
import { cut, type Flow, trimmed } from './source-text.ts'

/** A case number found in a text, as printed, and where it stands in the flow. */
export type FoundCaseNumber = { readonly caseNumber: Fact<string>; readonly from: number; readonly to: number }

// What a case number is, the law module says (`parseCaseNumber`); here words are only put before it, the longest run first.
const word = /[^\s,;()"”]+/gu
const mostWords = 4
const farthest = 24

/** The case number that follows a label ("Dnr", "Diarienummer"): any of the forms in use. Days are not case numbers. */
export const caseNumberAfterLabel = (flow: Flow): FoundCaseNumber | undefined => {
  const words = wordsOf(flow.text.slice(0, 120))
  for (const [i, { from }] of words.entries()) {
    if (from > farthest) return undefined
    const found = longestAt(flow, words, i, () => true)
    if (found) return found
  }
  return undefined
}

/** The case numbers that can be known without a label, by their series letters and year. */
export const caseNumbersIn = (flow: Flow): FoundCaseNumber[] => {
  const found: FoundCaseNumber[] = []
  if (!/\d/.test(flow.text)) return found
  const words = wordsOf(flow.text)
  for (let i = 0; i < words.length; i += 1) {
    const one = longestAt(flow, words, i, isTelling)
    if (!one) continue
    found.push(one)
    while (words[i + 1] && (words[i + 1]?.from ?? 0) < one.to) i += 1
  }
  return found
}

type Word = { from: number; to: number; text: string }

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(word)].map((match) => {
    const bare = match[0].replace(/[.:]+$/, '')
    return { from: match.index, to: match.index + bare.length, text: bare }
  })

const longestAt = (
  flow: Flow,
  words: readonly Word[],
  at: number,
  isEnough: (number: CaseNumber) => boolean,
): FoundCaseNumber | undefined => {
  const first = words[at]
  if (!first || !/^(?:[\p{Lu}\d]|motion$|interpellation$)/u.test(first.text)) return undefined
  for (let last = Math.min(at + mostWords, words.length) - 1; last >= at; last -= 1) {
    const end = words[last]
    if (!end || !/\d/.test(end.text) || !/^[^,;()"”]*$/u.test(flow.text.slice(first.from, end.to))) continue
    const found = foundAt(flow, first.from, end.to, isEnough)
    if (found) return found
  }
  return undefined
}

const foundAt = (
  flow: Flow,
  from: number,
  to: number,
  isEnough: (number: CaseNumber) => boolean,
): FoundCaseNumber | undefined => {
  const part = trimmed(cut(flow, from, to))
  const plain = part.text.replace(/[\u2010-\u2015]/g, '-')
  const number = parseCaseNumber(plain)
  if (
    !number ||
    !isEnough(number) ||
    daysIn(cut(flow, from, to + 6)).some((day) => day.from < to - from) ||
    hasLooseTail(plain)
  )
    return undefined
  return { caseNumber: told(part), from, to }
}

/** A class code that stands apart has three figures, or two after "2023/KS 0123"; any other number belongs to what follows. */
const hasLooseTail = (text: string): boolean => {
  const tail = /\d\s+(\S+)$/.exec(text)?.[1]
  return tail !== undefined && !(/^\d{3}$/.test(tail) || (/^\d{2}$/.test(tail) && /^\d{4}\/\p{L}/u.test(text)))
}

/** Whether the next one or two words make the number a longer one: its class code may have been set on a line of its own. */
export const goesOnIn = (number: string, next: string): boolean => {
  const words = next.split(/\s+/)
  return [1, 2].some((count) => {
    const whole = `${number} ${words.slice(0, count).join(' ')}`
    return words.length >= count && !hasLooseTail(whole) && parseCaseNumber(whole) !== undefined
  })
}

/** Series letters in capitals with a year and a number: so much that no label is needed. */
const isTelling = ({ series, serial, raw }: CaseNumber): boolean =>
  series !== undefined &&
  serial !== undefined &&
  series.length < 8 &&
  !elsewhere.has(series.toUpperCase()) &&
  !/^(?:19|20)\d\d$/.test(String(serial)) &&
  (/^[A-ZÅÄÖ]{2,}$/.test(series) || (/^[A-ZÅÄÖ]\p{L}+$/u.test(series) && /\p{L}(?:19|20)\d\d/u.test(raw)))

/** Letters before a year and a number that name a statute, a bill, an inquiry or a court case. */
const elsewhere: ReadonlySet<string> = new Set([
  'SFS',
  'SOU',
  'DS',
  'NJA',
  'RÅ',
  'HFD',
  'AFS',
  'PROP',
  'EU',
  'EG',
  'ISO',
  'SOSFS',
  'HSLF',
])

const label = /(?<![\p{L}])(?:Dnr|Diarienummer|Diarienr|Diarie ?nr|Ärendenummer|Ärendenr)\.?:?\s{0,4}/giu

/** A case number with its label anywhere in a line, and the stretch that label and number take up together. */
export const labelledCaseNumberIn = (flow: Flow): FoundCaseNumber | undefined => {
  for (const match of flow.text.matchAll(label)) {
    const after = match.index + match[0].length
    const found = caseNumberAfterLabel(cut(flow, after, after + 120))
    if (found && found.from < 3) return { caseNumber: found.caseNumber, from: match.index, to: after + found.to }
  }
  return undefined
}
