import { expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { openPool } from './connect.ts'
import { checkRequestRole, checkServers, roleNames } from './roles.ts'

const { address, app, owner } = await testDatabase()

const poolOf = (user: string, more = {}) => {
  const pool = openPool({ ...address, app: { ...address.app, user, ...more } }, 'app', 1)
  onTestFinished(() => pool.end())
  return pool
}

test('the request role of the house will do', async () => {
  await checkRequestRole(app)
  await checkServers({ app, owner })
  expect(await roleNames({ app, owner })).toEqual({ app: 'handslag_app', owner: 'handslag_owner' })
})

test.for([
  ['too_strong', 'är superanvändare'],
  ['too_free', 'BYPASSRLS'],
  ['too_close', 'kan bli rollen handslag_owner'],
  ['handslag_owner', 'äger tabeller'],
] as const)('%s is refused as request role because it %s', async ([user, words]) => {
  await expect(checkRequestRole(poolOf(user))).rejects.toThrow(words)
})

test('a server older than version 15 is refused with the setting that leads to it', async () => {
  await owner.query(`create schema old; grant usage on schema old to public;
    create function old.current_setting(text) returns text language sql return '140011'`)
  const old = poolOf('handslag_app', { options: '-c search_path=old,pg_catalog' })
  await expect(checkServers({ app: old, owner })).rejects.toThrow('DATABASE_URL leder till PostgreSQL 14')
})

test('a server that does not answer is named by its setting', async () => {
  const nowhere = poolOf('handslag_app', { host: '/nowhere' })
  await expect(checkServers({ app: nowhere, owner })).rejects.toThrow('DATABASE_URL når ingen databas')
})

test.for(['too_strong', 'too_free'])('%s is refused as owner too: its functions would pass the guard', async (user) => {
  await expect(checkServers({ app, owner: poolOf(user) })).rejects.toThrow(
    `Rollen ${user} i DATABASE_OWNER_URL är super`,
  )
})

test('two roles in different databases are refused, and an owner that may make nothing', async () => {
  const elsewhere = poolOf('handslag_app', { database: 'handslag' })
  await expect(checkServers({ app: elsewhere, owner })).rejects.toThrow('olika databaser: handslag')
  await expect(checkServers({ app, owner: poolOf('handslag_app') })).rejects.toThrow(
    'Rollen handslag_app i DATABASE_OWNER_URL',
  )
})
