import { sql } from 'kysely'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'

/** The memo of a case that stands: filed since a time, not taken back nor replaced. Undefined when there is none, or nobody may see it. */
export const memoIn = async (
  db: Read,
  caseId: Id,
  since: Instant,
): Promise<{ readonly documentId: Id; readonly title: string } | undefined> => {
  const row = await db
    .selectFrom('document as d')
    .leftJoin('issued_paper as p', (join) =>
      join.onRef('p.authority_id', '=', 'd.authority_id').onRef('p.document_id', '=', 'd.document_id'),
    )
    .select(['d.document_id', 'd.title'])
    .where('d.case_id', '=', caseId)
    .where('d.kind', '=', 'officialReport')
    .where('d.filed_at', '>=', since)
    .where(sql<boolean>`p.withdrawn_at is null and p.replaced_by_document_id is null`)
    .orderBy('d.filed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { documentId: row.document_id, title: row.title }
}
