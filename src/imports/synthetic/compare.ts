import type { Span } from '../output.ts'
import { canonical, isRecord, leafText } from './fact-values.ts'

/** A fact of the truth beside the fact of the reading that answers it; one of them may be missing. */
export type Comparison = {
  /** The pointer without places in lists: `attendance.party`. */
  field: string
  truth?: { at: string; value: string }
  read?: { at: string; value: string }
}

/** Where the facts of each side stand in the text; used to pair entries whose letters differ. */
export type Places = { truth: Record<string, Span[]>; read: Record<string, Span> }

type Pair = { field: string; truth: unknown; read: unknown; truthAt: string; readAt: string }

const notFacts = new Set(['file', 'spans', 'confidence', 'findings', 'sections'])

/** Every fact of either document once, entries of lists paired by what they are about, else by where they stand. */
export function compare(truth: unknown, read: unknown, places: Places): Comparison[] {
  return compareParts({ field: '', truth, read, truthAt: '', readAt: '' }, places)
}

function compareParts(pair: Pair, places: Places): Comparison[] {
  const truthText = leafText(pair.truth)
  const readText = leafText(pair.read)
  if (truthText !== undefined || readText !== undefined) {
    return [
      {
        field: pair.field,
        ...(truthText === undefined ? {} : { truth: { at: pair.truthAt, value: truthText } }),
        ...(readText === undefined ? {} : { read: { at: pair.readAt, value: readText } }),
      },
    ]
  }
  if (Array.isArray(pair.truth) || Array.isArray(pair.read)) return compareLists(pair, places)
  const truth = isRecord(pair.truth) ? pair.truth : {}
  const read = isRecord(pair.read) ? pair.read : {}
  const names = [...new Set([...Object.keys(truth), ...Object.keys(read)])].filter((name) => !notFacts.has(name))
  return names.flatMap((name) =>
    compareParts(
      {
        field: pair.field === '' ? name : `${pair.field}.${name}`,
        truth: truth[name],
        read: read[name],
        truthAt: `${pair.truthAt}/${name}`,
        readAt: `${pair.readAt}/${name}`,
      },
      places,
    ),
  )
}

type Entry = { value: unknown; at: string; key: string; keyAt: string }

function compareLists(pair: Pair, places: Places): Comparison[] {
  const truths = entriesOf(pair.truth, pair.truthAt)
  const reads = entriesOf(pair.read, pair.readAt)
  const answers = new Map<Entry, Entry>()
  const answer = (fits: (truth: Entry, read: Entry) => boolean): void => {
    const free = new Set(reads.filter((read) => ![...answers.values()].includes(read)))
    for (const truth of truths.filter((entry) => !answers.has(entry))) {
      const found = [...free].find((read) => fits(truth, read))
      if (found === undefined) continue
      answers.set(truth, found)
      free.delete(found)
    }
  }
  answer((truth, read) => truth.key === read.key)
  answer((truth, read) => overlaps(places.truth[truth.keyAt], places.read[read.keyAt]))
  const parts = (truth: Entry | undefined, read: Entry | undefined): Comparison[] =>
    compareParts(
      { field: pair.field, truth: truth?.value, read: read?.value, truthAt: truth?.at ?? '', readAt: read?.at ?? '' },
      places,
    )
  const unasked = reads.filter((read) => ![...answers.values()].includes(read))
  return [
    ...truths.flatMap((truth) => parts(truth, answers.get(truth))),
    ...unasked.flatMap((read) => parts(undefined, read)),
  ]
}

function entriesOf(list: unknown, at: string): Entry[] {
  if (!Array.isArray(list)) return []
  return list.map((value: unknown, index) => {
    const [key, below] = keyOf(value)
    return { value, at: `${at}/${index}`, key: canonical(key), keyAt: `${at}/${index}${below}` }
  })
}

/** What an entry is about, and where below the entry that stands. */
function keyOf(value: unknown): [string, string] {
  const text = leafText(value)
  if (text !== undefined) return [text, '']
  if (!isRecord(value)) return ['', '']
  if (isRecord(value.by)) return [leafText(value.by.name) ?? '', '/by/name']
  for (const name of ['name', 'paragraph', 'title', 'to']) {
    const own = leafText(value[name])
    if (own !== undefined) return [own, `/${name}`]
  }
  return ['', '']
}

const overlaps = (spans: readonly Span[] | undefined, other: Span | undefined): boolean =>
  other !== undefined && (spans ?? []).some(([from, until]) => from < other[1] && other[0] < until)
