import type { Translate } from '../../platform/texts/texts.ts'
import type { Mark } from '../../platform/ui/spans.ts'
import { valueAt, withCorrections } from '../corrections.ts'
import type { Corrections } from '../imports.ts'
import type { ReadDocument, Span } from '../output.ts'
import { leafKinds, wholes } from './data/places.ts'
import { headOf, placeInWords, restOf } from './fact-words.ts'
import { spanOfPlace } from './place-spans.ts'
import { labelOf, type Place, patternOf, placeAt } from './places.ts'

/** What a person has done to a fact, if anything. */
export type Touch = 'corrected' | 'affirmed' | 'added' | 'struck'

/** One fact of the review, numbered as in the source. */
export type ReviewFact = {
  readonly number: number
  readonly pointer: string
  readonly pattern: string
  /** Text key below `imports.place`. */
  readonly label: string
  readonly value: string
  /** Of a person: the name, and what is said of them. */
  readonly head: string
  readonly rest: string
  readonly role?: string | undefined
  readonly span?: Span | undefined
  readonly isSure: boolean
  /** Names of the unsure parts, when only some are: text keys below `imports.place`. */
  readonly unsureParts: readonly string[]
  readonly touch?: Touch | undefined
  readonly readAs: string
}

/** Below this the reader is not sure, and a person decides. */
export const sureFrom = 0.9

const rowPatterns: readonly string[] = [
  ...Object.keys(leafKinds).filter((leaf) => !Object.keys(wholes).some((whole) => leaf.startsWith(`${whole}/`))),
  ...Object.keys(wholes),
]

/** The pointers of a pattern in the facts: one for each position in each list on the way. */
const expanded = (tree: unknown, pattern: string): string[] => {
  const [head = '', ...rest] = pattern.split('/*')
  let pointers = [head]
  for (const step of rest)
    pointers = pointers.flatMap((pointer) => {
      const list = valueAt(tree, pointer)
      return Array.isArray(list) ? list.map((_, index) => `${pointer}/${index}${step}`) : []
    })
  return pointers
}

const isAtOrBelow = (pointer: string, place: string): boolean => pointer === place || pointer.startsWith(`${place}/`)

const touchOf = (reading: ReadDocument, corrections: Corrections, pointer: string): Touch | undefined => {
  const said = Object.keys(corrections).filter((known) => isAtOrBelow(known, pointer))
  if (said.length === 0) return undefined
  if (corrections[pointer] === null) return 'struck'
  if (valueAt(reading, pointer) === undefined) return 'added'
  const isSame = said.every((known) => JSON.stringify(valueAt(reading, known)) === JSON.stringify(corrections[known]))
  return isSame ? 'affirmed' : 'corrected'
}

/** The unsure values at or below a pointer that no person has spoken of. */
export const unsureAt = (reading: ReadDocument, corrections: Corrections, pointer: string): string[] =>
  Object.entries(reading.confidence)
    .filter(([known, confidence]) => confidence < sureFrom && isAtOrBelow(known, pointer))
    .map(([known]) => known)
    .filter((known) => !Object.keys(corrections).some((said) => isAtOrBelow(known, said)))

type Unnumbered = Omit<ReviewFact, 'number'>

const factAt = (t: Translate, reading: ReadDocument, corrections: Corrections, tree: unknown) => {
  return (pointer: string): Unnumbered[] => {
    const place = placeAt(pointer)
    const now = valueAt(tree, pointer)
    const before = valueAt(reading, pointer)
    if (!place || (now === undefined && before === undefined) || (now === null && before === undefined)) return []
    const unsure = unsureAt(reading, corrections, pointer)
    const valueNow = (part: { pointer: string }) => valueAt(tree, part.pointer)
    const words = placeInWords(t, place, valueNow)
    return [
      {
        pointer,
        pattern: place.pattern,
        label: labelOf(place.pattern),
        value: words,
        head: headOf(t, place, valueNow),
        rest: restOf(t, place, valueNow),
        role: roleOf(place, now === null ? reading : tree),
        span: spanOfPlace(reading.spans, place),
        isSure: unsure.length === 0,
        unsureParts: place.isWhole ? unsure.map((known) => labelOf(patternOf(known))) : [],
        touch: touchOf(reading, corrections, pointer),
        readAs: placeInWords(t, place, (part) => valueAt(reading, part.pointer)),
      },
    ]
  }
}

const roleOf = (place: Place, tree: unknown): string | undefined => {
  const role = place.pattern === '/attendance/*' ? valueAt(tree, `${place.pointer}/role`) : undefined
  return typeof role === 'string' ? role : undefined
}

/** Every fact of a document as it stands now, numbered in the order of the source; those without a place come last. */
export const reviewFacts = (t: Translate, reading: ReadDocument, corrections: Corrections): readonly ReviewFact[] => {
  const tree = withCorrections(reading, corrections)
  const pointers = [...new Set(rowPatterns.flatMap((pattern) => [...expanded(tree, pattern)]))]
  const facts = pointers.flatMap(factAt(t, reading, corrections, tree))
  const last = Number.MAX_SAFE_INTEGER
  const inOrder = [...facts].sort(
    (a, b) => (a.span?.[0] ?? last) - (b.span?.[0] ?? last) || (b.span?.[1] ?? 0) - (a.span?.[1] ?? 0),
  )
  const numbers = new Map(inOrder.map((fact, index) => [fact.pointer, index + 1]))
  return facts.map((fact) => ({ ...fact, number: numbers.get(fact.pointer) ?? 0 }))
}

/** The marks in the source that belong to the facts. */
export const marksOf = (facts: readonly ReviewFact[]): readonly Mark[] =>
  facts.flatMap(({ number, span, isSure }) => (span ? [{ number, start: span[0], end: span[1], isSure }] : []))
