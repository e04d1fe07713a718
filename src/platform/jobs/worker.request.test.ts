import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { emptyApp } from '../../../test/app.ts'
import type { Job } from './job.ts'
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
