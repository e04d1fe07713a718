import type pg from 'pg'
import { StartFault } from '../startup/fault.ts'

const oldestMajor = 15

/** Makes sure both roles reach one database on a server that is new enough, where the owner may make tables and is bound itself. Throws a StartFault. */
export const checkServers = async (pools: { readonly app: pg.Pool; readonly owner: pg.Pool }): Promise<void> => {
  const [app, owner] = await Promise.all([
    versionOf('DATABASE_URL', pools.app),
    versionOf('DATABASE_OWNER_URL', pools.owner),
  ])
  for (const { name, version } of [app, owner]) {
    if (Math.floor(version / 10_000) < oldestMajor) {
      throw new StartFault('database.old', { name, found: Math.floor(version / 10_000) })
    }
  }
  const [asApp, asOwner] = await Promise.all([placeOf(pools.app), placeOf(pools.owner)])
  if (asApp.database !== asOwner.database) {
    throw new StartFault('database.two', { app: asApp.name, owner: asOwner.name })
  }
  // What the owner lends to the request role by functions must be bound too.
  if (asOwner.is_free) throw new StartFault('role.ownerFree', { role: asOwner.role })
  if (!asOwner.may_make) throw new StartFault('role.cannotMake', { role: asOwner.role, database: asOwner.name })
}

type Place = { database: string; name: string; role: string; may_make: boolean; is_free: boolean }

/** The number of a database and the start of its server tell it from one of the same name elsewhere. */
const placeOf = async (pool: pg.Pool): Promise<Place> => {
  const { rows } = await pool.query<Place>(`
    select oid || ' ' || extract(epoch from pg_postmaster_start_time()) as database, datname as name, current_user as role,
      has_database_privilege(oid, 'create') as may_make,
      (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as is_free
    from pg_database where datname = current_database()`)
  const [place] = rows
  if (!place) throw new Error('A connection is always to a database')
  return place
}

const versionOf = async (name: string, pool: pg.Pool): Promise<{ name: string; version: number }> => {
  try {
    const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version_num') as version`)
    return { name, version: Number(rows[0]?.version) }
  } catch (error) {
    // The message of pg names host, role and database, never the password.
    throw new StartFault('database.unreachable', { name, message: reason(error) })
  }
}

const reason = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reason).join(', ')
  return error instanceof Error ? error.message : String(error)
}

type Strength = {
  name: string
  superuser: boolean
  bypass: boolean
  /** A role it can become that is too strong, or owns tables of ours. */
  becomes: string | null
  owns: boolean
}

/** Refuses a request role that row-level security does not bind: superuser, BYPASSRLS, owner, or able to become one. */
export const checkRequestRole = async (app: pg.Pool): Promise<void> => {
  const { rows } = await app.query<Strength>(strengthOfCurrentRole)
  for (const role of rows) {
    if (role.superuser) throw new StartFault('role.superuser', { role: role.name })
    if (role.bypass) throw new StartFault('role.bypass', { role: role.name })
    if (role.becomes) throw new StartFault('role.member', { role: role.name, other: role.becomes })
    if (role.owns) throw new StartFault('role.owns', { role: role.name })
  }
}

const strengthOfCurrentRole = `
  with owners as (
    select distinct c.relowner as oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast|^pg_temp'
    union select datdba from pg_database where datname = current_database())
  select me.rolname as name, me.rolsuper as superuser, me.rolbypassrls as bypass,
    me.oid in (select oid from owners) as owns,
    (select other.rolname from pg_roles other
      where other.oid <> me.oid and pg_has_role(me.oid, other.oid, 'member')
        and (other.rolsuper or other.rolbypassrls or other.oid in (select oid from owners))
      order by other.rolname limit 1) as becomes
  from pg_roles me where me.rolname = current_user`

/** The names of the two roles, as the server knows them. */
export const roleNames = async (pools: { readonly app: pg.Pool; readonly owner: pg.Pool }) => {
  const nameOf = async (pool: pg.Pool) => {
    const { rows } = await pool.query<{ name: string }>('select quote_ident(current_user) as name')
    return rows[0]?.name ?? ''
  }
  const [app, owner] = await Promise.all([nameOf(pools.app), nameOf(pools.owner)])
  return { app, owner }
}
