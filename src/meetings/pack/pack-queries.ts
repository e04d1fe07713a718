import { sql } from 'kysely'
import { z } from 'zod'
import type { Doing } from '../../platform/action.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { type AgendaPack, type LeftOut, leftOutSchema } from './pack.ts'

/** A paper of a meeting with its bytes and words, and its item on the agenda. */
export type PackedPaper = {
  readonly itemId: Id
  /** The number of its item on the agenda, from 1. */
  readonly number: number
  readonly documentId: Id
  readonly title: string
  readonly fileName: string
  readonly mediaType: string
  readonly text: string
  readonly bytes: Uint8Array
}

const papersIn = sql`item_paper p
  join document d on d.authority_id = p.authority_id and d.document_id = p.document_id
  join stored_file f on f.authority_id = d.authority_id and f.sha256 = d.sha256`

/** How many papers a meeting has, and how many bytes they hold together. */
export const packSize = async (db: Read, meetingId: Id): Promise<{ papers: number; bytes: number }> => {
  const { rows } = await sql<{ papers: number; bytes: number }>`
    select count(*)::int as papers, coalesce(sum(f.size_bytes), 0)::float8 as bytes
    from meeting_item i join ${papersIn} on p.authority_id = i.authority_id and p.meeting_item_id = i.meeting_item_id
    where i.meeting_id = ${meetingId} and i.handling <> 'struck'`.execute(db)
  return rows[0] ?? { papers: 0, bytes: 0 }
}

type PaperRow = {
  meeting_item_id: Id
  number: number
  document_id: Id
  title: string
  file_name: string
  media_type: string
  text: string
  bytes: Uint8Array
}

/** The papers of a meeting in the order of the agenda. */
export const packedPapers = async (db: Read, meetingId: Id): Promise<readonly PackedPaper[]> => {
  const { rows } = await sql<PaperRow>`
    select i.meeting_item_id, i.number, d.document_id, d.title, d.file_name, d.media_type, d.text, f.bytes from (
        select authority_id, meeting_item_id, row_number() over (order by position, paragraph, meeting_item_id)::int as number
        from meeting_item where meeting_id = ${meetingId} and handling <> 'struck') i
      join ${papersIn} on p.authority_id = i.authority_id and p.meeting_item_id = i.meeting_item_id
    order by i.number, p.position, d.document_id`.execute(db)
  return rows.map((row) => ({
    itemId: row.meeting_item_id,
    number: row.number,
    documentId: row.document_id,
    title: row.title,
    fileName: row.file_name,
    mediaType: row.media_type,
    text: row.text,
    bytes: row.bytes,
  }))
}

type Which = { readonly lock?: boolean; readonly isReady?: boolean }

/** The newest pack of a meeting, whatever became of it, or the newest that is ready. `lock` holds it until commit. */
export const latestPack = async (
  db: Read,
  meetingId: Id,
  { lock = false, isReady = false }: Which = {},
): Promise<AgendaPack | undefined> => {
  const query = db
    .selectFrom('agenda_pack')
    .select(['agenda_pack_id', 'meeting_id', 'state', 'asked_at', 'agenda_sha256', 'papers_done', 'papers'])
    .select(['made_at', 'size_bytes', 'pages', 'left_out', 'failure'])
    .where('meeting_id', '=', meetingId)
    .where('state', 'in', isReady ? ['ready'] : ['making', 'ready', 'failed'])
    .orderBy('asked_at', 'desc')
    .orderBy('agenda_pack_id', 'desc')
    .limit(1)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return undefined
  const asked = {
    ...{ packId: row.agenda_pack_id, meetingId: row.meeting_id },
    ...{ askedAt: row.asked_at, agendaSha256: row.agenda_sha256 },
  }
  if (row.state === 'making') return { ...asked, state: 'making', papersDone: row.papers_done, papers: row.papers }
  if (row.state === 'failed') return { ...asked, state: 'failed', failure: row.failure ?? '' }
  const { made_at: madeAt, size_bytes: size, pages } = row
  if (madeAt === null || size === null || pages === null) throw new Error('A ready pack lacks what makes it ready')
  const leftOut = z.array(leftOutSchema).parse(row.left_out)
  return { ...asked, state: 'ready', madeAt, sizeBytes: Number(size), pages, leftOut }
}

/** Notes that a pack is being made. */
export const addPack = async (
  { tx, authority, now, newId }: Doing,
  { meetingId, papers, agendaSha256 }: { meetingId: Id; papers: number; agendaSha256: string },
): Promise<Id> => {
  const packId = newId()
  await tx
    .insertInto('agenda_pack')
    .values({
      authority_id: authority.authorityId,
      agenda_pack_id: packId,
      meeting_id: meetingId,
      state: 'making',
      asked_at: now,
      papers,
      agenda_sha256: agendaSha256,
    })
    .execute()
  return packId
}

/** Notes how far a pack has come. */
export const savePackProgress = async ({ tx }: Doing, packId: Id, papersDone: number): Promise<void> => {
  await tx
    .updateTable('agenda_pack')
    .set({ papers_done: papersDone })
    .where('agenda_pack_id', '=', packId)
    .where('state', '=', 'making')
    .execute()
}

/** A pack that has been made. */
export type MadePack = {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly agendaSha256: string
  readonly leftOut: readonly LeftOut[]
}

const partBytes = 4 * 1024 * 1024

/** Keeps the bytes of a pack; those of older packs of the meeting go. */
export const savePack = async (doing: Doing, { packId, meetingId }: AgendaPack, made: MadePack): Promise<void> => {
  const { tx, authority, now } = doing
  await tx
    .deleteFrom('agenda_pack_part')
    .where('agenda_pack_id', 'in', (packs) =>
      packs.selectFrom('agenda_pack').select('agenda_pack_id').where('meeting_id', '=', meetingId),
    )
    .execute()
  const bytes = Buffer.from(made.pdf.buffer, made.pdf.byteOffset, made.pdf.byteLength)
  for (let position = 0; position * partBytes < bytes.length; position += 1) {
    const part = bytes.subarray(position * partBytes, (position + 1) * partBytes)
    const key = { authority_id: authority.authorityId, agenda_pack_id: packId, position }
    await tx
      .insertInto('agenda_pack_part')
      .values({ ...key, bytes: part })
      .execute()
  }
  await tx
    .updateTable('agenda_pack')
    .set({
      state: 'ready',
      made_at: now,
      size_bytes: BigInt(bytes.length),
      pages: made.pages,
      agenda_sha256: made.agendaSha256,
      left_out: sql`${JSON.stringify(made.leftOut)}::jsonb`,
    })
    .where('agenda_pack_id', '=', packId)
    .execute()
}

/** Notes that a pack could not be made, and why. */
export const savePackFailure = async ({ tx }: Pick<Doing, 'tx'>, packId: Id, failure: string): Promise<void> => {
  await tx.updateTable('agenda_pack').set({ state: 'failed', failure }).where('agenda_pack_id', '=', packId).execute()
}

/** One part of the bytes of a pack; undefined after the last. */
export const packPart = async (db: Read, packId: Id, position: number): Promise<Buffer | undefined> =>
  (
    await db
      .selectFrom('agenda_pack_part')
      .select('bytes')
      .where('agenda_pack_id', '=', packId)
      .where('position', '=', position)
      .executeTakeFirst()
  )?.bytes
