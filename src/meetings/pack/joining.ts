import { Worker } from 'node:worker_threads'
import type { JoiningAsked, JoiningReply } from './joining-protocol.ts'

/** Limits of joining. A file of two hundred pages takes well under a second. */
export const joiningLimits = { secondsPerFile: 60, heapMegabytes: 1024, mostPages: 10_000 } as const

/**
 * Joins files in a thread of its own with limits. A file over which the thread hangs or runs out of memory is told as `tooHard`, like one
 * that is damaged. Throws when the thread could not work at all.
 */
export const joinInThread = (
  asked: Omit<JoiningAsked, 'mostPages'>,
  limits: { readonly secondsPerFile: number; readonly heapMegabytes: number } = joiningLimits,
): Promise<Exclude<JoiningReply, { kind: 'at' }>> => {
  const workerData: JoiningAsked = { ...asked, mostPages: joiningLimits.mostPages }
  const worker = new Worker(new URL('./joining-worker.ts', import.meta.url), {
    workerData,
    // The settings of the installation, with its secrets, are no business of a thread that opens strangers' files.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Exclude<JoiningReply, { kind: 'at' }>>()
  let at: number | undefined
  let timer: NodeJS.Timeout | undefined
  const gone = (error?: Error): void => {
    clearTimeout(timer)
    if (at === undefined) reject(error ?? new Error('The thread that joins papers did not start'))
    else resolve({ kind: 'faulty', faults: [{ index: at, fault: 'tooHard' }] })
  }
  const wait = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void worker.terminate(), limits.secondsPerFile * 1000)
  }
  worker.on('message', (reply: JoiningReply) => {
    if (reply.kind !== 'at') return resolve(reply)
    at = reply.index
    wait()
  })
  worker.once('error', gone)
  worker.once('exit', () => gone())
  return promise.finally(() => clearTimeout(timer))
}
