import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { Logger, parseCronItems, run, runMigrations, runOnce, type Task, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Running } from '../startup/house.ts'
import type { Services } from '../web/env.ts'
import type { Job } from './job.ts'
import { beginWork } from './left-behind.ts'

/** Says nothing but faults: a payload is never printed. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error') console.error(`jobs: ${message.split('\n', 1)[0]}`)
})

/** Several jobs may share a task, such as the letters of `mail.send`: the first whose payload fits does it. */
const taskList = (jobs: readonly Job[], services: Services): TaskList =>
  Object.fromEntries(
    [...Map.groupBy(jobs, ({ task }) => task)].map(([task, sharing]): [string, Task] => [
      task,
      async (payload, { job: { attempts, max_attempts } }) => {
        const job = sharing.find((each) => each.payload.safeParse(payload).success) ?? sharing[0]
        await job?.work(services, payload, attempts >= max_attempts)
      },
    ]),
  )

/** The schema of the queue, made or brought up to date by the owner. */
export const migrateJobs = (owner: pg.Pool): Promise<void> => runMigrations({ pgPool: owner, logger: quiet })

type WhenConnected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  letGo: pg.PoolClient['release'],
) => void

/**
 * The queue lets go of the connection on which it hears of new jobs twice when that is lost before it could listen and the queue is
 * stopped at the same time; the second time would be an error that nobody catches, and the end of the program.
 */
class QueuePool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(callback: WhenConnected): void
  override connect(callback?: WhenConnected): Promise<pg.PoolClient> | undefined {
    if (!callback) return super.connect()
    super.connect((error, client, letGo) => {
      if (error || !client) return callback(error, client, letGo)
      let isHeld = true
      callback(error, client, (why) => {
        if (isHeld) letGo(why)
        isHeld = false
      })
    })
  }
}

/** A pool of the same role that leaves numbers as the queue's own code expects them: it sends a job's id back as JSON when the job fails. */
const queuePool = (owner: pg.Pool): pg.Pool => {
  const { types: _, ...options } = owner.options
  const pool = new QueuePool({ ...options, max: 5 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** The queue hears what became of a job before its connections end; otherwise a job done right at a stop would be done again. */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

/** Takes jobs two at a time until told to stop, or until `isOver`: its connections were lost, or the queue could not be kept. */
const beginShift = async (pgPool: pg.Pool, jobs: readonly Job[], services: Services) => {
  const present = await pgPool.connect()
  try {
    const isLost = new Promise<void>((resolve) => present.once('end', resolve))
    await beginWork(present)
    const runner = await run({
      ...{ pgPool, preset, taskList: taskList(jobs, services), logger: quiet },
      parsedCronItems: parseCronItems(
        jobs.flatMap(({ task, repeats }) =>
          repeats ? [{ task, match: repeats, options: { backfillPeriod: 0 } }] : [],
        ),
      ),
      ...{ concurrency: 2, noHandleSignals: true, pollInterval: 1000 },
    })
    const hasFallen = runner.promise.catch(() => {})
    return {
      isOver: Promise.race([isLost, hasFallen]),
      stop: async () => {
        // One that fell over by itself refuses to be stopped.
        await runner.stop().catch(() => hasFallen)
        present.release(true)
      },
    }
  } catch (error) {
    present.release(true)
    throw error
  }
}

/** Between a shift that ended by itself and the next. */
const pauseMs = 1000

/**
 * Takes jobs as they come until stopped. The queue is the owner's; the work itself runs as the request role. A database that is away
 * for a while stops nothing for good: the jobs go on when it answers again.
 */
export const startJobs = async (owner: pg.Pool, jobs: readonly Job[], services: Services): Promise<Running> => {
  const pgPool = queuePool(owner)
  const stopping = new AbortController()
  const stopped = once(stopping.signal, 'abort')
  const first = await beginShift(pgPool, jobs, services)
  const keepOn = async (): Promise<void> => {
    let shift: typeof first | undefined = first
    for (;;) {
      await Promise.race([shift?.isOver, stopped])
      await shift?.stop()
      if (!stopping.signal.aborted) await setTimeout(pauseMs, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return
      shift = await beginShift(pgPool, jobs, services).catch(() => undefined)
    }
  }
  const kept = keepOn()
  return {
    stop: async () => {
      stopping.abort()
      await kept
      await pgPool.end()
    },
  }
}

/** Does every job that waits and returns: how a test waits for a job. */
export const runJobs = async (owner: pg.Pool, jobs: readonly Job[], services: Services): Promise<void> => {
  const pgPool = queuePool(owner)
  try {
    await runOnce({ pgPool, preset, taskList: taskList(jobs, services), noHandleSignals: true, logger: quiet })
  } finally {
    await pgPool.end()
  }
}
