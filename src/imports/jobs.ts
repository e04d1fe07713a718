import { z } from 'zod'
import { storedBytes } from '../platform/db/stored-bytes.ts'
import { job } from '../platform/jobs/job.ts'
import { inTenant, type Performing, perform } from '../platform/perform.ts'
import { failureOf } from './extraction/failure.ts'
import { readingLimits } from './extraction/limits.ts'
import { getImport } from './queries.ts'
import { type ReadFiles, readFilesWithText } from './read-files.ts'
import { finishReading, keepReading } from './reading-actions.ts'
import { ReadingProcess } from './reading-process.ts'
import { type WaitingFile, waitingFiles } from './reading-queries.ts'

/** One for the whole program; it starts with the first file that is read. */
const reader = new ReadingProcess()

/** Ends the process in which files are opened. For the stop of the program. */
export const stopReading = (): Promise<void> => reader.close()

/** Ends it for now: the next file starts a new one. For the end of a test file, since others may run in the same program. */
export const restReading = (): Promise<void> => reader.stop()

/**
 * Reads the files of an import one after the other, outside this process, and keeps what each gave as soon as it is read. A fault
 * of our own is tried again; on the last try the file is noted as failed, so that no import is left under reading for good.
 */
export const readJob = job({
  task: 'imports.read',
  payload: z.object({ importId: z.uuid() }),
  work: async ({ performing, isLastTry }, { importId }) => {
    const files = await inTenant(performing, (tx) => waitingFiles(tx, importId))
    const faults: unknown[] = []
    for (const file of files) {
      // Discarded while it was read: what is left is not opened.
      const found = await inTenant(performing, (tx) => getImport(tx, importId))
      if (found?.state !== 'reading') return
      try {
        await readOne(performing, file)
      } catch (fault) {
        faults.push(fault)
        if (isLastTry) await perform(performing, keepReading, { importFileId: file.importFileId, read: gaveUp(file) })
      }
    }
    const [fault] = faults
    if (fault !== undefined && !isLastTry) throw fault
    await perform(performing, finishReading, { importId })
    // The import is finished for those who use it; those who look after the server read what happened.
    if (fault !== undefined)
      console.error(`imports.read gave up: ${fault instanceof Error ? fault.message : 'a fault'}`)
  },
})

/** What is kept of a file that every try broke on. */
const gaveUp = ({ name }: WaitingFile): ReadFiles => ({
  files: [],
  result: { version: 1, documents: [], cases: [], failures: [failureOf(name, 'ourFault', readingLimits)] },
})

const readOne = async (performing: Performing, file: WaitingFile): Promise<void> => {
  const bytes = await inTenant(performing, (tx) => storedBytes(tx, file.sha256))
  if (!bytes) throw new Error('The bytes of a sent file are gone')
  const read = await readFilesWithText([{ name: file.name, bytes }], { process: reader })
  await perform(performing, keepReading, { importFileId: file.importFileId, read })
}
