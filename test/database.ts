import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type DatabaseAddress, openDb, openPool, socketAddress } from '../src/platform/db/connect.ts'
import type { Db } from '../src/platform/db/db.ts'

/** A migrated, empty database of one test file, as both of its roles. */
export type TestDatabase = {
  readonly address: DatabaseAddress
  /** As the request role, like the pages. */
  readonly db: Db
  readonly app: pg.Pool
  /** As the role that owns the tables, like the jobs. Row-level security is forced on it too. */
  readonly owner: pg.Pool
}

/** Copies the template for this test file and drops the copy after it. Call once, at the top level of the file. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const name = `test_${randomBytes(6).toString('hex')}`
  const socketDirectory = inject('socketDirectory')
  const server = openPool(socketAddress(socketDirectory), 'owner', 1)
  await server.query(`create database ${name} template handslag_template strategy file_copy`)
  const address = socketAddress(socketDirectory, name)
  const app = openPool(address, 'app', 4)
  const owner = openPool(address, 'owner', 4)
  afterAll(async () => {
    await Promise.all([app.end(), owner.end()])
    await server.query(`drop database ${name} with (force)`)
    await server.end()
  })
  return { address, db: openDb(app), app, owner }
}
