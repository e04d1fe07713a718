import { sql } from 'kysely'
import { openDb } from '../platform/db/connect.ts'
import type { Write } from '../platform/db/db.ts'
import { type Id, newId } from '../platform/id.ts'
import { addToJournal } from '../platform/journal.ts'
import type { DemoSignIn, House } from '../platform/startup/house.ts'
import type { Clock } from '../platform/time.ts'
import { accounts } from './data/people.ts'
import { insertRows } from './load-rows.ts'
import { type Loading, startLoading } from './place-rows.ts'
import { postRunning } from './running-notices-queries.ts'
import { storyRows } from './story-rows.ts'

/** The demo as it is told on a day: its rows, and what the rest of the load needs to know. */
type Told = Loading & Pick<ReturnType<typeof storyRows>, 'rows' | 'caseIds'>

/** Tells the demo backwards from the clock's day, so that some appeal periods run. Needs no database. */
export const tellDemo = (clock: Clock): Told => {
  const now = clock.now()
  let made = 0
  const nextId = (): Id => {
    made += 1
    return newId(now.epochMilliseconds - 100_000 + made)
  }
  const loading = startLoading(now, clock.today(), nextId)
  return { ...loading, ...storyRows(loading) }
}

/**
 * Fills an empty database with the demo municipality, in one transaction, and tells how to sign in. A database that has an
 * authority is left as it is. A demo that has been told already is not told again.
 */
export const loadDemo = async (
  { owner, clock, baseUrl }: Pick<House, 'owner' | 'clock' | 'baseUrl'>,
  told?: Told,
): Promise<readonly DemoSignIn[]> =>
  openDb(owner)
    .transaction()
    .execute(async (tx) => {
      // Two programs that start on one empty database: the second waits here and then finds it filled.
      await sql`select pg_advisory_xact_lock(hashtext('handslag.demo'))`.execute(tx)
      const found = await tx.selectFrom('authority').select('authority_id').limit(1).executeTakeFirst()
      if (!found) await load(tx, told ?? tellDemo(clock))
      return signIns(tx, baseUrl)
    })

const load = async (tx: Write, { authorityId, now, today, newId: nextId, rows, caseIds }: Told): Promise<void> => {
  await sql`select set_config('handslag.authority', ${authorityId}, true)`.execute(tx)
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
