import { z } from 'zod'
import { keepsRecords, storeBytes } from '../cases/index.ts'
import { action, type Doing, wholeAuthority } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import { bytesOf } from '../platform/db/stored-bytes.ts'
import { failureOf } from './extraction/failure.ts'
import { readingLimits } from './extraction/limits.ts'
import { withOwnNames } from './file-names.ts'
import { addImport, type SentFile } from './upload-queries.ts'

/** How many files may be sent in one go; more are packed in a zip or sent in a second go. */
export const filesAtOnce = 200

/** How many megabytes one go may hold together: several documents of the largest size. */
export const megabytesAtOnce = 250

/** Takes files in, keeps their bytes unchanged and puts the reading of them in line. A file above the limit is noted as failed. */
export const upload = action({
  name: 'imports.upload',
  input: z.object({
    files: z.array(z.instanceof(File)).min(1, 'imports.upload.choose').max(filesAtOnce, 'imports.upload.tooMany'),
  }),
  subject: wholeAuthority,
  permission: keepsRecords,
  run: async (doing, { files }) => {
    const importId = doing.newId()
    const names = withOwnNames(files.map((file) => file.name))
    const sent: SentFile[] = []
    for (const [position, file] of files.entries())
      sent.push(await takeIn(doing, file, names[position] ?? '', position))
    await addImport(doing, { importId, createdBy: accountOf(doing.actor) ?? '', files: sent })
    await doing.enqueue('imports.read', { importId })
    return { importId, files: sent.length }
  },
  journal: (_input, _subject, { importId, files }) => ({ subjectId: importId, details: { files } }),
})

const takeIn = async (doing: Doing, file: File, name: string, position: number): Promise<SentFile> => {
  const kept = { importFileId: doing.newId(), position, name, sizeBytes: file.size }
  if (file.size > readingLimits.fileBytes)
    return { ...kept, failure: failureOf(name, 'fileTooLarge', readingLimits), importDocumentId: doing.newId() }
  return { ...kept, sha256: await storeBytes(doing, await bytesOf(file)) }
}
