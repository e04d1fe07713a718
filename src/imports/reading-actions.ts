import { z } from 'zod'
import { storeBytes } from '../cases/index.ts'
import { action, type Doing } from '../platform/action.ts'
import { systemOnly } from '../platform/permission.ts'
import { isRefusal } from '../platform/refusal.ts'
import { next } from '../platform/states.ts'
import { importStates, readingEnd } from './imports.ts'
import { getImport, setImportState } from './queries.ts'
import type { ReadFiles } from './read-files.ts'
import {
  addDocuments,
  documentStates,
  documentsWithBytes,
  getWaitingFile,
  hashesInImport,
  type NotedDocument,
  setFileState,
  type WaitingFile,
  waitingFiles,
} from './reading-queries.ts'
import { positionsPerFile } from './upload-queries.ts'

/** Keeps what one file gave: its documents, or why it could not be read. A file that is read already is missing here, so a retry adds nothing. */
export const keepReading = action({
  name: 'imports.keepReading',
  input: z.object({
    importFileId: z.uuid(),
    read: z.custom<ReadFiles>((value) => typeof value === 'object' && value !== null),
  }),
  subject: (doing, { importFileId }) => getWaitingFile(doing.tx, importFileId),
  permission: systemOnly,
  run: async (doing, { read }, file) => {
    const documents = await notedDocuments(doing, file, read)
    await addDocuments(doing, file, documents)
    const isRead = documents.some((document) => document.state !== 'failed')
    await setFileState(doing, file.importFileId, isRead ? 'read' : 'failed')
    return { documents: documents.length }
  },
  journal: (_input, file, { documents }) => ({ subjectId: file.importId, details: { documents } }),
})

const notedDocuments = async (doing: Doing, file: WaitingFile, { files, result }: ReadFiles) => {
  const hashes: string[] = []
  // Only what came out of an archive is new: the file itself was stored when it was sent.
  for (const { file: own } of files)
    hashes.push(own.name === file.name ? file.sha256 : await storeBytes(doing, own.bytes))
  const known = await documentsWithBytes(doing.tx, hashes)
  const here = new Set(await hashesInImport(doing.tx, file.importId, hashes))
  const start = file.position * positionsPerFile
  const noted = files.map((one, index): NotedDocument => {
    const sha256 = hashes[index] ?? ''
    const place = { position: start + index, name: one.file.name, sha256 }
    const isKnown = known.has(sha256) || here.has(sha256)
    here.add(sha256)
    if (isKnown) return { ...place, state: 'known', documentId: known.get(sha256) }
    const { text, mediaType } = one.extracted
    return { ...place, state: 'read', mediaType, text, reading: one.document }
  })
  const failed = result.failures.map(
    (failure, index): NotedDocument => ({
      position: start + files.length + index,
      name: failure.file,
      state: 'failed',
      failure,
    }),
  )
  return [...noted, ...failed]
}

/** Opens an import for review when no file waits any more, or ends it when there is nothing to review. One that was discarded meanwhile stays so. */
export const finishReading = action({
  name: 'imports.finishReading',
  input: z.object({ importId: z.uuid() }),
  subject: (doing, { importId }) => getImport(doing.tx, importId, { lock: true }),
  permission: systemOnly,
  run: async (doing, { importId }, { state }) => {
    const end = readingEnd(await documentStates(doing.tx, importId))
    const after = next(importStates, state, end, 'imports.notReading')
    const isDone = !isRefusal(after) && (await waitingFiles(doing.tx, importId)).length === 0
    if (isDone) await setImportState(doing, importId, after)
    return { isDone }
  },
  journal: ({ importId }, _subject, { isDone }) => ({ subjectId: importId, details: { isDone } }),
})
