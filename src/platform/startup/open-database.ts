import type pg from 'pg'
import type { Config } from '../config.ts'
import { type DatabaseAddress, externalAddress, openDb, openPool, socketAddress } from '../db/connect.ts'
import type { Db } from '../db/db.ts'
import { lockData, readHolder, tryLockData } from '../db/embedded-lock.ts'
import { socketDirectoryFor } from '../db/embedded-server.ts'
import { migrate } from '../db/migrate.ts'
import { checkRequestRole, checkServers, roleNames } from '../db/roles.ts'
import type { Running } from './house.ts'
import { startLocked } from './start-embedded.ts'
import { createStops, type Stops } from './stops.ts'

/** A database checked to bind the request role to row-level security. */
export type OpenDatabase = { readonly db: Db; readonly owner: pg.Pool }

/** Where the database is: the operator's own server, or the embedded one on the socket of its data directory. */
export const addressOf = ({ database, data }: Config): DatabaseAddress =>
  database.kind === 'external'
    ? externalAddress(database.appUrl, database.ownerUrl)
    : socketAddress(socketDirectoryFor(data))

/** Pools on a database somewhere, which need not answer yet: the first statement connects. */
export type Pools = OpenDatabase & { readonly app: pg.Pool }

/** Opens the pools of both roles. Ending them is the business of `prepareDatabase`, which is what connects. */
export const openPools = (address: DatabaseAddress): Pools => {
  const app = openPool(address, 'app')
  return { app, db: openDb(app), owner: openPool(address, 'owner') }
}

/** Brings the database forward, and ends the pools with what they stand on. Throws a StartFault when server or roles will not do. */
export const prepareDatabase = async (pools: Pools, stops: Stops): Promise<void> => {
  for (const pool of [pools.app, pools.owner]) await stops.add(() => pool.end())
  await checkServers(pools)
  await migrate(pools.owner, { roles: await roleNames(pools) })
  await checkRequestRole(pools.app)
}

/** The database for a command: the one of a running Handslag, the operator's own, or else started for the moment. */
export const openDatabase = async (config: Config): Promise<OpenDatabase & Running> => {
  const stops = createStops()
  try {
    const pools = openPools(await addressFor(config, stops))
    await prepareDatabase(pools, stops)
    return { ...pools, stop: stops.all }
  } catch (error) {
    await stops.all()
    throw error
  }
}

const addressFor = async (config: Config, stops: Stops): Promise<DatabaseAddress> => {
  const { database, data } = config
  if (database.kind === 'external') return addressOf(config)
  const lock = tryLockData(data)
  if (!lock) {
    const socketDirectory = readHolder(data)?.socketDirectory
    if (socketDirectory) return socketAddress(socketDirectory)
  }
  // A holder that has not left word of its socket is just starting or stopping: lockData says that it is there.
  const held = lock ?? lockData(data)
  await stops.add(held.release)
  const { socketDirectory, settled } = await startLocked(held, stops, () => {})
  await settled
  held.note({ socketDirectory })
  return socketAddress(socketDirectory)
}
