import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Lies in the data directory while a new database may not have reached the disk. */
const markIn = (data: string): string => join(data, 'postgres.unsynced')

/**
 * Whether the database was being made when the computer stopped. Nobody was answered from it, so it may be made again: the mark is
 * gone for good before anybody is.
 */
export const isUnsynced = (data: string): boolean => existsSync(markIn(data))

/** Marks a new database before it comes to its place. */
export const markUnsynced = (data: string): void => {
  const mark = openSync(markIn(data), 'w', 0o600)
  fsyncSync(mark)
  closeSync(mark)
  syncEntries(data)
}

/** Takes the mark away, for good: it must not come back after a power loss, when there is something to lose. */
export const unmark = (data: string): void => {
  rmSync(markIn(data), { force: true })
  syncEntries(data)
}

const syncEntries = (directory: string): void => {
  const entries = openSync(directory, 'r')
  fsyncSync(entries)
  closeSync(entries)
}
