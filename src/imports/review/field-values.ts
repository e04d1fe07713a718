import type { Translate } from '../../platform/texts/texts.ts'
import { dayInWords, parseDay } from '../../platform/time.ts'
import type { ParagraphRange } from '../output.ts'
import { choices, type ValueKind } from './data/places.ts'

/** A value read from a field, or the text key of what is wrong with it. */
export type Parsed = { readonly value: string | number | boolean | ParagraphRange[] } | { readonly fault: string }

const options: Readonly<Partial<Record<ValueKind, readonly string[]>>> = choices

/** The alternatives of a kind; undefined when it is written by hand. */
export const optionsOf = (kind: ValueKind): readonly string[] | undefined => options[kind]

const longest = { text: 500, longText: 100_000 } as const
const greatestNumber = 9999
const mostRanges = 200

/** Reads a field that is not empty. */
export const parseValue = (kind: ValueKind, raw: string): Parsed => {
  const text = raw.trim()
  const known = optionsOf(kind)
  if (known) return known.includes(text) ? { value: text } : { fault: 'field.notChosen' }
  if (kind === 'day') {
    const found = parseDay(text)
    return found ? { value: found.toString() } : { fault: 'field.notDay' }
  }
  if (kind === 'time') return parseTime(text)
  if (kind === 'number') return parseNumber(text)
  if (kind === 'ranges') return parseRanges(text)
  if (kind === 'yes') return text === 'yes' || text === 'no' ? { value: text === 'yes' } : { fault: 'field.notChosen' }
  const limit = kind === 'longText' ? longest.longText : longest.text
  return text.length > limit ? { fault: 'imports.fault.tooLong' } : { value: text.replaceAll(/\r\n?/g, '\n') }
}

const parseTime = (text: string): Parsed => {
  const match = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(text)
  return match ? { value: `${match[1]?.padStart(2, '0')}:${match[2]}` } : { fault: 'imports.fault.time' }
}

const parseNumber = (text: string): Parsed => {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : greatestNumber + 1
  return number <= greatestNumber ? { value: number } : { fault: 'imports.fault.number' }
}

/** "§§ 146–149, 151 och 155" → ranges with both ends included. */
const parseRanges = (text: string): Parsed => {
  const pieces = text
    .replaceAll('§', ' ')
    .split(/,|\boch\b|\band\b/u)
    .map((piece) => piece.trim())
  const ranges: ParagraphRange[] = []
  for (const piece of pieces) {
    const match = /^(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?$/.exec(piece)
    const from = Number(match?.[1])
    const to = Number(match?.[2] ?? match?.[1])
    if (!match || from > to || from === 0) return { fault: 'imports.fault.ranges' }
    ranges.push({ from, to })
  }
  return ranges.length <= mostRanges ? { value: ranges } : { fault: 'imports.fault.ranges' }
}

const isRange = (value: unknown): value is ParagraphRange =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value

/** "146–149, 151": as a field shows ranges and as one is written. */
export const rangesText = (value: unknown): string =>
  (Array.isArray(value) ? value : [])
    .filter(isRange)
    .map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
    .join(', ')

/** A value as its field shows it; empty for none. */
export const fieldText = (kind: ValueKind, value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (kind === 'ranges') return rangesText(value)
  if (kind === 'yes') return value === true ? 'yes' : 'no'
  return String(value)
}

/** A value in words: a day written out, a paragraph with its sign, a choice by its name. */
export const valueInWords = (t: Translate, kind: ValueKind, value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (kind === 'day') {
    const found = parseDay(String(value))
    return found ? dayInWords(found, t.language) : String(value)
  }
  if (kind === 'ranges') return rangesText(value)
  if (kind === 'yes') return t(value === true ? 'imports.yes' : 'imports.no')
  if (kind === 'documentKind') return t.find(`imports.kind.${String(value)}`) ?? String(value)
  if (optionsOf(kind)) return t.find(`imports.${kind}.${String(value)}`) ?? String(value)
  return String(value)
}
