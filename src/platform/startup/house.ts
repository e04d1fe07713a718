import type pg from 'pg'
import type { Config } from '../config.ts'
import type { Db } from '../db/db.ts'
import type { Clock } from '../time.ts'

/** What a started Handslag stands on: settings, clock and a migrated database. */
export type House = {
  readonly config: Config
  readonly clock: Clock
  /** As the request role: rows of one authority at a time. */
  readonly db: Db
  /** As the role that owns the tables: jobs and demo data only. */
  readonly owner: pg.Pool
  /** Where links in mail begin, without a final slash: HANDSLAG_URL, or the address listened on. */
  readonly baseUrl: string
}

/** A way to sign in without a password, printed at the start in demo mode. */
export type DemoSignIn = { readonly who: string; readonly address: string }

/** Something that runs until it is told to stop. */
export type Running = { readonly stop: () => Promise<void> }

/** Fills an empty database with the demo municipality and tells how to sign in; a database that is in use is left as it is. */
export type SeedDemo = (house: House) => Promise<readonly DemoSignIn[]>

/** What the life of the process calls, in this order. The database answers from `seedDemo` on. */
export type Plugs = {
  readonly createApp: (house: House) => Promise<{ readonly fetch: (request: Request) => Response | Promise<Response> }>
  /** Makes the demo ready to be put into the database; for a new one in full. Called in demo mode only, at every start. */
  readonly readyDemo: (clock: Clock, isNew: boolean) => Promise<SeedDemo>
  /** Takes jobs from the queue. Stopping must take less than a second; a job cut off is tried again. */
  readonly startJobs: (house: House) => Promise<Running>
}
