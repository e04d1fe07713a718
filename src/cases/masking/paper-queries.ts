import type { Read } from '../../platform/db/db.ts'
import { documentSchema } from '../../platform/documents/document-schema.ts'
import { letterheadIn } from '../../platform/documents/kept-letterhead.ts'
import type { Id } from '../../platform/id.ts'
import type { Paper } from './web-version.ts'

/** How far an issued paper has come, as far as publishing needs to know. */
export type PaperToMask = Paper & {
  readonly isSealed: boolean
  readonly isWithdrawn: boolean
  readonly isReplaced: boolean
  /** The provision that the paper is secret by. */
  readonly secrecyProvision?: string
}

/**
 * The words of a paper that was written here; undefined for a document that came in. Read from the table and not through `drafts`,
 * which comes after cases: masking needs the tree alone and never the signed file.
 */
export const paperToMask = async (db: Read, documentId: Id): Promise<PaperToMask | undefined> => {
  const row = await db
    .selectFrom('issued_paper')
    .select(['tree', 'letterhead', 'sealed_at', 'withdrawn_at', 'replaced_by_document_id'])
    .select(({ selectFrom }) =>
      selectFrom('register_entry')
        .select('secrecy_provision')
        .whereRef('register_entry.authority_id', '=', 'issued_paper.authority_id')
        .whereRef('register_entry.document_id', '=', 'issued_paper.document_id')
        .where('secrecy_provision', 'is not', null)
        .limit(1)
        .as('secrecy_provision'),
    )
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return (
    row && {
      tree: documentSchema.parse(row.tree),
      letterhead: letterheadIn(row.letterhead),
      isSealed: row.sealed_at !== null,
      isWithdrawn: row.withdrawn_at !== null,
      isReplaced: row.replaced_by_document_id !== null,
      ...(row.secrecy_provision === null ? {} : { secrecyProvision: row.secrecy_provision }),
    }
  )
}
