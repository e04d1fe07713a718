import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Actor } from '../src/platform/actor.ts'
import { openDb } from '../src/platform/db/connect.ts'
import { sharedTables } from '../src/platform/db/data/shared-tables.ts'
import { describeSchema } from '../src/platform/db/describe.ts'
import { newId } from '../src/platform/id.ts'
import { inTenant } from '../src/platform/perform.ts'
import { openSession } from '../src/platform/web/session.ts'
import { testApp } from './app.ts'
import { seedAuthority } from './seed.ts'

const house = await testApp()
const other = await seedAuthority(openDb(house.owner), house.clock, 'granby')
const staffOf = (place: typeof other): { db: typeof house.db; actor: Actor; authority: typeof place.authority } => ({
  db: house.db,
  actor: { kind: 'system', task: 'test' },
  authority: place.authority,
})

const tables = async () =>
  (
    await sql<{
      name: string
      forced: boolean
      enabled: boolean
      policies: number
      has_authority: boolean
      leads: boolean
    }>`
      select c.relname as name, c.relforcerowsecurity as forced, c.relrowsecurity as enabled,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id' and a.attnotnull) as has_authority,
        coalesce((select a.attname = 'authority_id' from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
          where k.conrelid = c.oid and k.contype = 'p'), false) as leads
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migration'`.execute(house.db)
  ).rows

test('every table belongs to one authority or stands in the list of shared tables, and its rows are guarded by force', async () => {
  const shared = new Set<string>(sharedTables.map(({ table }) => table))
  const all = await tables()
  expect(all.length).toBeGreaterThan(30)
  for (const table of all) {
    expect({ ...table, guarded: table.forced && table.enabled && table.policies > 0 }).toMatchObject({ guarded: true })
    if (!shared.has(table.name)) expect(table).toMatchObject({ has_authority: true, leads: true })
  }
  expect([...shared].sort()).toEqual(
    all
      .map(({ name }) => name)
      .filter((name) => shared.has(name))
      .sort(),
  )
})

test('every policy of a table that belongs to one authority asks whose the row is, whatever else it asks', async () => {
  const shared = new Set<string>(sharedTables.map(({ table }) => table))
  const { rows } = await sql<{ table: string; name: string; says: string }>`
    select tablename as "table", policyname as name, coalesce(qual, with_check) as says from pg_policies
    where schemaname = 'public' and permissive = 'PERMISSIVE' and not 'handslag_owner' = any (roles)`.execute(house.db)
  const own = rows.filter(({ table }) => !shared.has(table))
  expect(own.length).toBeGreaterThan(80)
  const asks =
    /^\(+authority_id = (acting_authority\(\)|\(NULLIF\(current_setting\('handslag\.authority'::text, true\), ''::text\)\)::uuid)\)(?! OR)/
  expect(own.filter(({ says }) => !asks.test(says))).toEqual([])
})

test('without a tenant no authority table shows a row, also on a connection that has had one', async () => {
  const client = await house.pool.connect()
  await client.query('begin')
  await client.query("select set_config('handslag.authority', $1, true)", [house.place.authority.authorityId])
  expect((await client.query('select count(*)::int as n from body')).rows[0].n).toBe(3)
  await client.query('commit')
  expect((await client.query('select count(*)::int as n from body')).rows[0].n).toBe(0)
  expect((await client.query('select count(*)::int as n from account')).rows[0].n).toBe(0)
  client.release()
})

test('an authority sees its own rows in every table and none of another', async () => {
  const shared = new Set<string>(sharedTables.map(({ table }) => table))
  for (const { name } of (await tables()).filter((table) => !shared.has(table.name))) {
    const foreign = await inTenant(staffOf(house.place), (tx) =>
      sql<{
        n: number
      }>`select count(*)::int as n from ${sql.table(name)} where authority_id <> ${house.place.authority.authorityId}`.execute(
        tx,
      ),
    )
    expect({ name, foreign: foreign.rows[0]?.n }).toEqual({ name, foreign: 0 })
  }
})

test('rows cannot be written into another authority', async () => {
  const write = inTenant(staffOf(house.place), (tx) =>
    tx
      .insertInto('body')
      .values({ authority_id: other.authority.authorityId, body_id: newId(1), name: 'Smyg', kind: 'council' })
      .execute(),
  )
  await expect(write).rejects.toThrow(/row-level security/)
})

test('a partnership is seen by its parties and its host, by others only when public', async () => {
  const partnership = newId(house.clock.now().epochMilliseconds)
  await inTenant(staffOf(house.place), async (tx) => {
    await tx
      .insertInto('partnership')
      .values({
        partnership_id: partnership,
        host_authority_id: house.place.authority.authorityId,
        title: 'Kvällsöppet',
        state: 'dialogue',
        created_at: house.clock.now(),
      })
      .execute()
    await tx
      .insertInto('partnership_party')
      .values([
        {
          partnership_party_id: newId(1),
          partnership_id: partnership,
          authority_id: house.place.authority.authorityId,
        },
        {
          partnership_party_id: newId(2),
          partnership_id: partnership,
          association_id: house.place.association.associationId,
        },
      ])
      .execute()
    await tx
      .insertInto('partnership_move')
      .values({
        partnership_move_id: newId(3),
        partnership_id: partnership,
        verb: 'beginDialogue',
        from_state: 'matching',
        to_state: 'dialogue',
        moved_at: house.clock.now(),
        acting_as: 'role:caseOfficer',
      })
      .execute()
  })
  const { association } = house.place
  const representative: Actor = {
    kind: 'association',
    accountId: association.accountId,
    name: '',
    email: '',
    representativeId: association.representativeId,
    associationId: association.associationId,
    associationName: association.name,
  }
  const seenBy = (at: { db: typeof house.db; actor: Actor; authority: typeof other.authority }) =>
    inTenant(at, async (tx) => [
      (await tx.selectFrom('partnership').select('title').execute()).length,
      (await tx.selectFrom('partnership_party').select('partnership_id').execute()).length,
      // Every table that hangs on a partnership has the same guard (share_between_parties).
      (await tx.selectFrom('partnership_move').select('partnership_id').execute()).length,
    ])
  expect(await seenBy(staffOf(house.place))).toEqual([1, 2, 1])
  expect(await seenBy({ db: house.db, actor: representative, authority: house.place.authority })).toEqual([1, 2, 1])
  // Another authority may vouch for somebody who acts for the association, and must not open this one's matters by it.
  expect(await seenBy({ db: house.db, actor: representative, authority: other.authority })).toEqual([0, 1, 0])
  expect(await seenBy(staffOf(other))).toEqual([0, 0, 0])
  expect(await seenBy({ db: house.db, actor: { kind: 'anyone' }, authority: other.authority })).toEqual([0, 0, 0])
  const visitor = { db: house.db, actor: { kind: 'anyone' }, authority: house.place.authority } as const
  expect(await seenBy(visitor)).toEqual([0, 0, 0])
})

test('a function with the rights of the owner never finds a table of the session first', async () => {
  const { rows } = await sql<{ name: string }>`select proname as name from pg_proc where prosecdef
    and pronamespace = 'public'::regnamespace and coalesce(array_to_string(proconfig, ' '), '') not like '%pg_temp'`.execute(
    house.db,
  )
  expect(rows).toEqual([])
})

test('the request role owns nothing and may not pass the guard', async () => {
  const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean; owned: number }>`
    select rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user`.execute(
    house.db,
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }])
})

test('a session of one authority gives no role in another', async () => {
  const registrar = await house.signInAs('registrar')
  expect(registrar).toBeDefined()
  const opened = await house.db
    .transaction()
    .execute((tx) => openSession(tx, { slug: 'granby', hash: 'f'.repeat(64), now: house.clock.now() }))
  expect(opened.actor).toEqual({ kind: 'anyone' })
})

test('a job can only be queued by a name the house knows', async () => {
  await expect(
    inTenant(staffOf(house.place), (tx) => sql`select enqueue('rm.rf', '{}'::jsonb)`.execute(tx)),
  ).rejects.toThrow(/No task is called/)
})

test('the types of the tables are those of the migrations', async () => {
  const owner = openDb(house.owner)
  // Long unions are broken over lines by the formatter, with a sign before the first.
  const told = (text: string) =>
    text.replace(/\s+/g, ' ').replace(/: \| /g, ': ').replace(/< \| /g, '<').replace(/ >/g, '>')
  expect(told(readFileSync(new URL('../src/platform/db/data/schema.ts', import.meta.url), 'utf8'))).toBe(
    told(await describeSchema(owner)),
  )
})
