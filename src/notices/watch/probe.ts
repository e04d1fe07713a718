import { createHash } from 'node:crypto'
import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'
import type { Sighting } from './entry.ts'

/** How a page is fetched: `fetch` as Node has it, or another in a test. */
export type Fetch = (url: string, options: { signal: AbortSignal; redirect: 'manual' }) => Promise<Response>

type Asked = {
  /** The address of the board without a slash at the end: `https://kommun.example/bjorkvik/anslagstavla`. */
  readonly board: string
  readonly noticeIds: readonly Id[]
  readonly now: () => Instant
  readonly fetch: Fetch
}

const longestWaitMs = 15_000
const largestPage = 5_000_000

type Answer = { readonly status?: number; readonly text?: string }

const ask = async (fetch: Fetch, url: string): Promise<Answer> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(longestWaitMs), redirect: 'manual' })
    const text = (await response.text()).slice(0, largestPage)
    return { status: response.status, text }
  } catch {
    return {}
  }
}

/**
 * Looks at the board as anyone would: the notice must stand in the list, and its own words must answer. No answer and an answer of
 * 5xx or 429 are `unreachable`; a page that answers without the notice is `absent`.
 */
export const probeBoard = async ({ board, noticeIds, now, fetch }: Asked): Promise<readonly Sighting[]> => {
  const list = await ask(fetch, board)
  const sightings: Sighting[] = []
  for (const noticeId of noticeIds) {
    const words = isAnswered(list) ? await ask(fetch, `${board}/${noticeId}/ord.txt`) : list
    const at = now()
    const seen = { noticeId, at, ...(words.status === undefined ? {} : { httpStatus: words.status }) }
    if (!isAnswered(list) || !isAnswered(words)) sightings.push({ ...seen, result: 'unreachable' })
    else if (!(list.text ?? '').includes(`id="anslag-${noticeId}"`) || words.status !== 200)
      sightings.push({ ...seen, result: 'absent' })
    else sightings.push({ ...seen, result: 'seen', contentSha256: sha256(words.text ?? '') })
  }
  return sightings
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const isAnswered = ({ status }: Answer): boolean => status !== undefined && status < 500 && status !== 429
