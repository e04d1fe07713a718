import { mkdirSync } from 'node:fs'
import { findBinaries } from './embedded-binaries.ts'
import { clearLeftovers, prepareCluster, syncCluster } from './embedded-cluster.ts'
import { type DataLock, lockData } from './embedded-lock.ts'
import { privilegeFor } from './embedded-privilege.ts'
import { type ServerProcess, socketDirectoryFor, startServer } from './embedded-server.ts'

/** A running embedded PostgreSQL. Reached through a socket that only this user can open; it listens on no network. */
export type Embedded = ServerProcess & {
  readonly socketDirectory: string
  readonly major: string
  /** Resolves when a new database has reached the disk. Nobody may be answered before. Throws a StartFault if it cannot. */
  readonly settled: Promise<void>
}

type Options = {
  /** The npm package with the programs; by default the one for this computer. */
  readonly binaries?: string
  /** False for tests: faster, and lost if the computer stops. */
  readonly durable?: boolean
  /** More statements for the superuser when the database is made. */
  readonly statements?: readonly string[]
  /** False runs as nobody instead of in a user namespace, when this process is root. */
  readonly namespaces?: boolean
}

/** Starts the database of a data directory this process has locked; makes it the first time. Throws a StartFault. */
export const startEmbedded = async (data: string, options: Options = {}): Promise<Embedded> => {
  const binaries = findBinaries(options.binaries)
  const privilege = privilegeFor({ binary: binaries.postgres, namespaces: options.namespaces ?? true })
  const durable = options.durable ?? true
  const socketDirectory = socketDirectoryFor(data)
  const launch = { data, socketDirectory, binaries, privilege, durable }
  await prepareCluster({ ...launch, statements: options.statements ?? [] })
  await clearLeftovers(data, socketDirectory)
  const settled = syncCluster(launch)
  // Whoever waits for it is told; until then it is not a fault that nobody caught.
  settled.catch(() => {})
  const server = await startServer(launch)
  return { ...server, socketDirectory, major: binaries.major, settled }
}

/** Locks a data directory and starts its database; `stop` lets go of both. Throws a StartFault if it is in use. */
export const openEmbedded = async (data: string, options: Options = {}): Promise<Embedded & { lock: DataLock }> => {
  mkdirSync(data, { recursive: true })
  const lock = lockData(data)
  try {
    const embedded = await startEmbedded(data, options)
    await embedded.settled
    lock.note({ socketDirectory: embedded.socketDirectory })
    const stop = async () => {
      await embedded.stop()
      lock.release()
    }
    return { ...embedded, lock, stop }
  } catch (error) {
    lock.release()
    throw error
  }
}
