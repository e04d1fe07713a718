import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TypesettingLimits } from './limits.ts'
import { memorySignal, type TypesettingReply, type TypesettingRequest } from './typesetting-protocol.ts'

/** A typesetting process that runs, or why this machine has none. */
export type Launched = { readonly process: ChildProcess } | { readonly unavailable: string }

/** What came of a document. Without `memoryBytes` the process is gone. */
export type Answer =
  | { readonly pdf: Uint8Array; readonly memoryBytes: number }
  | { readonly refused: string; readonly memoryBytes: number }
  | { readonly gone: 'timeout' | 'tooMuchMemory' | 'crashed' | 'stopped' }

/** Starts a typesetting process and waits until it is ready, which includes its fonts. */
export const launchTypesetting = async (limits: TypesettingLimits): Promise<Launched> => {
  const child = fork(worker, [String(process.pid), String(limits.memoryMegabytes)], {
    execArgv: [...confinement],
    // The settings of the installation, with its secrets, are no business of this process.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const answer = await firstReply(child, limits.secondsToStart)
  if (answer?.kind !== 'ready') {
    child.kill('SIGKILL')
    return { unavailable: answer?.kind === 'unavailable' ? answer.detail : 'the process did not start' }
  }
  // At rest it shall not keep the program alive; while a document is made the timer does.
  child.unref()
  child.channel?.unref()
  return { process: child }
}

const firstReply = async (child: ChildProcess, seconds: number): Promise<TypesettingReply | undefined> => {
  const { promise, resolve } = Promise.withResolvers<TypesettingReply | undefined>()
  const leave = (): void => resolve(undefined)
  const timer = setTimeout(leave, seconds * 1000)
  child.once('message', resolve).once('exit', leave).once('error', leave)
  const reply = await promise
  clearTimeout(timer)
  child.off('message', resolve).off('exit', leave).off('error', leave)
  return reply
}

/** Sends one document and waits for what comes of it; ends the process at the time limit. Never throws. */
export const askForPdf = (child: ChildProcess, request: TypesettingRequest, seconds: number): Promise<Answer> => {
  const { promise, resolve } = Promise.withResolvers<Answer>()
  const settle = (answer: Answer): void => {
    clearTimeout(timer)
    child.off('message', hear).off('exit', leave)
    resolve(answer)
  }
  const hear = (reply: TypesettingReply): void => {
    if (reply.kind === 'typeset') settle({ pdf: reply.pdf, memoryBytes: reply.memoryBytes })
    if (reply.kind === 'refused') settle({ refused: reply.detail, memoryBytes: reply.memoryBytes })
  }
  const leave = (_: number | null, signal: NodeJS.Signals | null): void => {
    if (signal === memorySignal) settle({ gone: 'tooMuchMemory' })
    settle({ gone: signal === stopSignal ? 'stopped' : 'crashed' })
  }
  const timer = setTimeout(() => {
    child.kill('SIGKILL')
    settle({ gone: 'timeout' })
  }, seconds * 1000)
  child.on('message', hear).once('exit', leave)
  // A process that went away between two documents is told by its exit; the fault of sending says no more.
  child.send(request, () => undefined)
  if (isGone(child)) settle({ gone: 'crashed' })
  return promise
}

/** Whether a process has ended. */
export const isGone = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** Ends a typesetting process and waits until it is gone. */
export const endTypesetting = async (child: ChildProcess): Promise<void> => {
  if (isGone(child)) return
  const gone = once(child, 'exit')
  child.ref()
  child.kill(stopSignal)
  await gone
}

const worker = fileURLToPath(new URL('./typesetting-worker.ts', import.meta.url))
const sources = dirname(dirname(dirname(dirname(worker))))
const root = dirname(sources)
const packages = [
  join(root, 'node_modules'),
  // Where the packages really lie, if that is a link.
  dirname(dirname(dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json')))),
]

// Read the program and its packages. No files are written, no programs started and no network reached by our own code; the
// typesetter itself is native, has no network but for packages that its fixed template does not ask for, and reads its folder.
const confinement: readonly string[] = [
  '--permission',
  '--allow-addons',
  '--allow-worker',
  ...[sources, ...packages].map((folder) => `--allow-fs-read=${join(folder, '*')}`),
  `--allow-fs-read=${join(root, 'package.json')}`,
  '--disable-warning=SecurityWarning',
]

// Not SIGKILL, by which a stop could not be told from the system ending a process for its memory.
const stopSignal = 'SIGTERM'
