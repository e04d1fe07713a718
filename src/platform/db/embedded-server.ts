import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartFault } from '../startup/fault.ts'
import type { Binaries } from './embedded-binaries.ts'
import { clusterDirectory } from './embedded-cluster.ts'
import type { Privilege } from './embedded-privilege.ts'

/** A running server of our own. */
export type ServerProcess = {
  /** Resolves with its last words if it ends without being asked. */
  readonly died: Promise<string>
  readonly stop: () => Promise<void>
}

type Launch = {
  readonly data: string
  readonly socketDirectory: string
  readonly binaries: Binaries
  readonly privilege: Privilege
  /** False trades safety against power loss for speed: for tests. */
  readonly durable: boolean
}

const secondsToStart = 120
const longestSocketPath = 100

/** A directory for the socket whose path is short enough for the kernel (107 bytes): the database's own if possible. */
export const socketDirectoryFor = (data: string): string => {
  const own = clusterDirectory(data)
  if (Buffer.byteLength(join(own, '.s.PGSQL.5432')) <= longestSocketPath) return own
  const name = `handslag-${process.getuid?.()}-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`
  return join(tmpdir().length <= 40 ? tmpdir() : '/tmp', name)
}

/** Starts the server and waits until it answers. Recovers after a crash by itself. */
export const startServer = async (launch: Launch): Promise<ServerProcess> => {
  const directory = clusterDirectory(launch.data)
  const ownSocketDirectory = launch.socketDirectory !== directory
  if (ownSocketDirectory) makePrivate(launch)
  const child = spawnServer(launch, directory)
  const log = lastWords(child)
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()).on('error', () => resolve()))
  // Whoever comes here has no time left for a polite end; nothing that was committed is lost.
  const killWithUs = () => child.kill('SIGQUIT')
  process.once('exit', killWithUs)
  let asked = false
  const stop = async () => {
    asked = true
    await endServer(child, ended)
    process.off('exit', killWithUs)
    if (ownSocketDirectory) rmSync(launch.socketDirectory, { recursive: true, force: true })
  }
  const answer = await Promise.race([log.ready.then(() => 'ready'), ended.then(() => 'start'), slowly(log.ready)])
  if (answer !== 'ready') {
    await stop()
    const key = answer === 'start' ? 'embedded.start' : 'embedded.slow'
    throw new StartFault(key, { data: launch.data, seconds: secondsToStart, log: log.text() })
  }
  const died = new Promise<string>((resolve) => ended.then(() => asked || resolve(log.text())))
  return { died, stop }
}

/** Anyone may write in the directory for temporary files, so what is there already must be ours alone. */
const makePrivate = ({ socketDirectory, privilege }: Launch): void => {
  mkdirSync(socketDirectory, { recursive: true, mode: 0o700 })
  const found = lstatSync(socketDirectory)
  const trusted = found.isDirectory() && (found.mode & 0o077) === 0 && [process.getuid?.(), 65534].includes(found.uid)
  if (!trusted) throw new StartFault('data.owner', { data: socketDirectory })
  privilege.own(socketDirectory)
}

const spawnServer = (launch: Launch, directory: string): ChildProcess => {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories="${launch.socketDirectory.replaceAll('"', '""')}"`,
    'unix_socket_permissions=0700',
    'lc_messages=C',
    'timezone=UTC',
    'log_min_messages=warning',
    'log_min_error_statement=panic', // Statements carry personal data; they do not belong in a log.
    'jit=off',
    ...(launch.durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']),
  ]
  const command = [...launch.privilege.prefix('QUIT'), launch.binaries.postgres, '-D', directory, '-p', '5432']
  const [program = '', ...args] = [...command, ...settings.flatMap((setting) => ['-c', setting])]
  // A session of its own: Ctrl-C in the terminal is for us, and we stop the server when the last request is answered.
  return spawn(program, args, {
    detached: true,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** Follows what the server says: the end of it for messages, and the moment it says that it is ready. */
const lastWords = (child: ChildProcess) => {
  let text = ''
  const ready = new Promise<void>((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      text = (text + part).slice(-4000)
      if (/database system is ready to accept/.test(text)) resolve()
    })
    child.on('error', (error) => (text += error.message))
  })
  return { text: () => text.trim(), ready }
}

/** Asks politely, then firmly: even the last way loses nothing that was committed. */
const endServer = async (child: ChildProcess, ended: Promise<void>): Promise<void> => {
  for (const [signal, patienceMs] of [
    ['SIGINT', 1300],
    ['SIGQUIT', 400],
    ['SIGKILL', 2000],
  ] as const) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    const waiting = new AbortController()
    await Promise.race([ended, pause(patienceMs, undefined, { signal: waiting.signal }).catch(() => {})])
    waiting.abort()
  }
}

const slowly = async (ready: Promise<void>): Promise<'slow'> => {
  const waiting = new AbortController()
  ready.then(() => waiting.abort())
  await pause(secondsToStart * 1000, undefined, { signal: waiting.signal, ref: false }).catch(() => {})
  return 'slow'
}
