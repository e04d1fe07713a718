import { type Insertable, sql } from 'kysely'
import type { Database } from '../platform/db/data/schema.ts'
import type { Write } from '../platform/db/db.ts'

/** Rows to be inserted, by table. What a row leaves out gets the value that the table gives. */
export type Rows = { readonly [T in keyof Database]?: readonly Row<Insertable<Database[T]>>[] }

/** A row on its way through JSON: bytes are written as PostgreSQL reads them, `\\x` and hexadecimal digits. */
type Row<T> = { readonly [C in keyof T]: T[C] extends Buffer ? string : T[C] }

/** Several sets of rows as one. */
export const together = (sets: readonly Rows[]): Rows => {
  const all = new Map<string, unknown[]>()
  for (const set of sets)
    for (const [table, rows] of Object.entries(set)) all.set(table, [...(all.get(table) ?? []), ...rows])
  return Object.fromEntries(all)
}

/**
 * Inserts everything with one statement, since a start waits for it: the rows of each table travel as JSON and PostgreSQL gives
 * them their types. References are checked at the end of the statement, so its parts stand in no order.
 */
export const insertRows = async (tx: Write, rows: Rows): Promise<void> => {
  const inserts = Object.entries(rows).flatMap(([table, told]) =>
    alikeIn(told).map(({ columns: names, alike }, index) => {
      const columns = sql.join(names.map((column) => sql.ref(column)))
      return sql`${sql.ref(`new_${table}_${index}`)} as (insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(alike)}::json))`
    }),
  )
  await sql`with ${sql.join(inserts)} select`.execute(tx)
}

/** The rows of a table in sets that have the same columns. */
const alikeIn = (rows: readonly object[]): { readonly columns: readonly string[]; readonly alike: object[] }[] => {
  const sets = new Map<string, { readonly columns: readonly string[]; readonly alike: object[] }>()
  for (const row of rows) {
    const columns = Object.keys(row)
    const known = sets.get(columns.join())
    if (known) known.alike.push(row)
    else sets.set(columns.join(), { columns, alike: [row] })
  }
  return [...sets.values()]
}
