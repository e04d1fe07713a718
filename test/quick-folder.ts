import { mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const inMemory = '/dev/shm'
const leastFreeBytes = 4 * 1024 ** 3

/**
 * A new folder for a database that is only tried: in memory where there is room for one, since copying a database is a thousand
 * files and takes ten times as long on a disk. Whoever asks takes it away.
 */
export const quickFolder = (name: string): string => mkdtempSync(join(hasRoom() ? inMemory : tmpdir(), name))

const hasRoom = (): boolean => {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize >= leastFreeBytes
  } catch {
    return false
  }
}
