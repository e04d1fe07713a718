import type { Contents } from './clause-contents.ts'
import { type ClauseKey, clauseOf } from './clauses.ts'
import { buyerWords, innocentWords, steeringForms } from './data/buyer-words.ts'

/** Words that make a partnership read like a purchase, where they stand, and what may be written in their place. */
export type Remark = {
  readonly kind: 'buyer' | 'steering'
  /** As it is written. */
  readonly words: string
  /** Where it begins in the text. */
  readonly at: number
  readonly instead: string
}

const escaped = (stem: string) => stem.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

// The longest stem first, so that "underleverantör" is not taken for what it begins with.
const stems = buyerWords.toSorted((a, b) => b.stem.length - a.stem.length)
const buyer = new RegExp(`(?<![\\p{L}])(?:${stems.map(({ stem }) => escaped(stem)).join('|')})\\p{L}*`, 'giu')
const forms = steeringForms.map((one) => ({ ...one, pattern: new RegExp(`(?<![\\p{L}\\d])(?:${one.form})`, 'giu') }))

/** What in a text a buyer would write. `isSteered`: the text says what a party does, so numbers for its hours, posts and times are told too. */
export const remarksOn = (text: string, { isSteered }: { readonly isSteered: boolean }): readonly Remark[] => {
  const bought = [...text.matchAll(buyer)].flatMap(({ 0: words, index }): Remark[] => {
    const lower = words.toLocaleLowerCase('sv')
    if (innocentWords.some((innocent) => lower.startsWith(innocent))) return []
    const known = stems.find(({ stem }) => lower.startsWith(stem))
    return known ? [{ kind: 'buyer', words, at: index, instead: known.instead }] : []
  })
  const steered = forms
    .filter(({ isAnywhere }) => isAnywhere || isSteered)
    .flatMap(({ pattern, instead }) =>
      [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
        kind: 'steering' as const,
        words,
        at: index,
        instead,
      })),
    )
  return [...bought, ...steered].toSorted((a, b) => a.at - b.at)
}

/** Every text in a clause: its words and what is written in its rows. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

// A page reads the contents of a revision once, and its words with them.
const known = new WeakMap<Contents, Map<ClauseKey, readonly Remark[]>>()

/** What in a clause a buyer would write, once for each wording. */
export const remarksIn = (key: ClauseKey, contents: Contents): readonly Remark[] => {
  const ofContents = known.get(contents) ?? new Map<ClauseKey, readonly Remark[]>()
  known.set(contents, ofContents)
  const before = ofContents.get(key)
  if (before) return before
  const isSteered = clauseOf(key)?.isSteered ?? false
  const all = textsIn(contents[key]).flatMap((text) => remarksOn(text, { isSteered }))
  const lower = all.map(({ words }) => words.toLocaleLowerCase('sv'))
  const once = all.filter((_, index) => lower.indexOf(lower[index] ?? '') === index)
  ofContents.set(key, once)
  return once
}
