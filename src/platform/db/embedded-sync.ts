import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Lies among the files of a new database while they may not have reached the disk: a backup put in their place brings none. */
const markIn = (cluster: string): string => join(cluster, 'handslag.unsynced')

/**
 * Whether the database was being made when the computer stopped. Nobody was answered from it, so it may be made again: the mark is
 * gone for good before anybody is.
 */
export const isUnsynced = (cluster: string): boolean => existsSync(markIn(cluster))

/** Marks a new database before it comes to its place. */
export const markUnsynced = (cluster: string): void => {
  const mark = openSync(markIn(cluster), 'w', 0o644)
  fsyncSync(mark)
  closeSync(mark)
  syncEntries(cluster)
}

/** Takes the mark away, for good: it must not come back after a power loss, when there is something to lose. Its place is kept first. */
export const unmark = (cluster: string): void => {
  syncEntries(dirname(cluster))
  rmSync(markIn(cluster), { force: true })
  syncEntries(cluster)
}

const syncEntries = (directory: string): void => {
  const entries = openSync(directory, 'r')
  fsyncSync(entries)
  closeSync(entries)
}
