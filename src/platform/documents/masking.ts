import type { Document } from './document.ts'
import { type FoldedText, folded, merged, placesOf, type Stretch } from './folded-text.ts'
import { maskData } from './masking-data.ts'
import { documentTexts } from './texts.ts'
import { rewordDocument, visibleText } from './visible-text.ts'

/**
 * What is to be masked, and why: words wherever they stand, or a stretch of `visibleText(document)`. `provision` is the
 * secrecy or the data protection provision that it rests on, in the words of the log.
 */
export type Mask = { readonly reason: string; readonly provision?: string } & ({ readonly words: string } | Stretch)

/** A place of `visibleText(document)` that a mask covers. */
export type MaskedPlace = Stretch & { readonly mask: Mask }

/** Where the masks fall in `visibleText(document)`, for a preview and for the log. A mask may fall nowhere. */
export const maskedPlaces = (document: Document, masks: readonly Mask[]): MaskedPlace[] => {
  const text = folded(visibleText(document))
  return masks.flatMap((mask) => stretchesOf(text, mask).map((stretch) => ({ ...stretch, mask })))
}

const stretchesOf = (text: FoldedText, mask: Mask): Stretch[] => {
  if ('words' in mask) return placesOf(text, mask.words)
  const from = Math.max(0, mask.from)
  const until = Math.min(text.end, mask.until)
  return from < until ? [{ from, until }] : []
}

/**
 * The document as its web version: masked words give way to a mark that is the same for all, so that its length says
 * nothing. In `data` the words of every mask are gone wherever they stand as words, also those of a stretch. Masking
 * again changes nothing more.
 */
export const maskDocument = (document: Document, masks: readonly Mask[]): Document => {
  const { mask } = documentTexts[document.language]
  const text = visibleText(document)
  const stretches = merged(maskedPlaces(document, masks))
  const starts = startsOf(document)
  let visited = 0
  const hidden = rewordDocument(document, (words) => hide(words, starts[visited++] ?? 0, stretches, mask))
  const hiddenWords = masks.map((one) => ('words' in one ? one.words : wholeWords(text, one)))
  return {
    ...hidden,
    ...(document.data === undefined
      ? {}
      : {
          data: withoutUnsaid(maskData(document.data, hiddenWords, mask), {
            ...{ text, stretches, mark: mask },
            left: () => plain(visibleText(hidden)),
          }),
        }),
    isMasked: true,
  }
}

const plain = (words: string): string => words.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('sv')

type Hidden = {
  readonly text: string
  readonly stretches: readonly Stretch[]
  readonly mark: string
  /** What the masked pages still say. Asked for only when something may be left in the data. */
  readonly left: () => string
}

/** A text of the data that was said where words are masked now, and that the masked pages say nowhere else, goes too: it is the title of a masked heading, say. */
const withoutUnsaid = (data: unknown, { text, stretches, mark, left }: Hidden): unknown => {
  const around = stretches.map(({ from, until }) => plain(text.slice(Math.max(0, from - reach), until + reach)))
  let pages: string | undefined
  const isUnsaid = (words: string): boolean => {
    const wanted = plain(words)
    if (wanted.length < 2 || !/\p{L}/u.test(wanted) || !around.some((piece) => piece.includes(wanted))) return false
    pages ??= left()
    return !pages.includes(wanted)
  }
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return isUnsaid(value) ? mark : value
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, clean(each)]))
  }
  return stretches.length === 0 ? data : clean(data)
}

const reach = 1000

// In the data only whole words are found, and a person may have marked a part of one.
const wholeWords = (text: string, { from, until }: Stretch): string => {
  const before = /[\p{L}\p{N}\p{M}]*$/u.exec(text.slice(Math.max(0, from - longestWord), from))?.[0] ?? ''
  const after = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(until, until + longestWord))?.[0] ?? ''
  return before + text.slice(from, until) + after
}

const longestWord = 200

/** Where each piece begins in the visible text, in the order in which pieces are visited: there notes are not last. */
const startsOf = (document: Document): number[] => {
  const visited: { readonly length: number; readonly isNote: boolean }[] = []
  rewordDocument(document, (words, { part }) => {
    visited.push({ length: words.length, isNote: part === 'note' })
    return words
  })
  const starts = visited.map(() => 0)
  let at = 0
  for (const isNote of [false, true]) {
    for (const [index, piece] of visited.entries()) {
      if (piece.isNote !== isNote || piece.length === 0) continue
      starts[index] = at
      at += piece.length + 1
    }
  }
  return starts
}

const hide = (words: string, start: number, stretches: readonly Stretch[], mark: string): string => {
  const end = start + words.length
  let kept = ''
  let from = start
  for (let index = firstAfter(stretches, start); index < stretches.length; index++) {
    const stretch = stretches[index]
    if (!stretch || stretch.from >= end) break
    kept += words.slice(from - start, Math.max(stretch.from, start) - start) + mark
    from = Math.min(stretch.until, end)
  }
  return kept + words.slice(from - start)
}

const firstAfter = (stretches: readonly Stretch[], start: number): number => {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.until ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low
}
