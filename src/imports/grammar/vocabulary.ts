import { type HeadingRow, headingRows } from './data/headings.ts'
import { cut, type Flow, trimmed } from './source-text.ts'

/** What a heading means. */
export type Key = (typeof headingRows)[number]['key']

/** A form of a heading found at the start of a line; `rest` is what follows it, `wide` says that a gap or colon sets it apart. */
export type FoundHeading = {
  readonly key: Key
  readonly role: HeadingRow['role']
  readonly takes: HeadingRow['takes']
  readonly heading: Flow
  readonly rest: Flow
  readonly wide: boolean
  /** The heading is spelled with one letter wrong. */
  readonly misspelled: boolean
}

type Row = (typeof headingRows)[number]

const notLetters = /[^\p{L}§]/gu

/** Letters only, lower case: "ANSLAG / BEVIS" and "Anslag/bevis:" are one. */
export const compact = (text: string): string => text.toLowerCase().replace(notLetters, '')

const rows = new Map<string, Row>()
for (const row of headingRows) for (const form of row.forms) if (!rows.has(compact(form))) rows.set(compact(form), row)

/** Each long form without its first letter, as extraction sometimes loses it ("ammanfattning"). */
const clipped = new Map<string, Row>()
for (const [form, row] of rows) if (form.length > 4 && !rows.has(form.slice(1))) clipped.set(form.slice(1), row)

/** Each form with one letter left out, so that a spelling error is found by looking up, not by comparing. */
const misspellings = new Map<string, readonly [string, Row][]>()
for (const [form, row] of rows) {
  if (form.length < 6) continue
  for (const shorter of withoutOneLetter(form)) {
    misspellings.set(shorter, [...(misspellings.get(shorter) ?? []), [form, row]])
  }
}

function withoutOneLetter(text: string): Set<string> {
  return new Set(Array.from({ length: text.length }, (_, i) => text.slice(0, i) + text.slice(i + 1)))
}

/** The meaning of a whole line as a heading, allowing one wrong, missing or extra letter in long ones. */
export const meaningOf = (text: string): { row: Row; misspelled: boolean } | undefined => {
  const letters = compact(text)
  const row = rows.get(letters)
  if (row) return { row, misspelled: false }
  const short = clipped.get(letters)
  if (short) return { row: short, misspelled: true }
  if (letters.length < 5 || letters.length > 48) return undefined
  const near = nearestKnown(letters)
  return near ? { row: near, misspelled: true } : undefined
}

// Every line is looked up several times on its way through the reading, and most lines of a paper come back in the next one.
const looked = new Map<string, Row | undefined>()
const mostLooked = 10_000

const nearestKnown = (letters: string): Row | undefined => {
  if (looked.has(letters)) return looked.get(letters)
  if (looked.size >= mostLooked) looked.clear()
  const near = nearest(letters)
  looked.set(letters, near)
  return near
}

const nearest = (letters: string): Row | undefined => {
  const [only, other] = candidatesOf(letters)
  return other === undefined ? only : undefined
}

/** Whether the line is a heading with one letter wrong and more than one heading may be meant ("Ärendte"). */
export const isUnclearHeading = (text: string): boolean => {
  const letters = compact(text)
  return letters.length > 4 && letters.length < 49 && !rows.has(letters) && candidatesOf(letters).size > 1
}

const candidatesOf = (letters: string): Set<Row> => {
  const candidates = new Set<Row>()
  for (const probe of [letters, ...withoutOneLetter(letters)]) {
    const exact = probe.length >= 6 ? rows.get(probe) : undefined
    if (exact) candidates.add(exact)
    for (const [form, row] of misspellings.get(probe) ?? [])
      if (Math.abs(form.length - letters.length) <= 1) candidates.add(row)
  }
  for (let i = 0; i + 1 < letters.length; i += 1) {
    const swapped = rows.get(letters.slice(0, i) + letters.charAt(i + 1) + letters.charAt(i) + letters.slice(i + 2))
    if (swapped && letters.length > 5) candidates.add(swapped)
  }
  return candidates
}

const mostWords = 7

/** The longest heading at the start of a line. A line that is nothing but a heading has an empty `rest`. */
export const headingAt = (line: Flow): FoundHeading | undefined => {
  if (!/^[\p{L}]/u.test(line.text)) return undefined
  if (line.text.length <= 110 && !/[\d()]/.test(line.text)) {
    const whole = meaningOf(line.text)
    const isClipped = whole?.misspelled === true && clipped.has(compact(line.text))
    if (whole && (isClipped || startsLikeHeading(line.text, whole.row))) return found(line, whole, line.text.length)
  }
  const ends = wordEnds(line.text)
  for (let i = ends.length - 1; i >= 0; i -= 1) {
    const end = ends[i] ?? 0
    const start = line.text.slice(0, end)
    const row = rows.get(compact(start))
    if (row && startsLikeHeading(start, row)) {
      const exact = found(line, { row, misspelled: false }, end)
      return exact.wide ? exact : (wideMisspelled(line, ends.slice(i + 1)) ?? exact)
    }
    const short = /^\p{Ll}/u.test(start) ? clipped.get(compact(start)) : undefined
    if (short) return found(line, { row: short, misspelled: true }, end)
  }
  return wideMisspelled(line, ends)
}

const startsLikeHeading = (text: string, row: Row): boolean =>
  /^\p{Lu}/u.test(text) || row.forms.some((form) => text.startsWith(form) && /^\p{Ll}/u.test(form))

const wideMisspelled = (line: Flow, ends: readonly number[]): FoundHeading | undefined => {
  if (!/^\p{Lu}/u.test(line.text)) return undefined
  for (const end of ends) {
    if (!/^(?:\s{0,2}:|\t| {2})/.test(line.text.slice(end, end + 3))) continue
    const near = meaningOf(line.text.slice(0, end))
    if (near && near.row.role !== 'section') return found(line, near, end)
  }
  return undefined
}

const wordEnds = (text: string): number[] => {
  const ends: number[] = []
  for (const match of text.slice(0, 90).matchAll(/[\p{L}./§]+/gu)) {
    if (ends.length >= mostWords) break
    const end = match.index + match[0].length
    if (/\d/.test(text.slice(0, end))) break
    if (end < text.length) ends.push(end)
  }
  return ends
}

const found = (line: Flow, { row, misspelled }: { row: Row; misspelled: boolean }, end: number): FoundHeading => {
  const tail = line.text.slice(end)
  const sign = /^[\s:;.]*/.exec(tail)?.[0] ?? ''
  const { key, role, takes } = row
  const rest = trimmed(cut(line, Math.min(line.text.length, end + sign.length)))
  const heading = trimmed(cut(line, 0, end), /[\s:;]/)
  return { key, role, takes, heading, rest, wide: rest.text === '' || /[:;\t]|\s{2}/.test(sign), misspelled }
}
