import { sql } from 'kysely'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'

/** A document that a file is. Title and place are there only when it is public. */
export type KnownFile = {
  readonly authorityName: string
  readonly slug: string
  readonly kind: string
  readonly title: string | null
  readonly caseId: Id | null
  readonly documentId: Id | null
  readonly isPublic: boolean
  /** Whether it is the newest revision of its paper; null for a file that was not written here. */
  readonly isCurrent: boolean | null
  readonly isWithdrawn: boolean
  readonly isReplaced: boolean
}

/** The documents of all authorities that are exactly this file. Whoever holds the bytes may ask. */
export const filesKnownAs = async (db: Read, sha256: string): Promise<readonly KnownFile[]> => {
  const { rows } = await sql<KnownFile>`
    select authority_name as "authorityName", slug, kind, title, case_id as "caseId", document_id as "documentId",
      is_public as "isPublic", is_current as "isCurrent", is_withdrawn as "isWithdrawn", is_replaced as "isReplaced"
    from file_known_as(${sha256})`.execute(db)
  return rows
}
