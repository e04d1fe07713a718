import { sql } from 'kysely'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'

/** An extract of a paragraph as it stands in its case: neither taken back nor replaced. */
export type FiledExtract = {
  readonly documentId: Id
  readonly itemId: Id
  /** It has certified words in it; its seal may still be on the way. */
  readonly isCertified: boolean
  readonly isSealed: boolean
  /** A paragraph under secrecy without its words. */
  readonly isOpenVersion: boolean
  /** The words that it was filed with. */
  readonly text: string
}

/**
 * The extracts of the paragraphs that stand in their cases, by paragraph, the latest first. One statement. Read from the table: drafts,
 * which keep papers, come after decisions.
 */
export const filedExtracts = async (
  db: Read,
  itemIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly FiledExtract[]>> => {
  if (itemIds.length === 0) return new Map()
  const itemId = sql<Id>`issued_paper.content ->> 'itemId'`
  const rows = await db
    .selectFrom('issued_paper')
    .innerJoin('document', (join) =>
      join
        .onRef('document.authority_id', '=', 'issued_paper.authority_id')
        .onRef('document.document_id', '=', 'issued_paper.document_id'),
    )
    .select(['issued_paper.document_id', 'awaits_certification', 'sealed_at', 'document.text', itemId.as('item_id')])
    .select(sql<boolean>`coalesce(issued_paper.content ->> 'isOpen', '') = 'true'`.as('is_open'))
    .where('issued_paper.kind', '=', 'minutesExtract')
    .where(itemId, 'in', [...itemIds])
    .where('withdrawn_at', 'is', null)
    .where('replaced_by_document_id', 'is', null)
    .orderBy('document.filed_at', 'desc')
    .orderBy('issued_paper.document_id', 'desc')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({
      documentId: row.document_id,
      itemId: row.item_id,
      isCertified: !row.awaits_certification,
      isSealed: row.sealed_at !== null,
      isOpenVersion: row.is_open,
      text: row.text,
    })),
    (one) => one.itemId,
  )
}
