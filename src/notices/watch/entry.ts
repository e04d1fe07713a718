import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'
import type { Probe } from './judge.ts'
import { type Hash, leafHash } from './merkle.ts'

/** One look at one notice, about to enter the log. */
export type Sighting = Probe & { readonly noticeId: Id; readonly httpStatus?: number }

/**
 * The very words that enter the log: one line of JSON with its fields in this order, so that anyone can make the hash again.
 * The moment is in UTC with milliseconds.
 */
export const entryText = ({ noticeId, at, result, httpStatus, contentSha256 }: Sighting): string =>
  JSON.stringify({
    notice: noticeId,
    at: at.toString({ smallestUnit: 'millisecond' }),
    result,
    ...(httpStatus === undefined ? {} : { status: httpStatus }),
    ...(contentSha256 === undefined ? {} : { sha256: contentSha256 }),
  })

/** The leaf of an entry in the log. */
export const entryLeaf = (entry: string): Hash => leafHash(Buffer.from(entry, 'utf8'))

const results = ['seen', 'absent', 'unreachable'] as const

/** Reads an entry back out of its words; undefined when they are not one. */
export const readEntry = (entry: string): (Probe & { readonly noticeId: Id; readonly at: Instant }) | undefined => {
  try {
    const parsed: unknown = JSON.parse(entry)
    if (typeof parsed !== 'object' || parsed === null) return undefined
    const field = (name: string): unknown => Object.entries(parsed).find(([key]) => key === name)?.[1]
    const [notice, at, sha256] = [field('notice'), field('at'), field('sha256')]
    const result = results.find((each) => each === field('result'))
    if (typeof notice !== 'string' || typeof at !== 'string' || result === undefined) return undefined
    return {
      noticeId: notice,
      at: Temporal.Instant.from(at),
      result,
      ...(typeof sha256 === 'string' ? { contentSha256: sha256 } : {}),
    }
  } catch {
    return undefined
  }
}
