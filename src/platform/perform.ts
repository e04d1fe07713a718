import { sql } from 'kysely'
import type { z } from 'zod'
import type { Action, Doing } from './action.ts'
import { type Actor, type Authority, accountOf, isStaff } from './actor.ts'
import type { Db, Write } from './db/db.ts'
import { newId } from './id.ts'
import { addToJournal, type JournalEntry } from './journal.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import type { Clock } from './time.ts'

/** For whom and when something is performed. */
export type Performing = {
  readonly db: Db
  readonly clock: Clock
  readonly actor: Actor
  readonly authority: Authority
}

export type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'invalid'; readonly issues: readonly z.core.$ZodIssue[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Rolls back the transaction and carries the outcome out of it. Never leaves `perform`. */
class Undone extends Error {
  readonly outcome: Exclude<Outcome<never>, { kind: 'done' | 'invalid' }>
  constructor(outcome: Exclude<Outcome<never>, { kind: 'done' | 'invalid' }>) {
    super('rolled back')
    this.outcome = outcome
  }
}

/**
 * The only function that writes: parse, begin, load the subject, permission, run, journal, commit.
 * A refused or missing outcome leaves nothing but one row that says so.
 */
export const perform = async <Schema extends z.ZodType, Subject, Result>(
  performing: Performing,
  action: Action<Schema, Subject, Result>,
  raw: unknown,
): Promise<Outcome<Result>> => {
  const parsed = await action.input.safeParseAsync(raw)
  if (!parsed.success) {
    return { kind: 'invalid', issues: parsed.error.issues }
  }
  try {
    const result = await inTenant(performing, (tx) => carryOut(performing, tx, action, parsed.data))
    return { kind: 'done', result }
  } catch (error) {
    if (!(error instanceof Undone)) throw error
    await noteUndone(performing, action.name, error.outcome)
    return error.outcome
  }
}

const carryOut = async <Schema extends z.ZodType, Subject, Result>(
  performing: Performing,
  tx: Write,
  action: Action<Schema, Subject, Result>,
  input: z.output<Schema>,
): Promise<Result> => {
  const doing = doingFor(performing, tx)
  const subject = await action.subject(doing, input)
  if (subject === undefined) throw new Undone({ kind: 'missing' })
  if (!action.permission.holds(performing.actor, subject)) {
    throw new Undone({ kind: 'refused', refusal: refuse(`permissions.${action.permission.who}`) })
  }
  const result = await action.run(doing, input, subject)
  if (isRefusal(result)) throw new Undone({ kind: 'refused', refusal: result })
  const entry: JournalEntry = {
    authorityId: performing.authority.authorityId,
    at: doing.now,
    actor: performing.actor,
    action: action.name,
    outcome: 'done',
    note: action.journal(input, subject, result),
  }
  await addToJournal(tx, entry, { isLast: true })
  return result
}

const doingFor = (performing: Performing, tx: Write): Doing => {
  const now = performing.clock.now()
  return {
    tx,
    actor: performing.actor,
    authority: performing.authority,
    now,
    today: performing.clock.today(),
    newId: () => newId(now.epochMilliseconds),
    enqueue: async (task, payload) => {
      const full = { ...payload, authorityId: performing.authority.authorityId }
      await sql`select enqueue(${task}, ${JSON.stringify(full)}::jsonb)`.execute(tx)
    },
  }
}

const noteUndone = async (
  performing: Performing,
  action: string,
  outcome: Exclude<Outcome<never>, { kind: 'done' | 'invalid' }>,
) => {
  const now = performing.clock.now()
  const reason = outcome.kind === 'refused' ? outcome.refusal.reason : 'missing'
  await inTenant(performing, async (tx) => {
    if (performing.actor.kind === 'anyone') {
      await tx
        .insertInto('access_log')
        .values({
          access_log_id: newId(now.epochMilliseconds),
          at: now,
          authority_id: performing.authority.authorityId,
          event: `${action} ${reason}`,
          reference: '',
        })
        .execute()
      return
    }
    await addToJournal(tx, {
      authorityId: performing.authority.authorityId,
      at: now,
      actor: performing.actor,
      action,
      outcome: outcome.kind,
      note: { details: { reason } },
    })
  })
}

/** A transaction in which the rows of the acting authority, account and association are shown, and no others. */
export const inTenant = <T>(
  performing: Pick<Performing, 'db' | 'actor' | 'authority'>,
  work: (tx: Write) => Promise<T>,
): Promise<T> =>
  performing.db.transaction().execute(async (tx) => {
    const association = performing.actor.kind === 'association' ? performing.actor.associationId : ''
    // Travels with the first statement of the work; what comes behind it fails if it did.
    const shown = sql`select set_config('handslag.authority', ${performing.authority.authorityId}, true),
      set_config('handslag.account', ${accountOf(performing.actor) ?? ''}, true),
      set_config('handslag.association', ${association}, true),
      set_config('handslag.staff', ${isStaff(performing.actor) ? '1' : ''}, true)`.execute(tx)
    const [set, done] = await Promise.allSettled([shown, work(tx)])
    if (set.status === 'rejected') throw set.reason
    if (done.status === 'rejected') throw done.reason
    return done.value
  })
