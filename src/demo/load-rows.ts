import { type Insertable, sql } from 'kysely'
import type { Database } from '../platform/db/data/schema.ts'
import type { Write } from '../platform/db/db.ts'

/** Rows to be inserted, by table. The rows of one table have the same columns. */
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

// A table stands after those it refers to.
const order = [
  'authority',
  'account',
  'association',
  'association_representative',
  'body',
  'body_numbering',
  'case_number_counter',
  'person',
  'term_of_office',
  'official_title',
  'authority_role',
  'case_file',
  'case_party',
  'stored_file',
  'document',
  'register_entry',
  'finding',
  'meeting',
  'attendance',
  'attendance_range',
  'meeting_chair',
  'minutes',
  'minutes_range',
  'approver',
  'notice',
  'meeting_item',
  'decision_point',
  'motion',
  'vote',
  'reservation',
  'assignment',
  'partnership',
  'partnership_party',
] as const satisfies readonly (keyof Database)[]

/** Inserts everything with one statement for each table: the rows travel as JSON and PostgreSQL gives them their types. */
export const insertRows = async (tx: Write, rows: Rows): Promise<void> => {
  for (const table of order) {
    const [first] = rows[table] ?? []
    if (!first) continue
    const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
    const json = JSON.stringify(rows[table])
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(tx)
  }
}
