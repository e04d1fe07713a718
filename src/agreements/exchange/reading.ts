import { Worker } from 'node:worker_threads'
import {
  type FileFault,
  fileLimits,
  type ReadingAsked,
  type ReadingReply,
  type ReturnedFile,
  returnedFile,
} from './returned.ts'

type Limits = { readonly seconds: number; readonly heapMegabytes: number }

/** What a returned file says, or why it cannot be read. */
export type Reading = { readonly file: ReturnedFile } | { readonly fault: FileFault }

const secondsToStart = 30

let queue: Promise<unknown> = Promise.resolve()

/** Reads a file in a thread of its own with limits, one at a time: whatever it holds, those who use the rest notice nothing. */
export const readInThread = (asked: ReadingAsked, limits: Limits = fileLimits): Promise<Reading> => {
  if (asked.bytes.length > fileLimits.bytes) return Promise.resolve({ fault: 'tooLarge' })
  const turn = queue.then(() => replyOf(asked, limits)).then(readingOf)
  queue = turn.catch(() => undefined)
  return turn
}

const readingOf = (reply: ReadingReply): Reading => {
  if (reply.kind === 'faulty') return { fault: reply.fault }
  const file = returnedFile.safeParse(reply.file)
  // More words than any agreement has.
  return file.success ? { file: file.data } : { fault: 'unpacksTooLarge' }
}

const replyOf = (asked: ReadingAsked, { seconds, heapMegabytes }: Limits): Promise<ReadingReply> => {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: asked,
    // The settings of the installation, with its secrets, are no business of a thread that opens strangers' files.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<ReadingReply>()
  let hasBegun = false
  const gone = (error?: unknown): void => {
    if (!hasBegun) reject(error ?? new Error('The thread that reads returned files did not start'))
    // An exhausted stack is the fault of the file; time and memory are told by the thread being ended.
    resolve({ kind: 'faulty', fault: error instanceof RangeError ? 'damaged' : 'tooHard' })
  }
  let timer = setTimeout(() => void worker.terminate(), secondsToStart * 1000)
  worker.on('message', (reply: ReadingReply | 'begun') => {
    if (reply !== 'begun') return resolve(reply)
    hasBegun = true
    clearTimeout(timer)
    timer = setTimeout(() => void worker.terminate(), seconds * 1000)
  })
  worker.once('error', gone)
  worker.once('exit', () => gone())
  return promise.finally(() => clearTimeout(timer))
}
