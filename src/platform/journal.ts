import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { JournalNote } from './action.ts'
import { type Actor, accountOf, actingAs } from './actor.ts'
import type { Read, Write } from './db/db.ts'
import { nothingAfterThis } from './db/pipeline.ts'
import type { Id } from './id.ts'
import type { Instant } from './time.ts'

/** One row of the journal (journal): who did what to what, and how it went. Rows are chained by hash per authority. */
export type JournalEntry = {
  readonly authorityId: Id
  readonly at: Instant
  readonly actor: Actor
  readonly action: string
  readonly outcome: 'done' | 'refused' | 'missing'
  readonly note: JournalNote
}

type Hashed = {
  authority_id: string
  sequence: string
  at: string
  account_id: string | null
  acting_as: string
  action: string
  subject_id: string | null
  outcome: string
  details: unknown
}

/** Hash before the first row of a chain. */
const beginning = '0'.repeat(64)

/**
 * Adds a row to the authority's chain. Locks the end of the chain until commit, so rows have one order. `isLast` says that
 * nothing is asked for after it: the commit then travels with the row.
 */
export const addToJournal = async (tx: Write, entry: JournalEntry, { isLast = false } = {}): Promise<void> => {
  const head = (await lockedHead(tx, entry.authorityId)) ?? (await firstHead(tx, entry.authorityId))
  const sequence = head.sequence + 1n
  const row: Hashed = {
    authority_id: entry.authorityId,
    sequence: String(sequence),
    // PostgreSQL keeps microseconds: what is hashed must be what can be read back
    at: entry.at.round({ smallestUnit: 'microsecond' }).toString(),
    account_id: accountOf(entry.actor) ?? null,
    acting_as: actingAs(entry.actor),
    action: entry.action,
    subject_id: entry.note.subjectId ?? null,
    outcome: entry.outcome,
    details: entry.note.details ?? {},
  }
  const hash = hashOf(head.hash, row)
  const values = {
    ...row,
    sequence,
    at: entry.at,
    outcome: entry.outcome,
    details: sql`${JSON.stringify(row.details)}::jsonb`,
    previous_hash: head.hash,
    hash,
  }
  if (isLast) nothingAfterThis(tx)
  await Promise.all([
    tx.insertInto('journal').values(values).execute(),
    tx.updateTable('journal_head').set({ sequence, hash }).where('authority_id', '=', entry.authorityId).execute(),
  ])
}

const lockedHead = (tx: Write, authorityId: Id) =>
  tx
    .selectFrom('journal_head')
    .select(['sequence', 'hash'])
    .where('authority_id', '=', authorityId)
    .forUpdate()
    .executeTakeFirst()

/** Somebody else may begin the chain at the same moment; whoever comes second waits and then finds it. */
const firstHead = async (tx: Write, authorityId: Id) => {
  await tx
    .insertInto('journal_head')
    .values({ authority_id: authorityId, sequence: 0n, hash: beginning })
    .onConflict((conflict) => conflict.column('authority_id').doNothing())
    .execute()
  const head = await lockedHead(tx, authorityId)
  if (!head) throw new Error('The chain of the journal has no end')
  return head
}

/** SHA-256 over the previous hash and the row as JSON with sorted keys. */
const hashOf = (previous: string, row: Hashed): string =>
  createHash('sha256').update(previous).update('\n').update(canonical(row)).digest('hex')

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** What verifying a chain found: how many rows hold, and the first that does not. */
export type Verified = {
  readonly rows: number
  readonly broken?: { readonly sequence: bigint; readonly why: 'gap' | 'previous' | 'hash' | 'head' }
}

/** Recomputes the whole chain of the acting authority, a thousand rows at a time. */
export const verifyJournal = async (db: Read, authorityId: Id): Promise<Verified> => {
  let previous = beginning
  let sequence = 0n
  for (;;) {
    const rows = await db
      .selectFrom('journal')
      .select([
        'authority_id',
        'sequence',
        'at',
        'account_id',
        'acting_as',
        'action',
        'subject_id',
        'outcome',
        'details',
        'previous_hash',
        'hash',
      ])
      .where('authority_id', '=', authorityId)
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(1000)
      .execute()
    if (rows.length === 0) break
    for (const { previous_hash, hash, ...row } of rows) {
      if (row.sequence !== sequence + 1n)
        return { rows: Number(sequence), broken: { sequence: sequence + 1n, why: 'gap' } }
      if (previous_hash !== previous)
        return { rows: Number(sequence), broken: { sequence: row.sequence, why: 'previous' } }
      const expected = hashOf(previous, { ...row, sequence: String(row.sequence), at: row.at.toString() })
      if (hash !== expected) return { rows: Number(sequence), broken: { sequence: row.sequence, why: 'hash' } }
      previous = hash
      sequence = row.sequence
    }
  }
  const head = await db
    .selectFrom('journal_head')
    .select(['sequence', 'hash'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirst()
  const end = head ?? { sequence: 0n, hash: beginning }
  if (end.sequence !== sequence || end.hash !== previous)
    return { rows: Number(sequence), broken: { sequence: end.sequence, why: 'head' } }
  return { rows: Number(sequence) }
}
