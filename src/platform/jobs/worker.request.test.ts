import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { emptyApp } from '../../../test/app.ts'
import type { Job } from './job.ts'
import { beginWork } from './left-behind.ts'
import { runJobs } from './worker.ts'

const house = await emptyApp()

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
