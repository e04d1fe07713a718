import type { Kysely, Transaction } from 'kysely'
import type { Database } from './data/schema.ts'

/** Permission to ask the database. Queries that only read take this first. */
export type Read = Pick<Kysely<Database>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'getExecutor'>

/** Permission to change the database: only `perform` and the migrations hand it out. */
export type Write = Transaction<Database>

/** The pool of the request role. Asking it directly shows no rows: the tenant is set inside a transaction. */
export type Db = Kysely<Database>
