import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Extracted, NamedFile } from './extraction/extracted.ts'
import type { ReadingLimits } from './extraction/limits.ts'
import type { TroubleReason } from './extraction/texts.ts'
import type { ReadDocument } from './output.ts'
import { joined, memorySignal, piecesOf, type ReadingReply, type ReadingRequest } from './reading-protocol.ts'

/** A running reading process. `lastWords` is the end of what it wrote on standard error. */
export type ReadingChild = { process: ChildProcess; lastWords: () => string }

/** A file to open, within limits. */
export type Asked = NamedFile & { limits: ReadingLimits; isMember: boolean }

/** What came of a request. A process without `memoryBytes` is gone and must be replaced. */
export type Answer = {
  result:
    | { kind: 'read'; document: ReadDocument; extracted: Extracted }
    | { kind: 'unpacked'; members: NamedFile[] }
    | { kind: 'failed'; reason: TroubleReason }
  memoryBytes?: number
}

/** Starts a reading process and waits until it is ready. Throws when it does not get there in time. */
export const launchReading = async (limits: ReadingLimits): Promise<ReadingChild> => {
  const child = fork(worker, [String(process.pid), String(limits.memoryMegabytes)], {
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`, ...confinement],
    // The settings of the installation, with its secrets, are no business of a process that opens strangers' files.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    words = (words + chunk).slice(-4000)
  })
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), limits.secondsToStart * 1000)
  const gone = once(child, 'exit', { signal: abort.signal }).then(() => false)
  const ready = once(child, 'message', { signal: abort.signal }).then(() => true)
  const isReady = await Promise.race([ready, gone]).catch(() => false)
  clearTimeout(timer)
  abort.abort()
  await Promise.allSettled([ready, gone])
  if (!isReady) {
    child.kill('SIGKILL')
    throw new Error(`The reading process did not start: ${words.trim() || 'no message'}`)
  }
  rest(child)
  return { process: child, lastWords: () => words }
}

/** Sends one file and waits for what comes of it; ends the process at the time limit. Throws when it is stopped. */
export const ask = (child: ReadingChild, { bytes, ...request }: Asked): Promise<Answer> => {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const members: NamedFile[] = []
  const pieces: Uint8Array[] = []
  let isSettled = false
  const settle = (answer: Answer): void => {
    isSettled = true
    clearTimeout(timer)
    child.process.off('message', hear).off('exit', leave)
    resolve(answer)
  }
  const hear = (reply: ReadingReply): void => {
    if (reply.kind === 'piece') pieces.push(reply.piece)
    else if (reply.kind === 'member') members.push({ name: reply.name, bytes: joined(pieces) })
    else if (reply.kind !== 'ready') settle(answerOf(reply, members))
  }
  const leave = (code: number | null, signal: NodeJS.Signals | null): void => {
    if (signal === stopSignal) reject(new Error('The reading process was stopped while it read a file'))
    settle({ result: { kind: 'failed', reason: reasonOfExit(code, signal) } })
  }
  const timer = setTimeout(() => {
    child.process.kill('SIGKILL')
    settle({ result: { kind: 'failed', reason: 'timeout' } })
  }, request.limits.secondsPerFile * 1000)
  child.process.on('message', hear).once('exit', leave)
  const tell = async (): Promise<void> => {
    for (const piece of piecesOf(bytes)) if (!isSettled) await send(child, piece)
    if (!isSettled) await send(child, { kind: 'file', ...request })
  }
  void tell()
  return promise
}

// A process that went away between two files is told by its exit; the fault of sending says no more.
const send = ({ process: child }: ReadingChild, request: ReadingRequest): Promise<void> =>
  new Promise((resolve) => child.send(request, () => resolve()))

/** Ends a reading process and waits until it is gone. */
export const endReading = async ({ process: child }: ReadingChild): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.ref()
  child.kill(stopSignal)
  await gone
}

const worker = fileURLToPath(new URL('./reading-worker.ts', import.meta.url))
const sources = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const root = dirname(sources)
// Where the packages are found, and where they really lie if that is a link.
const packages = [
  join(root, 'node_modules'),
  dirname(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))),
]

/** What the process may do: read the program. It writes no files, starts no programs and reaches no network. */
export const confinement: readonly string[] = [
  '--permission',
  ...[sources, ...packages].map((folder) => `--allow-fs-read=${join(folder, '*')}`),
  `--allow-fs-read=${join(root, 'package.json')}`,
  // For the thread that watches over it; such a thread is confined in the same way.
  '--allow-worker',
  '--disable-warning=SecurityWarning',
]

// Not SIGKILL, by which a stop could not be told from the system ending a process for its memory.
const stopSignal = 'SIGTERM'

// At rest it shall not keep the program alive; while a file is read the timer does.
const rest = (child: ChildProcess): void => {
  child.unref()
  child.channel?.unref()
  if (child.stderr && 'unref' in child.stderr && typeof child.stderr.unref === 'function') child.stderr.unref()
}

const answerOf = (
  reply: Exclude<ReadingReply, { kind: 'ready' | 'piece' | 'member' }>,
  members: NamedFile[],
): Answer => {
  const { memoryBytes } = reply
  if (reply.kind === 'unpacked') return { result: { kind: 'unpacked', members }, memoryBytes }
  return { result: reply, memoryBytes }
}

// The engine aborts when its heap is full; the system kills when the machine has no memory left.
const memorySignals: readonly string[] = [memorySignal, 'SIGABRT', 'SIGTRAP', 'SIGKILL']

const reasonOfExit = (code: number | null, signal: NodeJS.Signals | null): TroubleReason => {
  const isMemory = (signal && memorySignals.includes(signal)) || code === 128 + constants.signals.SIGABRT
  return isMemory ? 'tooMuchMemory' : 'crashed'
}
