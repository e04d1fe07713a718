import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { archived, everyRow, onDisk } from '../../test/archived-case.ts'
import { testDatabase } from '../../test/database.ts'
import { wholeCase } from '../../test/whole-case.ts'
import { openDb } from '../platform/db/connect.ts'
import { verifyJournal } from '../platform/journal.ts'
import type { CaseData } from './case-data.ts'
import { checkPackage, isWholePackage } from './checking.ts'
import { referencesIn, tableShapes } from './collecting-queries.ts'
import { caseTables, contextTables, leftBehind } from './data/tables.ts'
import { restorePackage } from './restoring.ts'
import { keyIn, type Row, type Rows, rowsOf } from './rows.ts'

const house = await testApp()
const empty = await testDatabase()
const another = await testDatabase()
const owner = openDb(house.owner)
const { authorityId } = house.place.authority
const registrar = await house.signInAs('registrar')
const { caseId, otherId } = await wholeCase(house)
const place = onDisk()
const now = house.clock.now()

const checked = async (bytes: Uint8Array): Promise<{ file: string; data: CaseData }> => {
  const file = place(bytes)
  const found = await checkPackage(file, { trust: house.services.signing.trust(), now })
  if (!found.data || !isWholePackage(found)) throw new Error(JSON.stringify(found.findings))
  return { file, data: found.data }
}
const whole = await checked(await archived(house, registrar, caseId))
const other = await checked(await archived(house, registrar, otherId))
const restore = (into: typeof owner, { file, data }: typeof whole) => restorePackage(into, { file, data, now })

const ofCase: readonly string[] = caseTables.map(({ table }) => table)
const behind: readonly string[] = leftBehind.map(({ table }) => table)

/** The row with the same key in another set of rows. */
const sameIn = (rows: Rows, table: string, row: Row, key: readonly string[]): Row | undefined =>
  rowsOf(rows, table).find((one) => keyIn(one, key) === keyIn(row, key))

test('a table that points at what belongs to a case is packed or stays behind for a reason that is written down', async () => {
  const unlisted = (await referencesIn(owner))
    .filter(({ to, table }) => ofCase.includes(to) && ![...ofCase, ...behind].includes(table))
    .map(({ table, to }) => `${table} → ${to}`)
  expect(unlisted).toEqual([])
})

test('every kind of row is in the package of this test, so that none is restored untried', () => {
  expect(ofCase.filter((table) => rowsOf(whole.data.tables, table).length === 0)).toEqual([])
})

test('a package restores into an empty installation: every row is equal, column by column', async () => {
  const restored = await restore(openDb(empty.owner), whole)
  expect(restored).toMatchObject({ skipped: 0, isNewAuthority: true })
  const [shapes, before, after] = [
    await tableShapes(owner),
    await everyRow(house, authorityId),
    await everyRow(empty, authorityId),
  ]
  const emptied = new Map(
    whole.data.outward.map(({ table, key, column }) => [`${table} ${JSON.stringify(Object.values(key))}`, column]),
  )
  for (const table of [...ofCase, 'stored_file']) {
    const key = shapes[table]?.key ?? []
    for (const row of rowsOf(after, table)) {
      const column = emptied.get(`${table} ${keyIn(row, key)}`)
      const original = sameIn(before, table, row, key)
      expect({ table, row }).toEqual({ table, row: column === undefined ? original : { ...original, [column]: null } })
    }
    expect({ table, rows: rowsOf(after, table).length }).toEqual({
      table,
      rows: table === 'stored_file' ? whole.data.files.length : rowsOf(whole.data.tables, table).length,
    })
  }
})

test('nothing that hangs on the restored rows is missing, and nothing of another case has come along', async () => {
  const [before, after] = [await everyRow(house, authorityId), await everyRow(empty, authorityId)]
  const shared: readonly string[] = caseTables.filter((one) => 'isShared' in one).map(({ table }) => table)
  const lost = (await referencesIn(owner))
    .filter(({ table, to }) => ofCase.includes(to) && !shared.includes(to) && !behind.includes(table))
    .flatMap(({ table, columns, to, toColumns }) => {
      const there = new Set(rowsOf(after, to).map((row) => keyIn(row, toColumns)))
      const hanging = rowsOf(before, table).filter((row) => there.has(keyIn(row, columns) ?? ''))
      const found = rowsOf(after, table).filter((row) => there.has(keyIn(row, columns) ?? ''))
      return hanging.length === found.length ? [] : [{ table, to, hanging: hanging.length, found: found.length }]
    })
  // The paper of another case is left out of the agenda item.
  expect(lost).toEqual([{ table: 'item_paper', to: 'meeting_item', hanging: 2, found: 1 }])
  expect(rowsOf(after, 'case_file').map((row) => row.case_id)).toEqual([caseId])
  expect(JSON.stringify(after)).not.toContain(otherId)
})

test('what the rows point at is made with its name only: accounts come back closed and nobody gets in', async () => {
  const [before, after] = [await everyRow(house, authorityId), await everyRow(empty, authorityId)]
  for (const { table, columns } of contextTables) {
    const told = (rows: readonly Row[]) =>
      rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])))
    expect(told(rowsOf(before, table))).toEqual(expect.arrayContaining(told(rowsOf(after, table))))
  }
  const accounts = rowsOf(after, 'account')
  expect(accounts.length).toBeGreaterThan(1)
  expect(accounts.filter((row) => row.closed_at === null)).toEqual([])
  expect(rowsOf(after, 'authority_role')).toEqual([])
  expect(JSON.stringify(whole.data)).not.toContain('@bjorkvik.example')
})

test('the journal of the new place begins with the restoring, and its chain holds', async () => {
  const after = await everyRow(empty, authorityId)
  expect(rowsOf(after, 'journal').map((row) => [row.action, row.subject_id])).toEqual([['archive.restore', caseId]])
  const verified = await openDb(empty.owner)
    .transaction()
    .execute(async (tx) => {
      await tx
        .selectNoFrom((eb) =>
          eb.fn('set_config', [eb.val('handslag.authority'), eb.val(authorityId), eb.val(true)]).as('a'),
        )
        .execute()
      return verifyJournal(tx, authorityId)
    })
  expect(verified).toEqual({ rows: 1 })
})

test('the tables are guarded after a restoring as they were before', async () => {
  const { rows } =
    await empty.owner.query(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and (not c.relforcerowsecurity
      or exists (select from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal and g.tgenabled <> 'O'))`)
  expect(rows).toEqual([])
})

test('a case that is there already is refused, and nothing changes', async () => {
  const before = await everyRow(house, authorityId)
  await expect(restore(owner, whole)).rejects.toMatchObject({ why: 'isThere' })
  await expect(restore(openDb(empty.owner), whole)).rejects.toMatchObject({ why: 'isThere' })
  expect(await everyRow(house, authorityId)).toEqual(before)
})

test('two cases of one meeting are restored one after the other: the meeting stands once, and what led from one to the other does so again', async () => {
  const into = openDb(another.owner)
  await restore(into, other)
  const restored = await restore(into, whole)
  expect(restored).toMatchObject({ isNewAuthority: false })
  expect(restored.skipped).toBeGreaterThan(5)
  const [before, after] = [await everyRow(house, authorityId), await everyRow(another, authorityId)]
  for (const table of ['meeting', 'minutes', 'attendance', 'meeting_item', 'item_paper'])
    expect(rowsOf(after, table)).toHaveLength(rowsOf(before, table).length)
  expect(whole.data.outward.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([
    'attendance_event.meeting_item_id',
    'delegated_decision.reported_item_id',
    'import_file.sha256',
    'minutes.document_id',
  ])
  const [minutes] = rowsOf(after, 'minutes')
  expect(minutes).toEqual(rowsOf(before, 'minutes')[0])
})

test('another authority with the same address, or another case with the same number, is refused', async () => {
  const { data, file } = whole
  const otherwise = '019cd240-0000-7000-8000-000000000001'
  const moved = (text: string): CaseData => JSON.parse(JSON.stringify(data).replaceAll(text, otherwise))
  const into = openDb(empty.owner)
  await expect(restore(into, { file, data: moved(authorityId) })).rejects.toMatchObject({ why: 'slugTaken' })
  await expect(restore(into, { file, data: moved(caseId) })).rejects.toMatchObject({ why: 'numberTaken' })
})
