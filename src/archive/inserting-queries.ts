import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import type { Write } from '../platform/db/db.ts'
import type { Shapes } from './closed-rows.ts'
import { caseTables } from './data/tables.ts'
import type { Row } from './rows.ts'

/** Why a case is not restored: a key of `restoreRefusals`. */
export class NotRestored extends Error {
  override readonly name = 'NotRestored'
  readonly why: 'isThere' | 'numberTaken' | 'slugTaken' | 'bodyTaken' | 'associationTaken' | 'newer' | 'doesNotFit'
  readonly fact: string
  constructor(why: NotRestored['why'], fact = '') {
    super(why)
    this.why = why
    this.fact = fact
  }
}

const otherwiseTaken: Readonly<Record<string, NotRestored['why']>> = {
  authority: 'slugTaken',
  body: 'bodyTaken',
  association: 'associationTaken',
}

/** A broken constraint is a package that does not fit here; anything else is a fault of ours or of the machine. */
export const guarded = async <T>(table: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code?.startsWith('23'))
      throw new NotRestored(otherwiseTaken[table] ?? 'doesNotFit', table)
    throw error
  }
}

/**
 * Without the triggers that keep approved minutes from being written in: a package brings them as they were approved. And without
 * row-level security where only the request role has a way in. References and checks hold; all is guarded again before commit.
 */
export const unguarded = async <T>(tx: Write, work: () => Promise<T>): Promise<T> => {
  const { rows } = await sql<{ table: string; triggers: boolean; closed: boolean }>`
    select c.relname as table, exists (select from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal) as triggers,
      not exists (select from pg_policy p where p.polrelid = c.oid
        and (p.polroles = '{0}' or (select r.oid from pg_roles r where r.rolname = current_user) = any (p.polroles))) as closed
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relname = any (${caseTables.map(({ table }) => table)}::text[]) order by 1`.execute(
    tx,
  )
  const alter = async (tables: readonly { table: string }[], how: RawBuilder<unknown>) => {
    for (const { table } of tables) await sql`alter table ${sql.table(table)} ${how}`.execute(tx)
  }
  const [guarding, closed] = [rows.filter(({ triggers }) => triggers), rows.filter((row) => row.closed)]
  await alter(guarding, sql`disable trigger user`)
  await alter(closed, sql`no force row level security`)
  const result = await work()
  await alter(closed, sql`force row level security`)
  await alter(guarding, sql`enable trigger user`)
  return result
}

/** Rows of a table; with `unlessThere`, those whose key is there already are passed by. */
export type Insertion = {
  readonly table: string
  readonly rows: readonly Row[]
  readonly shapes: Shapes
  readonly unlessThere: readonly string[] | undefined
}

/** An insertion. Names of columns come from the database, never from the package. */
export const insertion = ({ table, rows, shapes, unlessThere }: Insertion) => {
  const told = new Set(rows.flatMap((row) => Object.keys(row)))
  const columns = (shapes[table]?.columns ?? []).filter((column) => told.has(column))
  if (columns.length < told.size) throw new NotRestored('newer', table)
  const list = sql.join(columns.map((column) => sql.ref(column)))
  const conflict = unlessThere
    ? sql`on conflict (${sql.join(unlessThere.map((column) => sql.ref(column)))}) do nothing`
    : sql``
  return sql`insert into ${sql.table(table)} (${list})
    select ${list} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json) ${conflict}`
}

/** Inserts rows, if there are any. */
export const insertInto = async (tx: Write, insert: Insertion): Promise<void> => {
  if (insert.rows.length > 0) await insertion(insert).execute(tx)
}
