import { Logger, type Runner, run, runMigrations, runOnce, type Task, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Services } from '../web/env.ts'
import type { Job } from './job.ts'

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

/** Takes jobs as they come, two at a time, until stopped. The pool is the owner's; the work itself runs as the request role. */
export const startJobs = (owner: pg.Pool, jobs: readonly Job[], services: Services): Promise<Runner> =>
  run({
    pgPool: owner,
    taskList: taskList(jobs, services),
    concurrency: 2,
    noHandleSignals: true,
    logger: quiet,
    pollInterval: 1000,
  })

/** Does every job that waits and returns: how a test waits for a job. */
export const runJobs = (owner: pg.Pool, jobs: readonly Job[], services: Services): Promise<void> =>
  runOnce({ pgPool: owner, taskList: taskList(jobs, services), noHandleSignals: true, logger: quiet })
