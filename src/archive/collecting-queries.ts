import { sql } from 'kysely'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import { closedRows, type LeftOut, type Outward, outwardOf, type Shapes } from './closed-rows.ts'
import { caseTables, contextTables } from './data/tables.ts'
import { type Reference, type Row, type Rows, rowSchema, rowsOf, valuesOf } from './rows.ts'

type Listed = {
  readonly table: string
  readonly by: readonly { readonly column: string; readonly of: string }[]
  readonly onlyKnownFile?: string
}

const listed: readonly Listed[] = caseTables
const taken = new Set(listed.map(({ table }) => table))
const around = new Set<string>(contextTables.map(({ table }) => table))

/** A file that rows of the case name, by its hash. */
export type NamedFile = { readonly sha256: string; readonly sizeBytes: number; readonly storedAt: string }

/** Everything that the database holds of one case, and what it points at. Rows stand in the order of their keys. */
export type Collected = {
  readonly tables: Rows
  readonly context: Rows
  readonly references: readonly Reference[]
  readonly outward: readonly Outward[]
  readonly leftOut: readonly LeftOut[]
  readonly files: readonly NamedFile[]
}

/** Collects a case, in one statement a table. The transaction decides what is seen: it must show the authority's own rows. */
export const collectCase = async (db: Read, caseId: Id): Promise<Collected> => {
  // Moments are told in one time zone, whatever the server is set to.
  await sql`select set_config('timezone', 'UTC', true)`.execute(db)
  const [shapes, all] = [await tableShapes(db), await referencesIn(db)]
  const found: Record<string, readonly Row[]> = {}
  for (const one of listed)
    found[one.table] = inOrder(await rowsBy(db, one, { found, shapes, caseId }), shapes, one.table)
  const inside = all.filter(({ table, to }) => taken.has(table) && !around.has(to) && to !== 'stored_file')
  const closed = closedRows({ rows: found, references: inside, shapes })
  const toFiles = all.filter(({ table, to }) => taken.has(table) && to === 'stored_file')
  const filed = withKnownFiles(closed.rows, toFiles, shapes)
  const references = all.filter(({ table, to }) => taken.has(table) && (taken.has(to) || around.has(to)))
  return {
    tables: filed.rows,
    context: await contextOf(db, filed.rows, references),
    references: [...references, ...toFiles].filter(({ table }) => rowsOf(filed.rows, table).length > 0),
    outward: [...closed.outward, ...filed.outward],
    leftOut: closed.leftOut,
    files: await filesNamed(db, hashesIn(filed.rows, toFiles)),
  }
}

type Finding = { readonly found: Rows; readonly shapes: Shapes; readonly caseId: Id }

const rowsBy = async (db: Read, { table, by }: Listed, { found, shapes, caseId }: Finding): Promise<readonly Row[]> => {
  const shape = shapes[table]
  if (!shape) return []
  const conditions = by.map(({ column, of }) => {
    const [from = '', name = ''] = of.split('.')
    return sql`t.${sql.ref(column)} = any (${[...valuesOf(rowsOf(found, from), name)]}::uuid[])`
  })
  const where = conditions.length === 0 ? sql`t.case_id = ${caseId}` : sql.join(conditions, sql` or `)
  const { rows } = await sql<{ row: unknown }>`
    select to_jsonb(t) as row from (select ${sql.join(shape.columns.map((column) => sql.ref(column)))} from ${sql.table(table)}) t
    where ${where}`.execute(db)
  return rows.map(({ row }) => rowSchema.parse(row))
}

const inOrder = (rows: readonly Row[], shapes: Shapes, table: string): readonly Row[] => {
  const key = shapes[table]?.key ?? []
  const place = (row: Row) => key.map((column) => String(row[column]).padStart(12, '0')).join(' ')
  return rows.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}

const hashesIn = (rows: Rows, toFiles: readonly Reference[]): readonly string[] => [
  ...new Set(toFiles.flatMap(({ table, columns }) => valuesOf(rowsOf(rows, table), columns.at(-1) ?? ''))),
]

const withKnownFiles = (rows: Rows, toFiles: readonly Reference[], shapes: Shapes) => {
  const outward: Outward[] = []
  let left = rows
  for (const { table, onlyKnownFile: column } of listed) {
    if (column === undefined) continue
    const known = new Set(
      hashesIn(
        left,
        toFiles.filter((one) => one.table !== table),
      ),
    )
    const kept = rowsOf(left, table).map((row) => {
      if (row[column] === null || known.has(String(row[column]))) return row
      outward.push(outwardOf(table, shapes[table]?.key ?? [], row, column))
      return { ...row, [column]: null }
    })
    left = { ...left, [table]: kept }
  }
  return { rows: left, outward }
}

const contextOf = async (db: Read, rows: Rows, references: readonly Reference[]): Promise<Rows> => {
  const context: Record<string, readonly Row[]> = {}
  for (const { table, key, columns } of contextTables) {
    const pointing = references.filter(({ to }) => to === table)
    const ids = new Set(
      pointing.flatMap((reference) => valuesOf(rowsOf(rows, reference.table), columnTo(reference, key))),
    )
    const { rows: found } = await sql<{ row: unknown }>`
      with recursive wanted as (
        select * from ${sql.table(table)} where ${sql.ref(key)} = any (${[...ids]}::uuid[])
        ${table === 'body' ? sql`union select b.* from body b join wanted w on b.authority_id = w.authority_id and b.body_id = w.parent_body_id` : sql``}
      ) select to_jsonb(t) as row from (select ${sql.join(columns.map((column) => sql.ref(column)))} from wanted) t
      order by ${sql.ref(`t.${key}`)}`.execute(db)
    context[table] = found.map(({ row }) => rowSchema.parse(row))
  }
  return context
}

const columnTo = ({ columns, toColumns }: Reference, key: string): string => columns[toColumns.indexOf(key)] ?? ''

const filesNamed = async (db: Read, hashes: readonly string[]): Promise<readonly NamedFile[]> => {
  const rows = await db
    .selectFrom('stored_file')
    .select(['sha256', 'size_bytes', 'stored_at'])
    .where('sha256', 'in', hashes.length === 0 ? [''] : hashes)
    .execute()
  return rows
    .map(({ sha256, size_bytes, stored_at }) => ({ sha256, sizeBytes: size_bytes, storedAt: stored_at.toString() }))
    .toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}

/** What the database says of its tables, by name. Columns that it counts out itself are left out. */
export const tableShapes = async (db: Read): Promise<Shapes> => {
  const { rows } = await sql<{ table: string; columns: string[]; key: string[]; optional: string[] }>`
    select c.relname as table,
      array_agg(a.attname::text order by a.attnum) as columns,
      array_agg(a.attname::text order by a.attnum) filter (where not a.attnotnull) as optional,
      (select array_agg(k.attname::text order by u.n) from pg_constraint p
        cross join lateral unnest(p.conkey) with ordinality as u(num, n)
        join pg_attribute k on k.attrelid = p.conrelid and k.attnum = u.num
        where p.conrelid = c.oid and p.contype = 'p') as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') group by c.oid, c.relname`.execute(db)
  return Object.fromEntries(
    rows.map(({ table, columns, key, optional }) => [table, { columns, key: key ?? [], optional: optional ?? [] }]),
  )
}

/** The references that the database enforces, in a fixed order. */
export const referencesIn = async (db: Read): Promise<readonly Reference[]> => {
  const { rows } = await sql<{ table: string; columns: string[]; to: string; to_columns: string[] }>`
    select f.relname as table, t.relname as to,
      (select array_agg(a.attname::text order by u.n) from unnest(k.conkey) with ordinality as u(num, n)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num) as columns,
      (select array_agg(a.attname::text order by u.n) from unnest(k.confkey) with ordinality as u(num, n)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num) as to_columns
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      join pg_namespace n on n.oid = f.relnamespace
    where k.contype = 'f' and n.nspname = 'public' order by f.relname, k.conname`.execute(db)
  return rows.map(({ to_columns, ...row }) => ({ ...row, toColumns: to_columns }))
}
