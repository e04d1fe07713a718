import { z } from 'zod'
import { job } from '../platform/jobs/job.ts'
import { inTenant, type Performing, perform } from '../platform/perform.ts'
import { getImport } from './queries.ts'
import { readFilesWithText } from './read-files.ts'
import { finishReading, keepReading } from './reading-actions.ts'
import { ReadingProcess } from './reading-process.ts'
import { storedBytes, type WaitingFile, waitingFiles } from './reading-queries.ts'

/** One for the whole program; it starts with the first file that is read. */
const reader = new ReadingProcess()

/** Ends the process in which files are opened. For the stop of the program. */
export const stopReading = (): Promise<void> => reader.close()

/** Reads the files of an import one after the other, outside this process, and keeps what each gave as soon as it is read. */
export const readJob = job({
  task: 'imports.read',
  payload: z.object({ importId: z.uuid() }),
  work: async ({ performing }, { importId }) => {
    const files = await inTenant(performing, (tx) => waitingFiles(tx, importId))
    for (const file of files) {
      // Discarded while it was read: what is left is not opened.
      const found = await inTenant(performing, (tx) => getImport(tx, importId))
      if (found?.state !== 'reading') return
      await readOne(performing, file)
    }
    await perform(performing, finishReading, { importId })
  },
})

const readOne = async (performing: Performing, file: WaitingFile): Promise<void> => {
  const bytes = await inTenant(performing, (tx) => storedBytes(tx, file.sha256))
  if (!bytes) throw new Error('The bytes of a sent file are gone')
  const read = await readFilesWithText([{ name: file.name, bytes: new Uint8Array(bytes) }], { process: reader })
  await perform(performing, keepReading, { importFileId: file.importFileId, read })
}
