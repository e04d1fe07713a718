import { sql } from 'kysely'
import type { Doing } from '../platform/action.ts'
import type { Database } from '../platform/db/data/schema.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'
import type { Act } from './acts.ts'

type ActRow = {
  signing_act_id: Id
  document_id: Id
  position: number
  account_id: Id
  sha256: string
  means: Database['signing_act']['means']
  secret: string
  made_at: Instant
  expires_at: Instant
  attempts: number
  confirmed_at: Instant | null
  used_at: Instant | null
}

const actOf = (row: ActRow): Act => ({
  actId: row.signing_act_id,
  documentId: row.document_id,
  position: row.position,
  accountId: row.account_id,
  sha256: row.sha256,
  means: row.means,
  secret: row.secret,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  attempts: row.attempts,
  ...(row.confirmed_at ? { confirmedAt: row.confirmed_at } : {}),
  ...(row.used_at ? { usedAt: row.used_at } : {}),
})

/** An act of the acting account; nobody is shown another's. `lock` holds it until commit. */
export const getAct = async (db: Read, actId: Id, { lock = false } = {}): Promise<Act | undefined> => {
  const query = db.selectFrom('signing_act').selectAll().where('signing_act_id', '=', actId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && actOf(row)
}

/** How many acts the acting account has asked for since a time, to sign one paper. */
export const actsSince = async (db: Read, documentId: Id, since: Instant): Promise<number> => {
  const row = await db
    .selectFrom('signing_act')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('document_id', '=', documentId)
    .where('made_at', '>', since)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Keeps an act that is about to be confirmed. */
export const recordAct = async ({ tx, authority }: Doing, act: Omit<Act, 'attempts'>): Promise<void> => {
  await tx
    .insertInto('signing_act')
    .values({
      authority_id: authority.authorityId,
      signing_act_id: act.actId,
      document_id: act.documentId,
      position: act.position,
      account_id: act.accountId,
      sha256: act.sha256,
      means: act.means,
      secret: act.secret,
      made_at: act.madeAt,
      expires_at: act.expiresAt,
    })
    .execute()
}

/** Counts a try, and notes that it confirmed the act if it did. */
export const recordTry = async ({ tx, now }: Doing, actId: Id, isConfirmed: boolean): Promise<void> => {
  await tx
    .updateTable('signing_act')
    .set({
      attempts: sql<number>`least(attempts + ${isConfirmed ? 0 : 1}, 5)`,
      ...(isConfirmed ? { confirmed_at: now } : {}),
    })
    .where('signing_act_id', '=', actId)
    .execute()
}

/** An act signs once. */
export const recordActUsed = async ({ tx, now }: Doing, actId: Id): Promise<void> => {
  await tx.updateTable('signing_act').set({ used_at: now }).where('signing_act_id', '=', actId).execute()
}
