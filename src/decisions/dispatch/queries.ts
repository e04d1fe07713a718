import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Dispatch, Recipient } from './dispatch.ts'

/** To whom the item says that its extract goes, and whether it is under secrecy. */
export const dispatchFacts = async (
  db: Read,
  itemId: Id,
): Promise<{ readonly dispatchTo: string; readonly isSecret: boolean }> => {
  const row = await db
    .selectFrom('meeting_item')
    .leftJoin('minutes', (join) =>
      join
        .onRef('minutes.authority_id', '=', 'meeting_item.authority_id')
        .onRef('minutes.minutes_id', '=', 'meeting_item.minutes_id'),
    )
    .select(['dispatch_to', 'secrecy_provision', 'minutes.is_secret'])
    .where('meeting_item_id', '=', itemId)
    .executeTakeFirst()
  return { dispatchTo: row?.dispatch_to ?? '', isSecret: row?.secrecy_provision != null || row?.is_secret === true }
}

const columns = ['dispatch_id', 'recipient', 'email', 'asked_at', 'sent_at', 'failed_at'] as const

/** The newest extract of an item that has been certified and sealed, as its signed file; not one that a later one has replaced. Read from the table: drafts come after decisions. */
export const certifiedExtractOf = async (db: Read, itemId: Id): Promise<Uint8Array | undefined> => {
  const row = await db
    .selectFrom('issued_paper')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.authority_id', '=', 'issued_paper.authority_id')
        .onRef('stored_file.sha256', '=', 'issued_paper.pdf_sha256'),
    )
    .select('bytes')
    .where('issued_paper.kind', '=', 'minutesExtract')
    .where(sql<boolean>`issued_paper.content ->> 'itemId' = ${itemId}`)
    .where('sealed_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where('replaced_by_document_id', 'is', null)
    .orderBy('sealed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && new Uint8Array(row.bytes)
}

/** What has been sent of an item, the latest first. Two hundred at most. */
export const dispatchesOf = async (db: Read, itemId: Id): Promise<readonly Dispatch[]> => {
  const rows = await db
    .selectFrom('dispatch')
    .select(columns)
    .where('meeting_item_id', '=', itemId)
    .orderBy('asked_at', 'desc')
    .orderBy('email')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    dispatchId: row.dispatch_id,
    name: row.recipient,
    email: row.email,
    askedAt: row.asked_at,
    ...(row.sent_at ? { sentAt: row.sent_at } : {}),
    ...(row.failed_at ? { failedAt: row.failed_at } : {}),
  }))
}

/** One extract that waits to be sent, locked until commit when asked; undefined when it has been. */
export const waitingDispatch = async (
  db: Read,
  dispatchId: Id,
  options: { lock?: boolean } = {},
): Promise<{ readonly itemId: Id; readonly email: string } | undefined> => {
  const query = db
    .selectFrom('dispatch')
    .select(['meeting_item_id', 'email'])
    .where('dispatch_id', '=', dispatchId)
    .where('sent_at', 'is', null)
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst()
  return row && { itemId: row.meeting_item_id, email: row.email }
}

/** Keeps whom an extract is to be sent to. */
export const saveDispatches = async (
  doing: Doing,
  itemId: Id,
  recipients: readonly Recipient[],
): Promise<readonly Id[]> => {
  const rows = recipients.map(({ name, email }) => ({
    authority_id: doing.authority.authorityId,
    dispatch_id: doing.newId(),
    meeting_item_id: itemId,
    recipient: name,
    email,
    asked_at: doing.now,
    asked_by: accountOf(doing.actor) ?? null,
  }))
  await doing.tx.insertInto('dispatch').values(rows).execute()
  return rows.map((row) => row.dispatch_id)
}

/** Keeps that an extract was sent, under the hash of its words, or that it could not be. */
export const saveOutcome = async (doing: Doing, dispatchId: Id, sha256: string | undefined): Promise<void> => {
  const outcome =
    sha256 === undefined ? { failed_at: doing.now } : { sent_at: doing.now, text_sha256: sha256, failed_at: null }
  await doing.tx.updateTable('dispatch').set(outcome).where('dispatch_id', '=', dispatchId).execute()
}
