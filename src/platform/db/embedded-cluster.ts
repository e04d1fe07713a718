import { spawn } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartFault } from '../startup/fault.ts'
import type { Binaries } from './embedded-binaries.ts'
import type { Privilege } from './embedded-privilege.ts'
import { isUnsynced, markUnsynced, unmark } from './embedded-sync.ts'

/** The files of the embedded database below the data directory. */
export const clusterDirectory = (data: string): string => join(data, 'postgres')

type Making = {
  readonly data: string
  readonly socketDirectory: string
  readonly binaries: Binaries
  readonly privilege: Privilege
  /** False leaves it to chance when new files reach the disk: for tests. */
  readonly durable: boolean
  /** More statements for the superuser, one a line. */
  readonly statements?: readonly string[]
}

/**
 * Makes the database files unless they are there. Refuses files of another major, another user's, and what is no database.
 * Wait for `syncCluster` before anybody is answered.
 */
export const prepareCluster = async (making: Making): Promise<void> => {
  const { data, binaries, privilege } = making
  const directory = clusterDirectory(data)
  if (!existsSync(directory)) return makeCluster(making)
  // Root in a user namespace has no more power over the files of others than they have over root's.
  const isOurs = statSync(directory).uid === privilege.owner
  const rootMayReplace = process.getuid?.() === 0 && majorOf(directory) === undefined
  if (!isOurs && !rootMayReplace) throw new StartFault('data.owner', { data })
  if (isUnsynced(directory)) {
    await clearLeftovers(data, making.socketDirectory)
    return makeCluster(making)
  }
  const found = majorOf(directory)
  if (found === undefined && readdirSync(directory).length > 0) throw new StartFault('data.notOurs', { directory })
  if (found === undefined) return makeCluster(making)
  if (found !== binaries.major) throw new StartFault('data.major', { data, found, wanted: binaries.major })
  privilege.own(directory)
}

/** Sees to it that a database just made has reached the disk, beside a server that works on it already. */
export const syncCluster = async ({ data, binaries, privilege }: Making): Promise<void> => {
  const directory = clusterDirectory(data)
  if (!isUnsynced(directory)) return
  await runOnce([...privilege.prefix('KILL'), binaries.initdb, '--sync-only', '--pgdata', directory], '', data)
  unmark(directory)
}

/** Waits until a server that an earlier run left behind is gone, then takes away its mark. Call with the data lock held. */
export const clearLeftovers = async (data: string, socketDirectory: string): Promise<void> => {
  const directory = clusterDirectory(data)
  const mark = join(directory, 'postmaster.pid')
  const pid = existsSync(mark) ? Number(readFileSync(mark, 'utf8').split('\n')[0]) : 0
  for (let waitedMs = 0; pid > 0 && servesDirectory(pid, directory); waitedMs += 20) {
    // It stops by itself when its parent dies; ask, in case it could not see that.
    if (waitedMs === 1000) process.kill(pid, 'SIGINT')
    if (waitedMs >= 8000) throw new StartFault('embedded.leftover', { pid, data })
    await pause(20)
  }
  // PostgreSQL takes any living process with the same number for a server and would not start.
  for (const stale of [mark, join(socketDirectory, '.s.PGSQL.5432.lock')]) rmSync(stale, { force: true })
}

const majorOf = (directory: string): string | undefined => {
  const file = join(directory, 'PG_VERSION')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** A server works inside its directory; a process that only got the same number later does not. */
const servesDirectory = (pid: number, directory: string): boolean => {
  try {
    return realpathSync(readlinkSync(`/proc/${pid}/cwd`)) === realpathSync(directory)
  } catch {
    return false
  }
}

/**
 * Builds beside the final place and moves it there whole, so that an interrupted first start leaves nothing half-made. Marked as
 * unsynced: a thousand small files reach the disk while the tables are made, not before.
 */
const makeCluster = async ({ data, binaries, privilege, durable, statements = [] }: Making): Promise<void> => {
  const draft = join(data, 'postgres.new')
  rmSync(draft, { recursive: true, force: true })
  // Away from its place first: what is left when this is cut off must not pass for a database.
  if (existsSync(clusterDirectory(data))) renameSync(clusterDirectory(data), draft)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  privilege.own(draft)
  const run = (program: string, args: readonly string[], input = '') =>
    runOnce([...privilege.prefix('KILL'), program, ...args], input, data)
  await run(binaries.initdb, ['--no-sync', '--pgdata', draft, ...localeAndRoles])
  // One statement a line: that is how the single-user server reads.
  const lines = [...firstStatements, ...statements].map((statement) => `${statement};\n`).join('')
  await run(binaries.postgres, ['--single', '-F', '-D', draft, '-c', 'exit_on_error=on', 'template1'], lines)
  writeFileSync(join(draft, 'pg_hba.conf'), whoMayConnect)
  appendFileSync(
    join(draft, 'postgresql.conf'),
    "\n# Handslag sets the rest on the command line.\nlisten_addresses = ''\n",
  )
  if (durable) markUnsynced(draft)
  renameSync(draft, clusterDirectory(data))
}

const localeAndRoles = [
  '--username=handslag_superuser',
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=icu',
  '--icu-locale=sv-SE',
  '--auth=trust',
  '--no-instructions',
]

const firstStatements = [
  'CREATE ROLE handslag_owner LOGIN',
  'CREATE ROLE handslag_app LOGIN NOINHERIT',
  'ALTER DATABASE postgres RENAME TO handslag',
  'ALTER DATABASE handslag OWNER TO handslag_owner',
]

/** The socket lies in a directory that only its owner can enter; the superuser has no business after initdb. */
const whoMayConnect = ['local all handslag_superuser reject', 'local all all trust', ''].join('\n')

const runOnce = async (command: readonly string[], input: string, data: string): Promise<void> => {
  const [program = '', ...args] = command
  const child = spawn(program, args, { env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' }, cwd: '/' })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (log += part))
  child.stdin.on('error', () => {}) // The program may end before it has read; its exit says why.
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new StartFault('embedded.initdb', { data, log: log.slice(-2000) })
}
