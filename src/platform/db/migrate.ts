import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { StartFault } from '../startup/fault.ts'

/** One file of `migrations/`. */
type Migration = { readonly name: string; readonly text: string; readonly checksum: string }

type Options = {
  readonly directory?: string
  /** Names of the two roles on this server, quoted where needed. The files say handslag_app and handslag_owner. */
  readonly roles?: { readonly app: string; readonly owner: string }
}

/**
 * Brings the database forward, each migration whole or not at all, and the job schema with it. Several processes may
 * call at once. Refuses by name a migration that was changed after it ran, that is unknown here, or that comes too late.
 */
export const migrate = async (owner: pg.Pool, options: Options = {}): Promise<void> => {
  const migrations = readMigrations(options.directory ?? join(import.meta.dirname, 'migrations'))
  const client = await owner.connect()
  try {
    // The number is our own; it only has to be the same in every process.
    await client.query('select pg_advisory_lock(7426001)')
    await client.query(`create schema if not exists migration_log`)
    await client.query(tableOfMigrations)
    const waiting = await notYetRun(client, migrations)
    // The schema of the jobs is made beside ours: no migration may stand on it.
    const both = await Promise.allSettled([
      runMigrations({ pgPool: owner, logger: silent }),
      runAll(client, waiting, options.roles),
    ])
    for (const each of both) if (each.status === 'rejected') throw each.reason
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => {})
    client.release()
  }
}

const silent = new Logger(() => () => {})

/** In a schema of its own: it belongs to no authority, and the request role has no way in. */
const tableOfMigrations = `create table if not exists migration_log.migration (
  name text primary key, checksum text not null, ran_at timestamptz not null default now())`

const readMigrations = (directory: string): readonly Migration[] => {
  const names = readdirSync(directory).toSorted()
  for (const [index, name] of names.entries()) {
    const sameNumber = name.slice(0, 4) === names[index + 1]?.slice(0, 4)
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name) || sameNumber) throw new StartFault('migration.name', { name })
  }
  return names.map((name) => {
    const text = readFileSync(join(directory, name), 'utf8')
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}

const notYetRun = async (client: pg.PoolClient, migrations: readonly Migration[]): Promise<readonly Migration[]> => {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration_log.migration order by name collate "C"',
  )
  const here = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of rows) {
    const migration = here.get(name)
    if (!migration) throw new StartFault('migration.unknown', { name })
    if (migration.checksum !== checksum) throw new StartFault('migration.changed', { name })
  }
  const ran = new Set(rows.map((row) => row.name))
  const last = rows.at(-1)?.name ?? ''
  const waiting = migrations.filter((migration) => !ran.has(migration.name))
  const late = waiting.find((migration) => migration.name < last)
  if (late) throw new StartFault('migration.order', { name: late.name, last })
  return waiting
}

const runAll = async (client: pg.PoolClient, waiting: readonly Migration[], roles: Options['roles']): Promise<void> => {
  for (const migration of waiting) await run(client, migration, roles)
}

const run = async (client: pg.PoolClient, migration: Migration, roles: Options['roles']): Promise<void> => {
  try {
    await client.query('begin')
    await client.query(roles ? withRoles(migration.text, roles) : migration.text)
    await client.query('insert into migration_log.migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new StartFault('migration.failed', { name: migration.name, message: String(error) })
  }
}

/** An operator's own server may call the roles something else; SQL has no variables for them. */
const withRoles = (text: string, roles: { readonly app: string; readonly owner: string }): string =>
  text.replace(/\bhandslag_(app|owner)\b/g, (_, which: string) => (which === 'app' ? roles.app : roles.owner))
