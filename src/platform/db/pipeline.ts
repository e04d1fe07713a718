import {
  CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  type Driver,
  Kysely,
  PostgresDialect,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import type { Database } from './data/schema.ts'
import type { Db } from './db.ts'
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
  const executor = new PipelinedExecutor(dialect, new DefaultConnectionProvider(driver))
  return new Kysely<Database>({ config: { dialect }, dialect, driver, executor })
}

// A name stands for one statement on a connection, whoever opened the pool it came from.
const namesOfPool = new WeakMap<pg.Pool, NameOf>()

/** One connection of the pool, for as long as a transaction or a single statement lasts. */
class PipelinedConnection implements DatabaseConnection {
  readonly client: pg.PoolClient
  readonly #nameOf: NameOf
  isBroken = false

  constructor(client: pg.PoolClient, nameOf: NameOf) {
    this.client = client
    this.#nameOf = nameOf
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
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

  /** Does not wait for the answer: the first statement follows at once, and fails by itself if this did. */
  async beginTransaction(connection: PipelinedConnection): Promise<void> {
    connection.executeQuery(begin).catch(() => {})
  }

  async commitTransaction(connection: PipelinedConnection): Promise<void> {
    await connection.executeQuery(commit)
  }

  async rollbackTransaction(connection: PipelinedConnection): Promise<void> {
    try {
      await connection.executeQuery(rollback)
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
  readonly #dialect: PostgresDialect

  constructor(dialect: PostgresDialect, provider: ConnectionProvider) {
    super(dialect.createQueryCompiler(), dialect.createAdapter(), provider)
    this.#dialect = dialect
  }

  /** Kysely hands a transaction its connection one statement at a time; taken out once, it serves several. */
  override withConnectionProvider(provider: ConnectionProvider): PipelinedExecutor {
    let connection: Promise<DatabaseConnection> | undefined
    return new PipelinedExecutor(this.#dialect, {
      provideConnection: async (consumer) => {
        connection ??= provider.provideConnection(async (found) => found)
        return consumer(await connection)
      },
    })
  }
}
