import { sql } from 'kysely'
import type { Write } from '../platform/db/db.ts'
import { type Id, newId } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'

type Link = { readonly tokenHash: string; readonly now: Instant; readonly expiresAt: Instant }

/** Keeps a link for the open account behind an address; false when there is none, or when it has had too many. */
export const makeLink = async (tx: Write, email: string, { tokenHash, now, expiresAt }: Link): Promise<boolean> => {
  const { rows } = await sql<{ who: Id | null }>`
    select make_sign_in_link(${email}, ${tokenHash}, ${now}, ${expiresAt}) as who`.execute(tx)
  return rows[0]?.who != null
}

type NewSession = { readonly sessionHash: string; readonly now: Instant; readonly expiresAt: Instant }

/** Uses a link and starts a session; the account, or undefined when the link is used, too old or unknown. */
export const redeemLink = async (tx: Write, linkHash: string, session: NewSession): Promise<Id | undefined> => {
  const { rows } = await sql<{ who: Id | null }>`
    select redeem_sign_in_link(${linkHash}, ${session.sessionHash}, ${session.now}, ${session.expiresAt}) as who`.execute(
    tx,
  )
  return rows[0]?.who ?? undefined
}

/**
 * Whether a link still works. It is used in a step that is taken back at once, so it stays as it was, whoever opens it: the request
 * role may use links but not read them.
 */
export const linkWorks = async (tx: Write, linkHash: string, session: NewSession): Promise<boolean> => {
  await sql`savepoint tried`.execute(tx)
  const who = await redeemLink(tx, linkHash, session)
  await sql`rollback to savepoint tried`.execute(tx)
  return who !== undefined
}

/** Starts a session as one of the demo's people; undefined for anyone else. */
export const startDemoSession = async (tx: Write, accountId: Id, session: NewSession): Promise<Id | undefined> => {
  const { rows } = await sql<{ who: Id | null }>`
    select start_demo_session(${accountId}, ${session.sessionHash}, ${session.now}, ${session.expiresAt}) as who`.execute(
    tx,
  )
  return rows[0]?.who ?? undefined
}

/** Ends a session. Ending one that is not there does nothing. */
export const endSession = async (tx: Write, sessionHash: string, now: Instant): Promise<void> => {
  if (sessionHash !== '') await sql`select end_session(${sessionHash}, ${now})`.execute(tx)
}

/** What a session acts as from now on. Shows only sessions of the signed-in account. */
export const actAs = async (
  tx: Write,
  sessionHash: string,
  choice: { kind: 'role' | 'association'; id: Id },
): Promise<void> => {
  await tx
    .updateTable('session')
    .set({ acting_kind: choice.kind, acting_id: choice.id })
    .where('token_hash', '=', sessionHash)
    .execute()
}

/** Adds a row to the access log: that someone signed in or tried to, never with which address. */
export const noteAccess = async (
  tx: Write,
  { now, event, accountId, reference }: { now: Instant; event: string; accountId?: Id | undefined; reference: string },
): Promise<void> => {
  await tx
    .insertInto('access_log')
    .values({
      access_log_id: newId(now.epochMilliseconds),
      at: now,
      event,
      account_id: accountId ?? null,
      reference,
    })
    .execute()
}
