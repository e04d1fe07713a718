import type { ReadDocument, Span } from '../output.ts'
import { collapsed, type Flow, spanOf } from './source-text.ts'

/** A value read from the text, with the place that shows it. `confidence` is left out when nothing speaks against it. */
export class Fact<T> {
  readonly value: T
  readonly span: Span
  readonly confidence: number | undefined
  constructor(value: T, span: Span, confidence?: number) {
    this.value = value
    this.span = span
    this.confidence = confidence
  }
}

/** `T` with every plain value either as it is (derived) or as a `Fact` (read). */
export type Told<T> = [T] extends [string | number | boolean | undefined]
  ? T | Fact<T>
  : T extends readonly (infer U)[]
    ? Told<U>[]
    : { [K in keyof T]: Told<T[K]> }

/** The facts of a document before they are laid out with pointers. */
export type ToldDocument = Told<Omit<ReadDocument, 'file' | 'spans' | 'confidence' | 'findings'>>

/** The text of `flow` as a fact. */
export const told = (flow: Flow, confidence?: number): Fact<string> => {
  const value = collapsed(flow)
  return new Fact(value.text, spanOf(value), confidence)
}

/** `fact` held for less certain than before: its confidence is at most `most`. */
export const doubted = <T>(fact: Fact<T>, most: number): Fact<T> =>
  new Fact(fact.value, fact.span, Math.min(fact.confidence ?? 1, most))

/** The plain value of something told. */
export const plainOf = <T>(told: T | Fact<T>): T => (told instanceof Fact ? told.value : told)

type Laid = { spans: ReadDocument['spans']; confidence: ReadDocument['confidence'] }

/** The document as plain data, with a span and a doubt for each fact under its JSON pointer. */
export const laidOut = (file: string, document: ToldDocument, source: string): ReadDocument => {
  const laid: Laid = { spans: {}, confidence: {} }
  const plain = plainly(document, '', laid)
  for (const span of Object.values(laid.spans)) span[1] = afterAccents(source, span[1])
  // `plainly` only replaces each Fact by its value, so the shape is that of ReadDocument; types cannot follow that.
  return { file, ...(plain as Omit<ReadDocument, 'file' | 'spans' | 'confidence' | 'findings'>), ...laid, findings: [] }
}

/** An accent that stands apart belongs to the letter before it. */
const afterAccents = (source: string, until: number): number => {
  let end = Math.min(until, source.length)
  while (end < source.length && /\p{Mn}/u.test(source.charAt(end))) end += 1
  return end
}

const plainly = (node: unknown, pointer: string, laid: Laid): unknown => {
  if (node instanceof Fact) {
    laid.spans[pointer] = [node.span[0], node.span[1]]
    if (node.confidence !== undefined && node.confidence < 0.9) laid.confidence[pointer] = node.confidence
    return node.value
  }
  if (Array.isArray(node)) return node.map((entry, i) => plainly(entry, `${pointer}/${i}`, laid))
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]) => [key, plainly(value, `${pointer}/${key}`, laid)] as const)
  return Object.fromEntries(entries.filter(([, value]) => isWorthSaying(value)))
}

const isWorthSaying = (value: unknown): boolean => {
  if (value === undefined || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  return typeof value !== 'object' || value === null || Object.keys(value).length > 0
}
