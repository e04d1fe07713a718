import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { openDb } from '../platform/db/connect.ts'
import { verifyJournal } from '../platform/journal.ts'
import { fixedClock } from '../platform/time.ts'
import { loadDemo } from './load.ts'

const { owner, db } = await testDatabase()
const clock = fixedClock('2026-11-23')
const house = { owner, clock, baseUrl: 'http://localhost:8080' }

const started = performance.now()
const signIns = await loadDemo(house)
const tookMs = performance.now() - started

/** Counts as the request role sees them in Björkvik. */
const count = (table: string) =>
  openDb(owner)
    .transaction()
    .execute(async (tx) => {
      await sql`select set_config('handslag.authority', authority_id::text, true) from authority`.execute(tx)
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)
      return rows[0]?.n
    })

test('the demo has twelve meetings, eight cases and four partnerships', async () => {
  console.log('took', tookMs)
  expect(await count('meeting')).toBe(12)
  expect(await count('case_file')).toBe(8)
  expect(await count('partnership')).toBe(4)
})
