import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { openPool } from './connect.ts'
import { migrate } from './migrate.ts'

const { address, owner } = await testDatabase()
const shipped = join(import.meta.dirname, 'migrations')
let directory = ''

/** The migrations as shipped, to be changed by one test. */
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'handslag-migrations-'))
  for (const name of readdirSync(shipped)) copyFileSync(join(shipped, name), join(directory, name))
  return () => rmSync(directory, { recursive: true })
})

const write = (name: string, text: string) => writeFileSync(join(directory, name), text)
const namesRun = async () => {
  const { rows } = await owner.query('select name from migration_log.migration order by name collate "C"')
  return rows.map((row) => row.name)
}

test('a database that is up to date is left as it is', async () => {
  const before = await namesRun()
  await migrate(owner, { directory })
  expect(await namesRun()).toEqual(before)
  expect(before).toEqual(readdirSync(shipped).toSorted())
})

test('the job queue has its tables, owned by the owner', async () => {
  const { rows } = await owner.query(`select tableowner from pg_tables where schemaname = 'graphile_worker'`)
  expect(new Set(rows.map((row) => row.tableowner))).toEqual(new Set(['handslag_owner']))
})

test('a migration that was changed after it ran is refused by name', async () => {
  const first = readdirSync(shipped).toSorted()[0] ?? ''
  write(first, '-- changed\n')
  await expect(migrate(owner, { directory })).rejects.toThrow(`Migreringen ${first} har ändrats`)
})

test('a database from a newer Handslag is refused', async () => {
  const last = readdirSync(shipped).toSorted().at(-1) ?? ''
  rmSync(join(directory, last))
  await expect(migrate(owner, { directory })).rejects.toThrow(`migreringen ${last}, som den här versionen`)
})

test('a migration that fails leaves nothing of itself', async () => {
  write('9000_half.sql', 'create table half (); select 1/0;')
  await expect(migrate(owner, { directory })).rejects.toThrow('9000_half.sql gick inte att köra')
  expect((await owner.query(`select to_regclass('half') as half`)).rows[0].half).toBe(null)
  expect(await namesRun()).not.toContain('9000_half.sql')
})

test('a file with a name that is no migration, or a number taken, is refused', async () => {
  write('9001_one.sql', '')
  write('9001_two.sql', '')
  await expect(migrate(owner, { directory })).rejects.toThrow('9001_one.sql')
  rmSync(join(directory, '9001_two.sql'))
  write('later.sql', '')
  await expect(migrate(owner, { directory })).rejects.toThrow('later.sql')
})

test('two processes that bring the same database forward do it once', async () => {
  write('9002_slow.sql', 'create table slow (); select pg_sleep(0.2);')
  const other = openPool(address, 'owner')
  onTestFinished(() => other.end())
  await Promise.all([migrate(owner, { directory }), migrate(other, { directory })])
  expect((await namesRun()).filter((name) => name === '9002_slow.sql')).toHaveLength(1)
  write('9001_late.sql', '')
  await expect(migrate(owner, { directory })).rejects.toThrow('9001_late.sql kommer före 9002_slow.sql')
})

test('the roles may be called something else on the server of an operator', async () => {
  rmSync(directory, { recursive: true })
  directory = mkdtempSync(join(tmpdir(), 'handslag-migrations-'))
  await owner.query('truncate migration_log.migration')
  write('0001_grant.sql', 'create table granted (); grant select on granted to handslag_app;')
  await migrate(owner, { directory, roles: { app: '"Björkvik app"', owner: 'handslag_owner' } })
  const { rows } = await owner.query(`select has_table_privilege('Björkvik app', 'granted', 'select') as may`)
  expect(rows[0].may).toBe(true)
})
