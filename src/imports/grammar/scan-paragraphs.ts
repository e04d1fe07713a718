import type { ParagraphRange } from '../output.ts'
import { doubted, Fact, type Told } from './facts.ts'
import { type Flow, spanOf } from './source-text.ts'

/** Paragraph numbers found at a place in the text, and where the scanner stopped. */
export type FoundParagraphs = { readonly ranges: Told<ParagraphRange>[]; readonly to: number }

const sign = /(?:§{1,2}|par(?:agraf(?:er(?:na)?)?)?\.?)\s*/iuy
const number =
  /(\d{1,4})(?![\d:]|[.,]\d\d(?!\d)|\s?§?\s?(?:kap|kr|mkr|tkr|%))(?:\s?[a-h](?![\p{L}\d]))?(?:\/(?:20)?\d\d(?!\d))?(?![\p{L}|]|\d)/uy
const listed = new RegExp(number.source.replace('[.,]', '[.]'), number.flags)
const dash = /\s{0,2}(?:[-\u2010-\u2015\u2212]{1,2}|t\.?\s?o\.?\s?m\.?|till och med|till)\s{0,2}(?:§{1,2}\s*)?/iuy
const comma = /\s{0,2}(?:[,;]|och|samt|&|\+)\s{0,2}(?:§{1,2}\s*)?(?=\d{1,4}(?![\d:./]|\s?:e))/iuy

/**
 * The list of paragraphs that begins at `at` ("§§ 146-149, 151–166"; "12, 14 och 16"), or undefined. With `bare` the sign may
 * be missing, and with `list` nothing but paragraphs can stand there ("16,17" is two). A range that runs backwards ends the list.
 */
export const paragraphsAt = (flow: Flow, at: number, bare: boolean | 'list' = false): FoundParagraphs | undefined => {
  const signed = step(sign, flow.text, at)
  if (signed === undefined && !bare) return undefined
  const numbers = signed !== undefined || bare === 'list' ? listed : number
  const ranges: Told<ParagraphRange>[] = []
  let to = signed ?? at
  while (true) {
    const found = rangeAt(flow, to, numbers)
    if (!found) break
    ranges.push(found.range)
    to = found.to
    const next = step(comma, flow.text, to)
    if (next === undefined) break
    if (!rangeAt(flow, next, numbers)) break
    to = next
  }
  const trailing = step(/\s?§{1,2}(?!\s?\d)/uy, flow.text, to)
  if (unread.test(flow.text.slice(to, to + 12)) || openEnd.test(flow.text.slice(to, to + 12))) return undefined
  const isCut = ranges.length === 1 && severalOnly.test(flow.text.slice(at, to)) && flow.text.slice(to).trim() === ''
  return ranges.length > 0 ? { ranges: isCut ? ranges.map(unsure) : ranges, to: trailing ?? to } : undefined
}

/** "§§ 12" at the end of a text: the sign says that there were more. */
const severalOnly = /^§§\s*\d+$/

const unsure = ({ from, to }: Told<ParagraphRange>): Told<ParagraphRange> => ({
  from: lessSure(from),
  to: lessSure(to),
})
const lessSure = (end: Told<number>): Told<number> => (end instanceof Fact ? doubted(end, 0.85) : end)

/** The list goes on, but with a number that was misread: then none of it is certain. */
const unread =
  /^\s{0,2}(?:[,;–—-]|och|samt)\s{0,2}§{0,2}\s?(?:\d+\s?[-–—]\s?[\dlI|O]*[lI|O](?!\p{L})|[lI|O]+\d|\d+[lI|O]|[l|]{1,3}(?!\p{L}))/u

/** "§ 12 –": the last number has been lost. */
const openEnd = /^\s{0,2}[-\u2010-\u2015\u2212]{1,2}\s*(?:$|[,;])/u

const rangeAt = (flow: Flow, at: number, numbers: RegExp): { range: Told<ParagraphRange>; to: number } | undefined => {
  const first = numberAt(flow, at, numbers)
  if (!first) return undefined
  const after = step(dash, flow.text, first.to)
  const second = after === undefined ? undefined : numberAt(flow, after, numbers)
  if (after !== undefined && !second && /[lI|O\d]/.test(flow.text.charAt(after))) return undefined
  if (!second) return { range: { from: first.fact, to: first.fact }, to: first.to }
  if (second.fact.value < first.fact.value) return undefined
  return { range: { from: first.fact, to: second.fact }, to: second.to }
}

const numberAt = (flow: Flow, at: number, numbers: RegExp): { fact: Fact<number>; to: number } | undefined => {
  numbers.lastIndex = at
  const match = numbers.exec(flow.text)
  const digits = match?.[1]
  if (!match || !digits || Number(digits) === 0) return undefined
  return { fact: new Fact(Number(digits), spanOf(flow, at, at + digits.length)), to: at + match[0].length }
}

/** Where `pattern` (sticky) stops when it matches at `at`. */
export const step = (pattern: RegExp, text: string, at: number): number | undefined => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
