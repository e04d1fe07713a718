import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { openDb } from '../platform/db/connect.ts'
import type { Write } from '../platform/db/db.ts'
import { verifyJournal } from '../platform/journal.ts'
import { fixedClock } from '../platform/time.ts'
import { loadDemo } from './load.ts'

const { owner } = await testDatabase()
const house = { owner, clock: fixedClock('2026-11-23'), baseUrl: 'http://localhost:8080' }

const inBjörkvik = <T>(ask: (tx: Write, authorityId: string) => Promise<T>): Promise<T> =>
  openDb(owner)
    .transaction()
    .execute(async (tx) => {
      const { authority_id } = await tx.selectFrom('authority').select('authority_id').executeTakeFirstOrThrow()
      await sql`select set_config('handslag.authority', ${authority_id}, true)`.execute(tx)
      return ask(tx, authority_id)
    })

const tables = ['meeting', 'case_file', 'partnership', 'minutes', 'document', 'register_entry', 'journal', 'account']
const counts = () =>
  inBjörkvik(async (tx) => {
    const counted = tables.map(async (table) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)
      return [table, rows[0]?.n] as const
    })
    return Object.fromEntries(await Promise.all(counted))
  })

test('an empty database gets Björkvik, and a second start leaves it as it is', async () => {
  const first = await loadDemo(house)
  const loaded = await counts()
  expect(loaded).toMatchObject({ meeting: 13, case_file: 9, partnership: 6, minutes: 13, journal: 9, account: 11 })
  expect(loaded.register_entry).toBe(loaded.document)
  expect(await loadDemo({ ...house, clock: fixedClock('2026-11-24') })).toEqual(first)
  expect(await counts()).toEqual(loaded)
})

test('everyone may sign in from the front page, and no name stands in an address', async () => {
  const signIns = await loadDemo(house)
  expect(signIns.map(({ who }) => who)).toContain('Registrator: Nasrin Karimi')
  expect(new Set(signIns.map(({ address }) => address))).toEqual(new Set(['http://localhost:8080/#prova']))
  const people = await inBjörkvik((tx) =>
    sql<{ account_name: string }>`select account_name from demo_people(${house.clock.now()})`.execute(tx),
  )
  expect(signIns.map(({ who }) => who.split(': ')[1])).toEqual(people.rows.map((row) => row.account_name))
})

test('what is public among the papers has a masked version on the web, and nothing else has', async () => {
  const { rows } = await inBjörkvik((tx) =>
    sql<{ is_public: boolean; has_version: boolean }>`
      select is_public, exists (select from web_version w where w.document_id = d.document_id) as has_version from document d`.execute(
      tx,
    ),
  )
  expect(rows.filter(({ is_public }) => is_public).length).toBeGreaterThan(5)
  expect(rows.filter(({ is_public, has_version }) => is_public !== has_version)).toEqual([])
})

test('the journal holds from the first row', async () => {
  expect(await inBjörkvik(verifyJournal)).toEqual({ rows: 9 })
})

test('everyone who met had a seat that day, and everyone who reported a title', async () => {
  const { rows } = await inBjörkvik((tx) =>
    sql<{ role: string }>`
      select a.role from attendance a join meeting m using (authority_id, meeting_id)
      where not exists (
        select from term_of_office t where t.body_id = m.body_id and t.person_id = a.person_id
          and t.party = a.party and t.from_on <= m.held_on and t.until_on > m.held_on
          and (a.role not in ('deciding', 'servingSubstitute', 'substitute')
            or (t.role = 'substitute') = (a.role <> 'deciding')))
      and not exists (
        select from official_title o where a.role = 'official' and o.person_id = a.person_id and o.title = a.title
          and o.from_on <= m.held_on and (o.until_on is null or o.until_on > m.held_on))`.execute(tx),
  )
  expect(rows).toEqual([])
})

test('each decision of a case has its paper in the same case, and all findings but the deliberate ones are mild', async () => {
  const found = await inBjörkvik(async (tx) => ({
    apart: await sql`select i.title from meeting_item i left join document d using (authority_id, document_id)
      where i.case_id is not null and i.handling = 'done' and d.case_id is distinct from i.case_id`.execute(tx),
    blocks: await tx.selectFrom('finding').select('rule').where('level', '=', 'block').execute(),
    undated: await tx.selectFrom('assignment').select('to_role').where('due_on', 'is', null).execute(),
  }))
  expect(found.apart.rows).toEqual([])
  expect(found.blocks).toEqual([{ rule: 'R-ANN-3' }])
  expect(found.undated).toHaveLength(1)
})
