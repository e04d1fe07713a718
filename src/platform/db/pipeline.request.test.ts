import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { seedAuthority } from '../../../test/seed.ts'
import type { Actor } from '../actor.ts'
import { inTenant } from '../perform.ts'
import { fixedClock } from '../time.ts'
import { openDb } from './connect.ts'
import { nothingAfterThis } from './pipeline.ts'

const { db, owner, app } = await testDatabase()
const clock = fixedClock('2026-03-09')
const here = await seedAuthority(openDb(owner), clock, 'bjorkvik')
const there = await seedAuthority(openDb(owner), clock, 'lindsjo')
const actor: Actor = { kind: 'system', task: 'test' }

test('a statement kept prepared shows each authority its own rows only', async () => {
  for (const { authority, bodies } of [here, there, here, there, here, there, here, there]) {
    const rows = await inTenant({ db, actor, authority }, (tx) => tx.selectFrom('body').select('body_id').execute())
    expect(rows.map((row) => row.body_id).sort()).toEqual(Object.values(bodies).sort())
  }
  const kept = await inTenant({ db, actor, authority: here.authority }, async (tx) => {
    const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements`.execute(tx)
    return rows
  })
  expect(kept.length).toBeGreaterThan(0)
})

test('statements asked for together are answered each with its own rows', async () => {
  const numbers = Array.from({ length: 30 }, (_, index) => index)
  const answers = await db
    .transaction()
    .execute((tx) =>
      Promise.all(numbers.map(async (n) => (await sql<{ n: number }>`select ${n}::int as n`.execute(tx)).rows[0]?.n)),
    )
  expect(answers).toEqual(numbers)
})

test('when one of several fails nothing of the transaction stays, and the connection serves on', async () => {
  const add = (name: string) => sql`insert into association (association_id, name, created_at)
    values (gen_random_uuid(), ${name}, ${clock.now()})`
  const failing = inTenant({ db, actor, authority: here.authority }, (tx) =>
    Promise.all([add('Odlarna').execute(tx), sql`select 1 / 0`.execute(tx), add('Seglarna').execute(tx)]),
  )
  await expect(failing).rejects.toThrow('division by zero')
  const { rows } = await app.query(`select name from association where name in ('Odlarna', 'Seglarna')`)
  expect(rows).toEqual([])
})

test('a commit that the server turned into a rollback is not taken for done', async () => {
  const swallowing = db.transaction().execute(async (tx) => {
    await sql`select 1 / 0`.execute(tx).catch(() => {})
  })
  await expect(swallowing).rejects.toThrow('nothing was committed')
})

test('what is said to be the last of a transaction is committed with it, and a later statement is refused', async () => {
  const add = (name: string) => sql`insert into association (association_id, name, created_at)
    values (gen_random_uuid(), ${name}, ${clock.now()})`
  const count = sql<{ many: string }>`select count(*)::text as many from association where name like 'Sist%'`
  const ended = inTenant({ db, actor, authority: here.authority }, async (tx) => {
    nothingAfterThis(tx)
    await Promise.all([add('Sist ett').execute(tx), add('Sist två').execute(tx)])
    // Another connection sees what is committed before the transaction has been let go, once the server has come that far.
    return vi.waitFor(async () => {
      const { rows } = await app.query(`select name from association where name like 'Sist%' order by name`)
      expect(rows).not.toEqual([])
      return rows
    }, 10_000)
  })
  expect(await ended).toEqual([{ name: 'Sist ett' }, { name: 'Sist två' }])
  const late = inTenant({ db, actor, authority: here.authority }, async (tx) => {
    nothingAfterThis(tx)
    await count.execute(tx)
    await count.execute(tx)
  })
  await expect(late).rejects.toThrow('the last of the transaction')
  const failing = inTenant({ db, actor, authority: here.authority }, async (tx) => {
    nothingAfterThis(tx)
    await Promise.all([add('Sist tre').execute(tx), sql`select 1 / 0`.execute(tx)])
  })
  await expect(failing).rejects.toThrow('division by zero')
  expect((await app.query(`select name from association where name = 'Sist tre'`)).rows).toEqual([])
})
