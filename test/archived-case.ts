import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import { tableShapes } from '../src/archive/collecting-queries.ts'
import { type Rows, rowSchema } from '../src/archive/rows.ts'
import { openDb } from '../src/platform/db/connect.ts'
import type { Db } from '../src/platform/db/db.ts'
import type { Id } from '../src/platform/id.ts'
import type { TestApp, Visitor } from './app.ts'
import type { TestDatabase } from './database.ts'

/** Closes a case, waits for its package and takes it out. */
export const archived = async (house: TestApp, registrar: Visitor, caseId: Id): Promise<Uint8Array> => {
  const at = `/bjorkvik/arenden/${caseId}`
  const closed = await registrar.post(`${at}/avsluta`, { closedOn: '2026-03-09', reason: 'decided' })
  if (closed.status !== 303) throw new Error(`Could not close: ${closed.status}`)
  await house.runJobs()
  const answer = await registrar.get(`${at}/arkiv/paket.zip`)
  if (answer.status !== 200) throw new Error(`No package: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** A folder for the files of one test file, and a way to put bytes there. */
export const onDisk = (): ((bytes: Uint8Array) => string) => {
  const folder = mkdtempSync(join(tmpdir(), 'handslag-paket-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let count = 0
  return (bytes) => {
    count += 1
    const file = join(folder, `${count}.zip`)
    writeFileSync(file, bytes)
    return file
  }
}

/** Every row of every table of an authority: as its staff see it, or as the owner of the tables, whoever is shown more. */
export const everyRow = async ({ db, owner }: Pick<TestDatabase, 'db' | 'owner'>, authorityId: Id): Promise<Rows> => {
  const [staff, own] = [await rowsFor(db, authorityId), await rowsFor(openDb(owner), authorityId)]
  return Object.fromEntries(
    Object.entries(own).map(([table, rows]) => {
      const seen = staff[table] ?? []
      return [table, seen.length > rows.length ? seen : rows]
    }),
  )
}

const rowsFor = (db: Db, authorityId: Id): Promise<Rows> =>
  db.transaction().execute(async (tx) => {
    await sql`select set_config('handslag.authority', ${authorityId}, true), set_config('handslag.staff', '1', true),
      set_config('timezone', 'UTC', true)`.execute(tx)
    const found: Record<string, Rows[string]> = {}
    for (const [table, { columns }] of Object.entries(await tableShapes(tx))) {
      const { rows: may } = await sql<{ may: boolean }>`select has_table_privilege(${table}, 'select') as may`.execute(
        tx,
      )
      if (!may[0]?.may) continue
      const { rows } = await sql<{ row: unknown }>`select to_jsonb(t) as row from (
        select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)}) t`.execute(tx)
      found[table] = rows.map(({ row }) => rowSchema.parse(row))
    }
    return found
  })
