import { sql } from 'kysely'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'

/** A paper of a meeting with its bytes, and the number of its item on the agenda. */
export type PackedPaper = { readonly number: number; readonly fileName: string; readonly bytes: Uint8Array }

/** How many bytes all papers of a meeting hold together. */
export const packSize = async (db: Read, meetingId: Id): Promise<number> => {
  const { rows } = await sql<{ size: string | null }>`
    select sum(f.size_bytes) as size from meeting_item i
      join item_paper p using (authority_id, meeting_item_id)
      join document d on d.authority_id = p.authority_id and d.document_id = p.document_id
      join stored_file f on f.authority_id = d.authority_id and f.sha256 = d.sha256
    where i.meeting_id = ${meetingId} and i.handling <> 'struck'`.execute(db)
  return Number(rows[0]?.size ?? 0)
}

/** The papers of a meeting in the order of the agenda. */
export const packedPapers = async (db: Read, meetingId: Id): Promise<readonly PackedPaper[]> => {
  const { rows } = await sql<{ number: number; file_name: string; bytes: Uint8Array }>`
    select i.number, d.file_name, f.bytes from (
        select authority_id, meeting_item_id, row_number() over (order by position, paragraph, meeting_item_id)::int as number
        from meeting_item where meeting_id = ${meetingId} and handling <> 'struck') i
      join item_paper p using (authority_id, meeting_item_id)
      join document d on d.authority_id = p.authority_id and d.document_id = p.document_id
      join stored_file f on f.authority_id = d.authority_id and f.sha256 = d.sha256
    order by i.number, p.position, d.document_id`.execute(db)
  return rows.map(({ number, file_name, bytes }) => ({ number, fileName: file_name, bytes }))
}
