import {
  Logger,
  parseCronItems,
  type Runner,
  run,
  runMigrations,
  runOnce,
  type Task,
  type TaskList,
} from 'graphile-worker'
import pg from 'pg'
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

/** A pool of the same role that leaves numbers as the queue's own code expects them: it sends a job's id back as JSON when the job fails. */
const queuePool = (owner: pg.Pool): pg.Pool => {
  const { types: _, ...options } = owner.options
  const pool = new pg.Pool({ ...options, max: 5 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Takes jobs as they come, two at a time, until stopped. The queue is the owner's; the work itself runs as the request role. */
export const startJobs = async (
  owner: pg.Pool,
  jobs: readonly Job[],
  services: Services,
): Promise<Pick<Runner, 'stop'>> => {
  const pgPool = queuePool(owner)
  const present = await pgPool.connect()
  await beginWork(present)
  const runner = await run({
    ...{ pgPool, taskList: taskList(jobs, services), logger: quiet },
    parsedCronItems: parseCronItems(
      jobs.flatMap(({ task, repeats }) => (repeats ? [{ task, match: repeats, options: { backfillPeriod: 0 } }] : [])),
    ),
    ...{ concurrency: 2, noHandleSignals: true, pollInterval: 1000 },
  })
  return {
    stop: async () => {
      await runner.stop()
      present.release(true)
      await pgPool.end()
    },
  }
}

/** Does every job that waits and returns: how a test waits for a job. */
export const runJobs = async (owner: pg.Pool, jobs: readonly Job[], services: Services): Promise<void> => {
  const pgPool = queuePool(owner)
  try {
    await runOnce({ pgPool, taskList: taskList(jobs, services), noHandleSignals: true, logger: quiet })
  } finally {
    await pgPool.end()
  }
}
