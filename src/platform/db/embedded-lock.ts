import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartFault, say } from '../startup/fault.ts'

/** The sole right to a data directory. The kernel holds it for this process and lets go when the process ends, however it ends. */
export type DataLock = {
  readonly data: string
  /** Leaves word for whoever finds the directory in use. */
  readonly note: (holder: Omit<Holder, 'pid'>) => void
  readonly release: () => void
}

/** Who holds a data directory, as far as it has told. */
export type Holder = z.infer<typeof holder>

const holder = z.object({
  pid: z.number(),
  /** Where its database listens. */
  socketDirectory: z.string().optional(),
  /** Where its pages are. */
  address: z.string().optional(),
})

const lockFile = (data: string) => join(data, 'handslag.lock')

/** Takes the directory (made if missing), or says who has it. A lock file without a living holder is no lock. */
export const lockData = (data: string): DataLock => {
  const lock = tryLockData(data)
  if (lock) return lock
  throw new StartFault('data.busy', { data, holder: inWords(readHolder(data)) })
}

/** Takes the directory, or nothing when a living process has it. */
export const tryLockData = (data: string): DataLock | undefined => {
  const descriptor = openLock(data)
  // flock(2) belongs to the open file, which the child shares with us: the lock stays here when the child is gone.
  const taken = spawnSync('flock', ['--nonblock', '3'], { stdio: ['ignore', 'ignore', 'ignore', descriptor] })
  // Without flock on the computer, postmaster.pid is the guard that is left.
  if (!taken.error && taken.status !== 0) {
    closeSync(descriptor)
    return undefined
  }
  const note: DataLock['note'] = (more) => {
    ftruncateSync(descriptor)
    writeSync(descriptor, `${JSON.stringify({ pid: process.pid, ...more })}\n`)
  }
  note({})
  const release = () => {
    ftruncateSync(descriptor)
    closeSync(descriptor)
  }
  return { data, note, release }
}

const openLock = (data: string): number => {
  try {
    mkdirSync(data, { recursive: true })
    return openSync(lockFile(data), 'a+', 0o600)
  } catch (error) {
    throw new StartFault('data.unwritable', { data, message: error instanceof Error ? error.message : String(error) })
  }
}

/** What the holder of a data directory has left word of; undefined when it has not. */
export const readHolder = (data: string): Holder | undefined => {
  try {
    return holder.parse(JSON.parse(readFileSync(lockFile(data), 'utf8')))
  } catch {
    // Caught in the moment between taking the lock and writing the note.
    return undefined
  }
}

const inWords = (found: Holder | undefined): string => {
  if (!found) return say('data.holderUnknown')
  if (!found.address) return say('data.holder', { pid: found.pid })
  return say('data.holderAt', { pid: found.pid, address: found.address })
}
