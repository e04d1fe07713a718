import { sql } from 'kysely'
import type { Doing } from '../platform/action.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import { storable, storableData } from '../platform/stored-text.ts'
import type { ImportDocument } from './imports.ts'
import type { Failure, ReadDocument } from './output.ts'

/** A file that waits to be read. */
export type WaitingFile = {
  readonly importFileId: Id
  readonly importId: Id
  readonly position: number
  readonly name: string
  readonly sha256: string
}

const waiting = (db: Read) =>
  db
    .selectFrom('import_file')
    .select(['import_file_id', 'import_id', 'position', 'name', 'sha256'])
    .where('state', '=', 'queued')

type Row = Awaited<ReturnType<ReturnType<typeof waiting>['executeTakeFirstOrThrow']>>

const fileOf = (row: Row): WaitingFile => ({
  importFileId: row.import_file_id,
  importId: row.import_id,
  position: row.position,
  name: row.name,
  sha256: row.sha256 ?? '',
})

/** The files of an import that wait to be read, in their order. */
export const waitingFiles = async (db: Read, importId: Id): Promise<WaitingFile[]> =>
  (await waiting(db).where('import_id', '=', importId).orderBy('position').execute()).map(fileOf)

/** A file that waits, held until commit; undefined when it has been read. */
export const getWaitingFile = async (db: Read, importFileId: Id): Promise<WaitingFile | undefined> => {
  const row = await waiting(db).where('import_file_id', '=', importFileId).forUpdate().executeTakeFirst()
  return row && fileOf(row)
}

/** Hash → the document that has those bytes, when there is one. */
export const documentsWithBytes = async (db: Read, hashes: readonly string[]): Promise<ReadonlyMap<string, Id>> => {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .selectFrom('document')
    .select(['sha256', 'document_id'])
    .where('sha256', 'in', hashes)
    .orderBy('filed_at', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.sha256, row.document_id]))
}

/** Which of the hashes another document of the import has already. */
export const hashesInImport = async (
  db: Read,
  importId: Id,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (hashes.length === 0) return new Set()
  const rows = await db
    .selectFrom('import_document')
    .select('sha256')
    .where('import_id', '=', importId)
    .where('sha256', 'in', hashes)
    .execute()
  return new Set(rows.flatMap((row) => row.sha256 ?? []))
}

/** What became of each document of an import so far. */
export const documentStates = async (db: Read, importId: Id): Promise<readonly ImportDocument['state'][]> =>
  (await db.selectFrom('import_document').select('state').where('import_id', '=', importId).execute()).map(
    ({ state }) => state,
  )

/** A document about to be noted. */
export type NotedDocument = {
  readonly position: number
  readonly name: string
} & (
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'known'; readonly sha256: string; readonly documentId?: Id | undefined }
  | {
      readonly state: 'read'
      readonly sha256: string
      readonly mediaType: string
      readonly text: string
      readonly reading: ReadDocument
    }
)

/** Notes what a file gave, all in one statement. */
export const addDocuments = async (
  doing: Doing,
  file: WaitingFile,
  documents: readonly NotedDocument[],
): Promise<void> => {
  if (documents.length === 0) return
  const rows = documents.map((document) => ({
    authority_id: doing.authority.authorityId,
    import_document_id: doing.newId(),
    import_id: file.importId,
    import_file_id: file.importFileId,
    position: document.position,
    name: storable(document.name).slice(-800),
    state: document.state,
    sha256: document.state === 'failed' ? null : document.sha256,
    media_type: document.state === 'read' ? document.mediaType : null,
    text: document.state === 'read' ? storable(document.text) : null,
    reading: document.state === 'read' ? sql`${JSON.stringify(storableData(document.reading))}::jsonb` : null,
    failure_code: document.state === 'failed' ? document.failure.code : null,
    failure_message: document.state === 'failed' ? document.failure.message : null,
    document_id: document.state === 'known' ? (document.documentId ?? null) : null,
  }))
  await doing.tx.insertInto('import_document').values(rows).execute()
}

/** A file has been read, or could not be. */
export const setFileState = async (doing: Doing, importFileId: Id, state: 'read' | 'failed'): Promise<void> => {
  await doing.tx.updateTable('import_file').set({ state }).where('import_file_id', '=', importFileId).execute()
}
