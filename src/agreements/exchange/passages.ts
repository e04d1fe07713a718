import { type Stretch, wordDifference } from '../../platform/texts/word-difference.ts'

/** A passage (a paragraph, or a row of a table) as it was, as it is, or as it was changed word by word. */
export type Passage =
  | { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }
  | { readonly kind: 'changed'; readonly stretches: readonly Stretch[] }

/** More pairs of passages than this are not held against each other one by one. */
const mostPairs = 250_000

/**
 * How passages became others. Those that are the same stay; what stands between them is told word by word, pair by pair, where the words
 * have something in common, and otherwise as gone and new.
 */
export const passagesBetween = (older: readonly string[], newer: readonly string[]): readonly Passage[] => {
  const told: Passage[] = []
  let [gone, added]: [string[], string[]] = [[], []]
  const settle = () => {
    told.push(...pairs(gone, added))
    gone = []
    added = []
  }
  for (const { kind, text } of aligned(older, newer)) {
    if (kind === 'gone') gone.push(text)
    else if (kind === 'new') added.push(text)
    else {
      settle()
      told.push({ kind, text })
    }
  }
  settle()
  return told
}

/** Whether anything in the passages differs. */
export const isAnyChanged = (passages: readonly Passage[]): boolean => passages.some(({ kind }) => kind !== 'same')

const pairs = (gone: readonly string[], added: readonly string[]): Passage[] =>
  Array.from({ length: Math.max(gone.length, added.length) }, (_, index) => pair(gone[index], added[index])).flat()

const pair = (older: string | undefined, newer: string | undefined): Passage[] => {
  if (older === undefined) return newer === undefined ? [] : [{ kind: 'new', text: newer }]
  if (newer === undefined) return [{ kind: 'gone', text: older }]
  const stretches = wordDifference(older, newer)
  if (stretches.some(({ kind, text }) => kind === 'same' && text.trim() !== '')) return [{ kind: 'changed', stretches }]
  return [
    { kind: 'gone', text: older },
    { kind: 'new', text: newer },
  ]
}

const aligned = (older: readonly string[], newer: readonly string[]): Stretch[] => {
  let start = 0
  while (start < older.length && start < newer.length && older[start] === newer[start]) start += 1
  let end = 0
  const shortest = Math.min(older.length, newer.length)
  while (end < shortest - start && older.at(-1 - end) === newer.at(-1 - end)) end += 1
  const same = (text: string): Stretch => ({ kind: 'same', text })
  return [
    ...newer.slice(0, start).map(same),
    ...between(older.slice(start, older.length - end), newer.slice(start, newer.length - end)),
    ...newer.slice(newer.length - end).map(same),
  ]
}

/** What stands between the same beginning and the same end, along the longest row of passages that both have. */
const between = (older: readonly string[], newer: readonly string[]): Stretch[] => {
  if (older.length * newer.length > mostPairs)
    return [
      ...older.map((text) => ({ kind: 'gone' as const, text })),
      ...newer.map((text) => ({ kind: 'new' as const, text })),
    ]
  const common = commonLengths(older, newer)
  const told: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < older.length || j < newer.length) {
    const [left, right] = [older[i], newer[j]]
    if (left !== undefined && left === right) {
      told.push({ kind: 'same', text: left })
      i += 1
      j += 1
    } else if (right === undefined || (left !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      told.push({ kind: 'gone', text: left ?? '' })
      i += 1
    } else {
      told.push({ kind: 'new', text: right })
      j += 1
    }
  }
  return told
}

const commonLengths = (older: readonly string[], newer: readonly string[]): readonly (readonly number[])[] => {
  const table = Array.from({ length: older.length + 1 }, () => Array.from({ length: newer.length + 1 }, () => 0))
  for (let i = older.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i] ?? [], table[i + 1] ?? []]
    for (let j = newer.length - 1; j >= 0; j -= 1)
      row[j] = older[i] === newer[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
  }
  return table
}
