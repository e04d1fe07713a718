import type { ReadDocument } from '../output.ts'
import { groundBetween } from './links.ts'

/** The day a document speaks from, as far as it says one itself. */
const ownDay = (document: ReadDocument): string | undefined =>
  document.documentDate ?? document.meeting?.date ?? document.notice?.postedOn

// On one day: first what is proposed, then what is decided, last what is announced.
const rank: Partial<Record<ReadDocument['kind'], number>> = {
  referral: 0,
  officialReport: 1,
  guidelines: 2,
  referralResponse: 3,
  summons: 4,
  minutesExtract: 6,
  minutes: 6,
  agreement: 7,
  notice: 8,
}

/** A report without a date stands just before the first document that builds on it; other undated ones stand last. */
const dayFor = (document: ReadDocument, others: ReadDocument[], key: string | undefined): string => {
  const own = ownDay(document)
  if (own !== undefined) return own
  const builtUpon = others
    .filter((other) => groundBetween(document, other, key) !== undefined)
    .flatMap((other) => ownDay(other) ?? [])
    .sort()
  return builtUpon[0] ?? '9999'
}

/** The documents of a case from the first thought to the last notice. Equal ones keep the order they came in. */
export const inOrder = (documents: ReadDocument[], key: string | undefined): ReadDocument[] =>
  documents
    .map((document) => ({ document, day: dayFor(document, documents, key), rank: rank[document.kind] ?? 5 }))
    .sort((a, b) => (a.day === b.day ? a.rank - b.rank : a.day < b.day ? -1 : 1))
    .map(({ document }) => document)
