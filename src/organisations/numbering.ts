import { type CaseNumber, parseCaseNumber } from '../law/case-number.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'

/** How a body's cases get their numbers: typed from the municipality's diary, or counted by the body's own series. */
export const numberingKinds = ['diary', 'ownSeries'] as const
export type NumberingKind = (typeof numberingKinds)[number]

/** Diarienummer as a body writes it: the text and the place of year and serial in it, such as `{year}/KS {serial:4}`. */
export type NumberingPattern = string

/** The parts by which two printings of one case number are the same case. */
export type CaseNumberKey = {
  /** Series, year, month and serial, e.g. `KS|2023||352`. Unique within an authority. */
  readonly key: string
  readonly year: number
  readonly serial: number
}

/** The digits that a serial has at most, whatever the pattern fills up to. */
const mostDigits = 6

const places = /\{(year|serial)(?::(\d))?\}/g

/** The key of a printed case number; the words themselves, in small letters, where no known form fits (R-REG-6). */
export const caseNumberKey = (raw: string): string => {
  const number = parseCaseNumber(raw)
  return number?.serial === undefined ? raw.trim().replaceAll(/\s+/g, ' ').toLowerCase() : keyOf(number)
}

const keyOf = ({ series, year, month, serial }: CaseNumber): string =>
  [series?.toUpperCase() ?? '', year, month ?? '', serial ?? ''].join('|')

/** A case number of the pattern. The serial is filled with zeros to the length that the pattern says. */
export const formatCaseNumber = (
  pattern: NumberingPattern,
  { year, serial }: { year: number; serial: number },
): string =>
  pattern.replaceAll(places, (_, place: string, width: string | undefined) =>
    place === 'year'
      ? String(year).slice(width === undefined ? 0 : -Number(width))
      : String(serial).padStart(Number(width ?? 1), '0'),
  )

/**
 * The key of a typed number when it is written as the pattern says; the blanks around it do not matter.
 * Refuses 'organisations.caseNumberForm' with an example of the right form.
 */
export const checkCaseNumber = (pattern: NumberingPattern, raw: string): CaseNumberKey | Refusal => {
  const found = regexOf(pattern).exec(raw.trim().replaceAll(/\s+/g, ' '))?.groups
  const number = parseCaseNumber(raw)
  if (!found || number?.serial === undefined || number.serial !== Number(found.serial) || number.serial === 0) {
    return refuse('organisations.caseNumberForm', { facts: { example: exampleOf(pattern) } })
  }
  return { key: keyOf(number), year: number.year, serial: number.serial }
}

/** What a number of the pattern looks like, for hints. */
export const exampleOf = (pattern: NumberingPattern): string => formatCaseNumber(pattern, { year: 2026, serial: 12 })

const regexOf = (pattern: NumberingPattern): RegExp => {
  let source = ''
  let at = 0
  for (const match of pattern.matchAll(places)) {
    const [whole, place, width] = match
    source += escaped(pattern.slice(at, match.index))
    const shortest = Number(width ?? 1)
    const digits = place === 'year' ? `{${width ?? 4}}` : `{${shortest},${Math.max(mostDigits, shortest)}}`
    source += `(?<${place}>\\d${digits})`
    at = match.index + whole.length
  }
  return new RegExp(`^${source}${escaped(pattern.slice(at))}$`, 'iu')
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** What is wrong with a pattern, as a text key below `organisations.pattern`; undefined when nothing is. */
export const patternFault = (pattern: NumberingPattern): 'places' | 'letters' | 'unreadable' | undefined => {
  const found = [...pattern.matchAll(places)]
  const years = found.filter(([, place]) => place === 'year')
  const serials = found.filter(([, place]) => place === 'serial')
  if (years.length !== 1 || serials.length !== 1) return 'places'
  if (![undefined, '2', '4'].includes(years[0]?.[2]) || Number(serials[0]?.[2] ?? 1) > mostDigits) return 'places'
  if (Number(serials[0]?.[2] ?? 1) < 1) return 'places'
  const text = pattern.replaceAll(places, '')
  if (text.length > 30 || !/^[\p{L} /:.-]*$/u.test(text) || / {2}/.test(text) || pattern !== pattern.trim()) {
    return 'letters'
  }
  return isReadBack(pattern) ? undefined : 'unreadable'
}

/** A pattern is only good when the reader of documents finds the same year and serial in its numbers. */
const isReadBack = (pattern: NumberingPattern): boolean =>
  [1, 12, 345, 9999, 10_000].every((serial) => {
    const checked = checkCaseNumber(pattern, formatCaseNumber(pattern, { year: 2026, serial }))
    return 'key' in checked && checked.year === 2026 && checked.serial === serial
  })

/** The letters of a pattern, by which two bodies would count in the same series. */
export const seriesOf = (pattern: NumberingPattern): string =>
  pattern
    .replaceAll(places, '')
    .replaceAll(/[^\p{L}]/gu, '')
    .toUpperCase()
