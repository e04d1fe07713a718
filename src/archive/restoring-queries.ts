import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Write } from '../platform/db/db.ts'
import { addToJournal } from '../platform/journal.ts'
import type { Instant } from '../platform/time.ts'
import type { CaseData } from './case-data.ts'
import type { Shapes } from './closed-rows.ts'
import { tableShapes } from './collecting-queries.ts'
import { caseTables, contextTables } from './data/tables.ts'
import { guarded, insertInto, insertion, NotRestored, unguarded } from './inserting-queries.ts'
import { type Row, rowsOf, text } from './rows.ts'

type Restoring = {
  readonly data: CaseData
  readonly now: Instant
  readonly read: (path: string) => Promise<Uint8Array>
}

/** What was put back, and how many rows were there already. */
export type Restored = {
  readonly rows: number
  readonly skipped: number
  readonly files: number
  readonly isNewAuthority: boolean
}

/**
 * Puts a case back, as the owner of the tables: what it points at where that is missing, its files, all its rows under the ids
 * they had, and the references that led out of it where they lead somewhere here. Throws `NotRestored`; the transaction then goes.
 */
export const restoreRows = async (tx: Write, { data, now, read }: Restoring): Promise<Restored> => {
  const { authorityId, caseId } = data
  await sql`select set_config('handslag.authority', ${authorityId}, true), set_config('handslag.staff', '1', true)`.execute(
    tx,
  )
  const shapes = await tableShapes(tx)
  const isNewAuthority = await refuseWhatIsThere(tx, data)
  await insertContext(tx, data, { shapes, now })
  const files = await storeFiles(tx, data, read)
  const { rows, skipped } = await unguarded(tx, async () => {
    const inserted = await insertCase(tx, data, shapes)
    await insertLeftOut(tx, data, shapes)
    return inserted
  })
  await leadOut(tx, data, shapes)
  await addToJournal(tx, {
    authorityId,
    at: now,
    actor: { kind: 'system', task: 'archive.restore' },
    action: 'archive.restore',
    outcome: 'done',
    note: { subjectId: caseId, details: { packageId: data.packageId, rows, files } },
  })
  return { rows, skipped, files, isNewAuthority }
}

const refuseWhatIsThere = async (tx: Write, { authorityId, caseId, tables, context }: CaseData): Promise<boolean> => {
  const subject = rowsOf(tables, 'case_file')[0] ?? {}
  const key = text(subject, 'case_number_key')
  const there = await tx
    .selectFrom('case_file')
    .select('case_id')
    .where((eb) => eb.or([eb('case_id', '=', caseId), eb('case_number_key', '=', key)]))
    .execute()
  if (there.some(({ case_id }) => case_id === caseId)) throw new NotRestored('isThere')
  if (there.length > 0) throw new NotRestored('numberTaken')
  const slugs = rowsOf(context, 'authority').map((row) => text(row, 'slug'))
  const authorities = await tx
    .selectFrom('authority')
    .select(['authority_id', 'slug'])
    .where((eb) => eb.or([eb('authority_id', '=', authorityId), eb('slug', 'in', slugs.length === 0 ? [''] : slugs)]))
    .execute()
  const ids = new Map(rowsOf(context, 'authority').map((row) => [text(row, 'slug'), text(row, 'authority_id')]))
  const taken = authorities.find(({ authority_id, slug }) => ids.has(slug) && ids.get(slug) !== authority_id)
  if (taken) throw new NotRestored('slugTaken', taken.slug)
  return !authorities.some(({ authority_id }) => authority_id === authorityId)
}

type Around = { readonly shapes: Shapes; readonly now: Instant }

// An account comes back without its address, and closed: a package gives nobody a way in.
const contextRow = (table: string, row: Row, now: Instant): Row =>
  table === 'account'
    ? {
        ...row,
        email: `konto-${text(row, 'account_id')}@arkiv.invalid`,
        created_at: now.toString(),
        closed_at: now.toString(),
      }
    : row

const insertContext = async (tx: Write, { context }: CaseData, { shapes, now }: Around): Promise<void> => {
  for (const { table } of contextTables) {
    const rows = rowsOf(context, table).map((row) => contextRow(table, row, now))
    const key = shapes[table]?.key ?? []
    await guarded(table, () => insertInto(tx, { table, rows, shapes, unlessThere: key }))
  }
}

const storeFiles = async (tx: Write, { authorityId, files }: CaseData, read: Restoring['read']) => {
  for (const { path, sha256, sizeBytes, storedAt } of files) {
    const bytes = Buffer.from(await read(path))
    // The package has been checked; what is stored is still compared, since the file may have changed since.
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new NotRestored('doesNotFit', path)
    await tx
      .insertInto('stored_file')
      .values({
        authority_id: authorityId,
        sha256,
        bytes,
        size_bytes: sizeBytes,
        stored_at: Temporal.Instant.from(storedAt),
      })
      .onConflict((conflict) => conflict.columns(['authority_id', 'sha256']).doNothing())
      .execute()
  }
  return files.length
}

/** All rows in one statement: references are looked at when it ends, so its parts stand in no order. */
const insertCase = async (
  tx: Write,
  { tables }: CaseData,
  shapes: Shapes,
): Promise<{ rows: number; skipped: number }> => {
  const known = new Map<string, boolean>(caseTables.map((one) => [one.table, 'isShared' in one]))
  const unknown = Object.keys(tables).find((table) => !known.has(table))
  if (unknown !== undefined) throw new NotRestored('newer', unknown)
  const parts = Object.entries(tables).flatMap(([table, rows]) => {
    if (rows.length === 0) return []
    const unlessThere = known.get(table) === true ? (shapes[table]?.key ?? []) : undefined
    return sql`${sql.ref(`new_${table}`)} as (${insertion({ table, rows, shapes, unlessThere })} returning 1)`
  })
  const counts = Object.entries(tables).flatMap(([table, rows]) =>
    rows.length === 0 ? [] : [sql`(select count(*) from ${sql.table(`new_${table}`)})`],
  )
  const { rows } = await guarded('case_file', () =>
    sql<{ n: number }>`with ${sql.join(parts)} select (${sql.join(counts, sql` + `)})::int as n`.execute(tx),
  )
  const written = rows[0]?.n ?? 0
  const told = Object.values(tables).reduce((sum, some) => sum + some.length, 0)
  return { rows: written, skipped: told - written }
}

/** Rows that could not stand without a row of another case come back where that is here. */
const insertLeftOut = async (tx: Write, { leftOut, authorityId }: CaseData, shapes: Shapes): Promise<void> => {
  const known = new Set<string>(caseTables.map(({ table }) => table))
  for (const { table, row } of leftOut) {
    if (!known.has(table) || row.authority_id !== authorityId) continue
    await sql`savepoint before_row`.execute(tx)
    try {
      await guarded(table, () => insertInto(tx, { table, rows: [row], shapes, unlessThere: shapes[table]?.key ?? [] }))
    } catch (error) {
      if (!(error instanceof NotRestored)) throw error
      await sql`rollback to savepoint before_row`.execute(tx)
    }
  }
}

/** References that were emptied because they led to another case are set again where that is here. */
const leadOut = async (tx: Write, { outward, references }: CaseData, shapes: Shapes): Promise<void> => {
  for (const { table, key, column, value } of outward) {
    const shape = shapes[table]
    const reference = references.find((one) => one.table === table && one.columns.includes(column))
    const toColumn = reference?.toColumns[reference.columns.indexOf(column)]
    if (!shape?.columns.includes(column) || !reference || toColumn === undefined) continue
    if (!shapes[reference.to]?.columns.includes(toColumn)) continue
    const same = shape.key.map(
      (name) =>
        sql`t.${sql.ref(name)} = (json_populate_record(null::${sql.table(table)}, ${JSON.stringify(key)}::json)).${sql.ref(name)}`,
    )
    await sql`update ${sql.table(table)} t set ${sql.ref(column)} = p.value from
      (select r.${sql.ref(toColumn)} as value from ${sql.table(reference.to)} r where r.${sql.ref(toColumn)}::text = ${value}) p
      where ${sql.join(same, sql` and `)} and t.${sql.ref(column)} is null`.execute(tx)
  }
}
