import { sql } from 'kysely'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import { type Day, type Instant, stockholm } from '../platform/time.ts'

/** One row of the journal as it is read: who by account, not by name. */
export type JournalRow = {
  readonly sequence: bigint
  readonly at: Instant
  readonly accountId?: Id | undefined
  /** `role:registrar`, `association`, `system:imports.read`. */
  readonly actingAs: string
  readonly action: string
  readonly outcome: 'done' | 'refused' | 'missing'
  readonly details: Readonly<Record<string, unknown>>
}

/** What to read of the journal. Days are inclusive and Swedish. */
export type JournalFilter = {
  /** The beginning of the action's name. */
  readonly action?: string | undefined
  readonly outcome?: JournalRow['outcome'] | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** Rows before this number. */
  readonly before?: bigint | undefined
}

/** How many rows a page holds. */
export const journalPerPage = 50

const midnight = (day: Day): Instant => day.toZonedDateTime(stockholm).toInstant()

/** The newest rows first, at most one more than a page. */
export const journalRows = async (db: Read, filter: JournalFilter): Promise<readonly JournalRow[]> => {
  const { action, outcome, from, to, before } = filter
  let query = db
    .selectFrom('journal')
    .select(['sequence', 'at', 'account_id', 'acting_as', 'action', 'outcome', 'details'])
    .orderBy('sequence', 'desc')
    .limit(journalPerPage + 1)
  if (action !== undefined) query = query.where(sql<boolean>`starts_with(action, ${action})`)
  if (outcome !== undefined) query = query.where('outcome', '=', outcome)
  if (from !== undefined) query = query.where('at', '>=', midnight(from))
  if (to !== undefined) query = query.where('at', '<', midnight(to.add({ days: 1 })))
  if (before !== undefined) query = query.where('sequence', '<', before)
  return (await query.execute()).map((row) => ({
    sequence: row.sequence,
    at: row.at,
    accountId: row.account_id ?? undefined,
    actingAs: row.acting_as,
    action: row.action,
    outcome: row.outcome,
    details: typeof row.details === 'object' && row.details !== null ? { ...row.details } : {},
  }))
}

/** The names of the accounts in these rows, as they are today. */
export const namesIn = async (db: Read, rows: readonly JournalRow[]): Promise<ReadonlyMap<Id, string>> => {
  const asked = [...new Set(rows.flatMap(({ accountId }) => accountId ?? []))]
  const { rows: found } = await sql<{ account_id: Id; account_name: string }>`
    select * from names_in_journal(${asked}::uuid[])`.execute(db)
  return new Map(found.map((row) => [row.account_id, row.account_name]))
}
