import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { emptyApp } from '../../../test/app.ts'
import type { Job } from './job.ts'
import { beginWork } from './left-behind.ts'
import { runJobs, startJobs } from './worker.ts'

const house = await emptyApp()
const said = vi.spyOn(console, 'error').mockReturnValue()

/** A job that never succeeds. */
const failing: Job = {
  task: 'mail.send',
  payload: z.object({}),
  work: async () => {
    throw new Error('The server of mail does not answer')
  },
}

test('a job that fails waits to be tried again, and says why', async () => {
  await sql`select enqueue('mail.send', '{}')`.execute(house.db)
  await runJobs(house.owner, [failing], house.services)
  const { rows } = await house.owner.query(
    'select attempts, max_attempts, last_error, locked_at, run_at > now() as waits from graphile_worker.jobs',
  )
  expect(rows).toMatchObject([{ attempts: 1, max_attempts: 3, locked_at: null, waits: true }])
  expect(rows[0].last_error).toContain('does not answer')
})

test('a job whose process is gone waits again at the next start, but not while another process is at work', async () => {
  const [first, second] = [await house.owner.connect(), await house.owner.connect()]
  const taken = async () => {
    const { rows } = await house.owner.query('select locked_by from graphile_worker.jobs where locked_by is not null')
    return rows
  }
  try {
    await house.owner.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'gone'`)
    await beginWork(first)
    expect(await taken()).toEqual([])
    await house.owner.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'first'`)
    await beginWork(second)
    expect(await taken()).toEqual([{ locked_by: 'first' }])
  } finally {
    first.release(true)
    second.release(true)
  }
})

/** A job that is under way until it is let go. */
const lasting = () => {
  const [begun, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const job: Job = {
    task: 'mail.send',
    payload: z.object({}),
    work: async () => {
      begun.resolve()
      await letGo.promise
    },
  }
  return { job, begun: begun.promise, letGo: letGo.resolve }
}

const jobsLeft = async () =>
  (await house.owner.query('select locked_by is not null as "isTaken" from graphile_worker.jobs')).rows

test('a job that ends while the queue is being stopped is done, and is not done again at the next start', async () => {
  await house.owner.query('delete from graphile_worker._private_jobs')
  const { job, begun, letGo } = lasting()
  const queue = await startJobs(house.owner, [job], house.services)
  await sql`select enqueue('mail.send', '{}')`.execute(house.db)
  await begun
  const stopped = queue.stop()
  // All else has stopped by then.
  await house.owner.query('select pg_sleep(0.05)')
  letGo()
  await stopped
  expect(await jobsLeft()).toEqual([])
})

test('jobs go on after the queue fell over', async () => {
  await house.owner.query(`
    create function fall_over() returns trigger language plpgsql as $$ begin raise 'the queue cannot be kept'; end $$;
    create trigger fall_over before delete on graphile_worker._private_jobs execute function fall_over()`)
  const { job, begun, letGo } = lasting()
  const queue = await startJobs(house.owner, [job], house.services)
  try {
    await sql`select enqueue('mail.send', '{}')`.execute(house.db)
    await begun
    letGo()
    await vi.waitFor(() => expect(said).toHaveBeenCalledWith(expect.stringContaining('Failed to complete')), 5000)
    await house.owner.query('drop trigger fall_over on graphile_worker._private_jobs')
    await vi.waitFor(async () => expect(await jobsLeft()).toEqual([]), 5000)
  } finally {
    await queue.stop()
  }
})

/** A way to the database on which the connection that wants to listen hears nothing any more, until it is cut. */
const deafWay = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handslag-way-'))
  const wanting = Promise.withResolvers<Socket>()
  const { host, port = 5432 } = house.owner.options
  const file = `.s.PGSQL.${port}`
  const server = createServer((here) => {
    const there = connect(join(host ?? '', file))
    for (const [one, other] of [
      [here, there],
      [there, here],
    ] as const)
      one.on('error', () => {}).on('close', () => other.destroy())
    there.pipe(here)
    here.on('data', (asked) => (asked.includes('LISTEN "jobs') ? wanting.resolve(here) : there.write(asked)))
  }).listen(join(folder, file))
  onTestFinished(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })
  return { owner: new pg.Pool({ ...house.owner.options, host: folder }), wanting: wanting.promise }
}

test('a connection that is lost before it listens, in the middle of a stop, is let go once', async () => {
  const unheard: unknown[] = []
  const hear = (reason: unknown) => void unheard.push(reason)
  process.on('unhandledRejection', hear)
  const { owner, wanting } = await deafWay()
  const queue = await startJobs(owner, [], house.services)
  const connection = await wanting
  const stopped = queue.stop()
  await house.owner.query('select pg_sleep(0.05)')
  connection.destroy()
  await stopped
  await house.owner.query('select pg_sleep(0.05)')
  process.off('unhandledRejection', hear)
  expect(unheard).toEqual([])
})
