import type pg from 'pg'
import type { Config, DatabaseSetting } from '../config.ts'
import { type DatabaseAddress, externalAddress, openDb, openPool, socketAddress } from '../db/connect.ts'
import type { Db } from '../db/db.ts'
import { lockData, readHolder, tryLockData } from '../db/embedded-lock.ts'
import { migrate } from '../db/migrate.ts'
import { checkRequestRole, checkServers, roleNames } from '../db/roles.ts'
import type { Running } from './house.ts'
import { startLocked } from './start-embedded.ts'
import { createStops, type Stops } from './stops.ts'

/** A migrated database, checked to bind the request role to row-level security. */
export type OpenDatabase = { readonly db: Db; readonly owner: pg.Pool }

/** Where the database is: the operator's own server, or the embedded one on its socket. */
export const addressOf = (setting: DatabaseSetting, socketDirectory: string): DatabaseAddress =>
  setting.kind === 'external' ? externalAddress(setting.appUrl, setting.ownerUrl) : socketAddress(socketDirectory)

/** Pools on a database somewhere, brought forward. Throws a StartFault when server or roles will not do. */
export const prepareDatabase = async (address: DatabaseAddress, stops: Stops): Promise<OpenDatabase> => {
  const app = openPool(address, 'app')
  await stops.add(() => app.end())
  const owner = openPool(address, 'owner')
  await stops.add(() => owner.end())
  await checkServers({ app, owner })
  await migrate(owner, { roles: await roleNames({ app, owner }) })
  await checkRequestRole(app)
  return { db: openDb(app), owner }
}

/** The database for a command: the one of a running Handslag, the operator's own, or else started for the moment. */
export const openDatabase = async (config: Config): Promise<OpenDatabase & Running> => {
  const stops = createStops()
  try {
    const opened = await prepareDatabase(await addressFor(config, stops), stops)
    return { ...opened, stop: stops.all }
  } catch (error) {
    await stops.all()
    throw error
  }
}

const addressFor = async (config: Config, stops: Stops): Promise<DatabaseAddress> => {
  const { database, data } = config
  if (database.kind === 'external') return addressOf(database, '')
  const lock = tryLockData(data)
  if (!lock) {
    const socketDirectory = readHolder(data)?.socketDirectory
    if (socketDirectory) return socketAddress(socketDirectory)
  }
  // A holder that has not left word of its socket is just starting or stopping: lockData says that it is there.
  const held = lock ?? lockData(data)
  await stops.add(held.release)
  return socketAddress(await startLocked(held, stops, () => {}))
}
