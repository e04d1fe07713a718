import type { Doing } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import type { Failure } from './output.ts'

/** A file as it came in: its bytes are kept under the hash, or it failed at once and has a document row that says why. */
export type SentFile = {
  readonly importFileId: Id
  readonly position: number
  readonly name: string
  readonly sizeBytes: number
} & ({ readonly sha256: string } | { readonly failure: Failure; readonly importDocumentId: Id })

/** Places between the documents of one file and the next, so that an archive's members stay together. */
export const positionsPerFile = 10_000

/** Enters an import with its files, in at most three statements. */
export const addImport = async (
  doing: Doing,
  added: { importId: Id; createdBy: Id; files: readonly SentFile[] },
): Promise<void> => {
  const { authorityId } = doing.authority
  const { importId, files } = added
  await doing.tx
    .insertInto('import')
    .values({
      authority_id: authorityId,
      import_id: importId,
      created_at: doing.now,
      created_by: added.createdBy,
      state: 'reading',
    })
    .execute()
  await doing.tx
    .insertInto('import_file')
    .values(
      files.map((file) => ({
        authority_id: authorityId,
        import_file_id: file.importFileId,
        import_id: importId,
        position: file.position,
        name: file.name,
        sha256: 'sha256' in file ? file.sha256 : null,
        size_bytes: file.sizeBytes,
        state: 'sha256' in file ? ('queued' as const) : ('failed' as const),
      })),
    )
    .execute()
  const failed = files.flatMap((file) => ('failure' in file ? [file] : []))
  if (failed.length === 0) return
  await doing.tx
    .insertInto('import_document')
    .values(
      failed.map((file) => ({
        authority_id: authorityId,
        import_document_id: file.importDocumentId,
        import_id: importId,
        import_file_id: file.importFileId,
        position: file.position * positionsPerFile,
        name: file.name,
        failure_code: file.failure.code,
        failure_message: file.failure.message,
        state: 'failed' as const,
      })),
    )
    .execute()
}
