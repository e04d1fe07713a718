import {
  CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  type DialectAdapter,
  type Driver,
  Kysely,
  PostgresDialect,
  type QueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import type { Database } from './data/schema.ts'
import type { Db, Read } from './db.ts'
import { type NameOf, statementNames } from './statement-names.ts'

/**
 * Kysely over a pool whose connections take a statement before the last one is answered. Statements of a transaction that
 * are asked for together, as by `Promise.all`, travel together; the server still runs them one by one in that order.
 */
export const openPipelined = (pool: pg.Pool): Db => {
  const dialect = new PostgresDialect({ pool })
  const nameOf = namesOfPool.get(pool) ?? statementNames()
  namesOfPool.set(pool, nameOf)
  const driver = new PipelinedDriver(pool, nameOf)
  const parts = { compiler: dialect.createQueryCompiler(), adapter: dialect.createAdapter() }
  const executor = new PipelinedExecutor(parts, new DefaultConnectionProvider(driver))
  return new Kysely<Database>({ config: { dialect }, dialect, driver, executor })
}

// A name stands for one statement on a connection, whoever opened the pool it came from.
const namesOfPool = new WeakMap<pg.Pool, NameOf>()

/** One connection of the pool, for as long as a transaction or a single statement lasts. */
class PipelinedConnection implements DatabaseConnection {
  readonly client: pg.PoolClient
  readonly #nameOf: NameOf
  #isBegun = false
  #ended: Promise<unknown> | undefined
  isBroken = false

  constructor(client: pg.PoolClient, nameOf: NameOf) {
    this.client = client
    this.#nameOf = nameOf
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#ended) throw new Error('This was asked for after what was said to be the last of the transaction')
    return this.#send(query)
  }

  /** Does not wait for the answer: the first statement follows at once, and fails by itself if this did. */
  begin(): void {
    this.#isBegun = true
    this.#send(begin).catch(() => {})
  }

  /** Sends the commit of a transaction behind what is asked for in this turn; a next tick comes when its promises have asked. */
  commitBehindThisTurn(): void {
    if (!this.#isBegun) return
    process.nextTick(() => {
      this.#ended ??= this.#send(commit)
      this.#ended.catch(() => {})
    })
  }

  /** Waits for the commit that is on its way, or sends it. */
  async commit(): Promise<void> {
    this.#ended ??= this.#send(commit)
    await this.#ended
  }

  async rollback(): Promise<void> {
    await this.#send(rollback)
  }

  async #send<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const name = this.#nameOf(sql)
    const asked = { text: sql, values: [...parameters], ...(name === undefined ? {} : { name }) }
    // What the rows hold is said by the types that the schema was generated into, as in all of Kysely.
    const { command, rowCount, rows } = await this.client.query<Row & pg.QueryResultRow>(asked)
    if (command === 'ROLLBACK' && sql === 'commit') throw new Error('A statement failed, so nothing was committed')
    return command === 'SELECT' ? { rows } : { rows, numAffectedRows: BigInt(rowCount ?? 0) }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Rows are read a page at a time, not streamed')
  }
}

class PipelinedDriver implements Driver {
  readonly #pool: pg.Pool
  readonly #nameOf: NameOf

  constructor(pool: pg.Pool, nameOf: NameOf) {
    this.#pool = pool
    this.#nameOf = nameOf
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PipelinedConnection> {
    return new PipelinedConnection(await this.#pool.connect(), this.#nameOf)
  }

  async beginTransaction(connection: PipelinedConnection): Promise<void> {
    connection.begin()
  }

  async commitTransaction(connection: PipelinedConnection): Promise<void> {
    await connection.commit()
  }

  async rollbackTransaction(connection: PipelinedConnection): Promise<void> {
    try {
      await connection.rollback()
    } catch (error) {
      connection.isBroken = true
      throw error
    }
  }

  async releaseConnection({ client, isBroken }: PipelinedConnection): Promise<void> {
    client.release(isBroken)
  }

  /** The pool belongs to whoever opened it. */
  async destroy(): Promise<void> {}
}

const begin = CompiledQuery.raw('begin')
const commit = CompiledQuery.raw('commit')
const rollback = CompiledQuery.raw('rollback')

class PipelinedExecutor extends DefaultQueryExecutor {
  readonly #parts: Parts

  constructor(parts: Parts, provider: ConnectionProvider) {
    super(parts.compiler, parts.adapter, provider)
    this.#parts = parts
  }

  /** Kysely hands a transaction its connection one statement at a time; taken out once, it serves several. */
  override withConnectionProvider(provider: ConnectionProvider): PipelinedExecutor {
    let connection: Promise<DatabaseConnection> | undefined
    return new PipelinedExecutor(this.#parts, {
      provideConnection: async (consumer) => {
        connection ??= provider.provideConnection(async (found) => found)
        return consumer(await connection)
      },
    })
  }
}

type Parts = { readonly compiler: QueryCompiler; readonly adapter: DialectAdapter }

/**
 * Says that nothing is asked for after what is asked for now, together: the commit travels with it and saves a round trip.
 * Called right before the last `Promise.all` of a page; a statement that comes later throws.
 */
export const nothingAfterThis = (db: Read): void => {
  const told = db.getExecutor().provideConnection(async (connection) => {
    if (connection instanceof PipelinedConnection) connection.commitBehindThisTurn()
  })
  // Whoever asks next hears the same.
  told.catch(() => {})
}
