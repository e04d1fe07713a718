import { sql } from 'kysely'
import { openDb } from '../platform/db/connect.ts'
import type { Write } from '../platform/db/db.ts'
import { type Id, newId } from '../platform/id.ts'
import { addToJournal } from '../platform/journal.ts'
import type { DemoSignIn, House } from '../platform/startup/house.ts'
import type { Day, Instant } from '../platform/time.ts'
import { accounts } from './data/people.ts'
import { insertRows } from './load-rows.ts'
import { startLoading } from './place-rows.ts'
import { postRunning } from './running-notices-queries.ts'
import { storyRows } from './story-rows.ts'

/**
 * Fills an empty database with the demo municipality, in one transaction, and tells how to sign in. A database that has an
 * authority is left as it is. The demo is told backwards from the clock's day, so that some appeal periods run.
 */
export const loadDemo = async (house: Pick<House, 'owner' | 'clock' | 'baseUrl'>): Promise<readonly DemoSignIn[]> => {
  const { clock } = house
  return openDb(house.owner)
    .transaction()
    .execute(async (tx) => {
      // Two programs that start on one empty database: the second waits here and then finds it filled.
      await sql`select pg_advisory_xact_lock(hashtext('handslag.demo'))`.execute(tx)
      const found = await tx.selectFrom('authority').select('authority_id').limit(1).executeTakeFirst()
      if (!found) await load(tx, clock.now(), clock.today())
      return signIns(tx, house.baseUrl)
    })
}

const load = async (tx: Write, now: Instant, today: Day): Promise<void> => {
  let made = 0
  const nextId = (): Id => {
    made += 1
    return newId(now.epochMilliseconds - 100_000 + made)
  }
  const loading = startLoading(now, today, nextId)
  const { authorityId } = loading
  await sql`select set_config('handslag.authority', ${authorityId}, true)`.execute(tx)
  const { rows, caseIds } = storyRows(loading)
  await insertRows(tx, rows)
  await postRunning({ tx, authorityId, now, today, newId: nextId })
  for (const subjectId of caseIds) {
    await addToJournal(tx, {
      authorityId,
      at: now,
      actor: { kind: 'system', task: 'demo.load' },
      action: 'demo.load',
      outcome: 'done',
      note: { subjectId },
    })
  }
}

/** The demo people in the order of the story. Their names are shown, but stand in no address. */
const signIns = async (tx: Write, baseUrl: string): Promise<DemoSignIn[]> => {
  const found = await tx
    .selectFrom('account')
    .select('name')
    .where('is_demo', '=', true)
    .where('closed_at', 'is', null)
    .execute()
  const isThere = new Set(found.map(({ name }) => name))
  return accounts
    .filter(({ name }) => isThere.has(name))
    .map(({ name, presented }) => ({ who: `${presented}: ${name}`, address: `${baseUrl}/#prova` }))
}
