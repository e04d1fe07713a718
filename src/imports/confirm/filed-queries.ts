import { sql } from 'kysely'
import { caseNumberKey } from '../../organisations/index.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'

/** What a filed document keeps of where it came from; minutes that speak of several cases are filed in each of them. */
export type Filed = { readonly importDocumentId: Id; readonly proposedKey: string; readonly documentId: Id }

/** What one proposed case is joined by in the records; '' where its documents carry no number. */
export const proposedKey = ({ caseNumber }: { readonly caseNumber?: string | undefined }): string =>
  caseNumber === undefined ? '' : caseNumberKey(caseNumber)

/** As what a document has been filed in this one of the cases it speaks of; undefined when it has not. */
export const filedAs = (
  filed: readonly Filed[],
  importDocumentId: Id,
  proposed: { readonly caseNumber?: string | undefined },
): Id | undefined =>
  filed.find((each) => each.importDocumentId === importDocumentId && each.proposedKey === proposedKey(proposed))
    ?.documentId

/** Which documents of an import have been filed in which of the cases proposed for them. */
export const filedFrom = async (
  db: Read,
  documents: readonly { readonly importDocumentId: Id; readonly sha256?: string }[],
): Promise<readonly Filed[]> => {
  const hashes = [...new Set(documents.flatMap(({ sha256 }) => sha256 ?? []))]
  if (hashes.length === 0) return []
  const rows = await db
    .selectFrom('document')
    .select([
      'document_id',
      sql<string | null>`reading ->> 'importDocumentId'`.as('import_document_id'),
      sql<string | null>`reading ->> 'proposedKey'`.as('proposed_key'),
    ])
    .where('sha256', 'in', hashes)
    .execute()
  return rows.flatMap((row) =>
    row.import_document_id === null
      ? []
      : [
          {
            importDocumentId: row.import_document_id,
            proposedKey: row.proposed_key ?? '',
            documentId: row.document_id,
          },
        ],
  )
}
