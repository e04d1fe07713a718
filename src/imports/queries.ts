import type { Doing } from '../platform/action.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Import, ImportDocument, ImportState } from './imports.ts'
import type { ReadDocument } from './output.ts'

/** One import; `lock` holds it until commit. */
export const getImport = async (
  db: Read,
  importId: Id,
  options: { lock?: boolean } = {},
): Promise<Import | undefined> => {
  const query = db
    .selectFrom('import')
    .select(['import_id', 'created_at', 'created_by', 'state'])
    .where('import_id', '=', importId)
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst()
  return row && { importId: row.import_id, createdAt: row.created_at, createdBy: row.created_by, state: row.state }
}

const documentQuery = (db: Read) =>
  db
    .selectFrom('import_document')
    .select([
      'import_document_id',
      'import_id',
      'position',
      'name',
      'sha256',
      'media_type',
      'text',
      'reading',
      'corrections',
      'failure_code',
      'failure_message',
      'document_id',
      'state',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof documentQuery>['executeTakeFirstOrThrow']>>

const documentOf = (row: Row): ImportDocument => ({
  importDocumentId: row.import_document_id,
  importId: row.import_id,
  position: row.position,
  name: row.name,
  ...(row.sha256 === null ? {} : { sha256: row.sha256 }),
  ...(row.media_type === null ? {} : { mediaType: row.media_type }),
  text: row.text ?? '',
  ...(row.reading === null ? {} : { reading: row.reading as ReadDocument }), // written by our own reader
  corrections: (row.corrections ?? {}) as Record<string, unknown>, // an object by the column's default
  ...(row.failure_code === null ? {} : { failure: { code: row.failure_code, message: row.failure_message ?? '' } }),
  ...(row.document_id === null ? {} : { documentId: row.document_id }),
  state: row.state,
})

/** The documents of an import in their order. */
export const documentsOf = async (db: Read, importId: Id): Promise<ImportDocument[]> =>
  (await documentQuery(db).where('import_id', '=', importId).orderBy('position').execute()).map(documentOf)

/** One document; `lock` holds it until commit. */
export const getImportDocument = async (
  db: Read,
  importDocumentId: Id,
  options: { lock?: boolean } = {},
): Promise<ImportDocument | undefined> => {
  const query = documentQuery(db).where('import_document_id', '=', importDocumentId)
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst()
  return row && documentOf(row)
}

/** An import has moved on. */
export const setImportState = async (doing: Doing, importId: Id, state: ImportState): Promise<void> => {
  await doing.tx.updateTable('import').set({ state }).where('import_id', '=', importId).execute()
}
