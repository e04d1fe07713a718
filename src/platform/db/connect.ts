import { Socket } from 'node:net'
import pg from 'pg'
import type { Db } from './db.ts'
import { openPipelined } from './pipeline.ts'

/** Where the database is, once for each of the two roles that use it. */
export type DatabaseAddress = { readonly app: pg.PoolConfig; readonly owner: pg.PoolConfig }

/** The address of a database on a server that listens on a socket in a directory, as the embedded one does. */
export const socketAddress = (socketDirectory: string, database = 'handslag'): DatabaseAddress => {
  const at = { host: socketDirectory, port: 5432, database }
  return { app: { ...at, user: 'handslag_app' }, owner: { ...at, user: 'handslag_owner' } }
}

/** The address of an operator's own server, from the two settings. */
export const externalAddress = (appUrl: string, ownerUrl: string): DatabaseAddress => ({
  app: { connectionString: appUrl },
  owner: { connectionString: ownerUrl },
})

/** A pool of one role. Dates come and go as `Day`, moments as `Instant`, eight-byte integers as bigint. */
export const openPool = (address: DatabaseAddress, role: keyof DatabaseAddress, max = 10): pg.Pool => {
  const pool = new pg.Pool({
    ...address[role],
    max,
    types: { getTypeParser },
    application_name: `handslag ${role}`,
    connectionTimeoutMillis: 10_000,
    pipeline: true,
    stream: () => new GatheringSocket(),
  })
  // A connection that breaks is thrown away by the pool; the query on it, or the next one, says what is wrong.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Kysely over a pool. Ending it is the business of whoever opened the pool. */
export const openDb = (pool: pg.Pool): Db => openPipelined(pool)

/** Sends what is asked for at one time in one go: each write of its own costs as much as a small statement. */
class GatheringSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork())
  }

  /**
   * As one piece: a statement is half a dozen small messages, and handing over a list of them costs more than joining it. Not so
   * where a file is among them.
   */
  override _writev(messages: Message[], done: (error?: Error | null) => void): void {
    const [first] = messages
    if (messages.some(({ chunk }) => chunk.length > joinedAtMost)) super._writev?.(messages, done)
    else if (first) this._write(Buffer.concat(messages.map(({ chunk }) => chunk)), first.encoding, done)
  }
}

const joinedAtMost = 256 * 1024

type Message = { readonly chunk: Buffer; readonly encoding: BufferEncoding }

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (text) => Temporal.PlainDate.from(text)],
  [pg.types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
  [pg.types.builtins.INT8, (text) => BigInt(text)],
])

const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (oid, format) =>
  (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format)

// pg asks a value for `toPostgres`; without it a day would be sent as JSON, in quotation marks.
for (const { prototype } of [Temporal.PlainDate, Temporal.Instant]) {
  Object.defineProperty(prototype, 'toPostgres', {
    configurable: true,
    value(this: Temporal.PlainDate | Temporal.Instant) {
      return this.toString()
    },
  })
}
