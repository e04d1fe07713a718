import { randomInt } from 'node:crypto'
import type { Authority } from '../../platform/actor.ts'
import { everyAuthority } from '../../platform/jobs/job.ts'
import { inTenant, perform } from '../../platform/perform.ts'
import type { Services } from '../../platform/web/env.ts'
import { dueToComeDown, takeDownDue } from '../board/actions.ts'
import { noticesUp } from '../board/board-queries.ts'
import { enterSightings } from './actions.ts'
import { type Fetch, probeBoard } from './probe.ts'

const actor = { kind: 'system', task: 'notices.watch' } as const

type Watching = Pick<Services, 'db' | 'clock' | 'baseUrl'> & { readonly fetch: Fetch }

/** One look at one board: takes down what is due, then sees whether the rest can be read, and enters it in the log. */
export const watchAuthority = async (watching: Watching, authority: Authority): Promise<number> => {
  const { db, clock, baseUrl, fetch } = watching
  const performing = { db, clock, actor, authority }
  const { due, up } = await inTenant(performing, async (tx) => ({
    due: await dueToComeDown(tx, { today: clock.today(), now: clock.now() }),
    up: await noticesUp(tx),
  }))
  if (due.length > 0) await perform(performing, takeDownDue, {})
  const noticeIds = up.map(({ noticeId }) => noticeId).filter((id) => !due.includes(id))
  if (noticeIds.length === 0) return 0
  const board = `${baseUrl}/${authority.slug}/anslagstavla`
  const sightings = await probeBoard({ board, noticeIds, now: clock.now, fetch })
  const raw = sightings.map((seen) => ({ ...seen, at: seen.at.toString() }))
  await perform(performing, enterSightings, { sightings: raw })
  return sightings.length
}

/** One look at every board of the installation. A board that fails does not keep the others from being looked at. */
export const watchRound = async (watching: Watching): Promise<void> => {
  for (const authority of await everyAuthority(watching)) {
    try {
      await watchAuthority(watching, authority)
    } catch (error) {
      console.error(`watch: ${error instanceof Error ? error.message.split('\n', 1)[0] : 'unknown fault'}`)
    }
  }
}

const shortestMinutes = 8
const longestMinutes = 25

/** Looks at random times until stopped, so that nobody can know when the next look comes. */
export const startWatch = (services: Services): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController()
  const stoppable: Fetch = (url, options) =>
    fetch(url, { ...options, signal: AbortSignal.any([options.signal, stopping.signal]) })
  const watching = { ...services, fetch: stoppable }
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> = Promise.resolve()
  const next = (minutes: number) => {
    if (stopping.signal.aborted) return
    timer = setTimeout(() => {
      round = watchRound(watching).finally(() => next(randomInt(shortestMinutes, longestMinutes + 1)))
    }, minutes * 60_000)
    timer.unref()
  }
  next(1)
  return {
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await round
    },
  }
}
