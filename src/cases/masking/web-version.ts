import type { Document, Letterhead } from '../../platform/documents/document.ts'
import { maskedWord } from './texts.ts'

/** A paper that was written here: its tree, and what its sender's paper looked like. */
export type Paper = { readonly tree: Document; readonly letterhead: Letterhead }

/**
 * Webbversion: what the public reads of a document. Nothing that is masked is left in it. A paper that was written here has one as
 * a tree too, that every format is made from.
 */
export type WebVersion = { readonly title: string; readonly text: string; readonly paper?: Paper }

/**
 * A masked range of the record's text (of a paper: of its tree's visible text), from included and until excluded, in UTF-16 units.
 */
export type Mask = {
  readonly from: number
  readonly until: number
  /** Text key below `masking.ground`. */
  readonly reason: string
  /** The provision as it is shown in the log. */
  readonly provision: string
  /** What was asked for there; several on lines of their own where they overlapped. */
  readonly words: string
}

/** The different words that were asked for in some masks. */
export const askedIn = (masks: readonly Pick<Mask, 'words'>[]): readonly string[] => [
  ...new Set(masks.flatMap(({ words }) => words.split('\n')).filter((words) => words.trim() !== '')),
]

type Range = { readonly from: number; readonly until: number }

/** Ranges in order, those that touch or overlap joined under the first one's reason. Empty and outside ones are left out. */
export const joined = <R extends Range>(text: string, ranges: readonly R[]): readonly R[] => {
  const inOrder = ranges
    .filter(({ from, until }) => from >= 0 && from < until && until <= text.length)
    .toSorted((a, b) => a.from - b.from || b.until - a.until)
  const result: R[] = []
  for (const range of inOrder) {
    const last = result.at(-1)
    if (last && range.from < last.until)
      result[result.length - 1] = { ...last, until: Math.max(last.until, range.until) }
    else result.push(range)
  }
  return result
}

/** The text with every range replaced by the word that says that something was there. */
export const withoutRanges = (text: string, ranges: readonly Range[], mark: string = maskedWord): string => {
  let result = ''
  let at = 0
  for (const { from, until } of joined(text, ranges)) {
    result += text.slice(at, from) + mark
    at = until
  }
  return result + text.slice(at)
}

const escaped = (letter: string): string => letter.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** One letter, composed or not: "ö" is also o with two dots above. */
const letterSource = (letter: string): string => {
  const apart = letter.normalize('NFD')
  return apart === letter ? escaped(letter) : `(?:${escaped(letter)}|${escaped(apart)})`
}

/** What may stand inside a word where a line was broken. */
const broken = '(?:\\u00ad|[-\\u2010]?\\s*\\n\\s*)?'

/**
 * Every place where the words stand as whole words, whatever the case, the blanks, the broken lines and a genitive s.
 * Nothing for words without a letter or a digit.
 */
export const placesOf = (text: string, words: string): readonly Range[] => {
  const parts = words.normalize('NFC').trim().split(/\s+/)
  if (!/[\p{L}\p{N}]/u.test(words)) return []
  const source = parts.map((part) => [...part].map(letterSource).join(broken)).join('\\s+')
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${source}s?(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
  return [...text.matchAll(found)].map((match) => ({ from: match.index, until: match.index + match[0].length }))
}
