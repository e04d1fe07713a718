import { Worker } from 'node:worker_threads'
import type { Trust } from './chain.ts'
import type { CheckingAsked } from './checking-worker.ts'
import type { Verified } from './verified.ts'

/** Limits of one check. The longest lawful file takes well under a second. */
export const checkingLimits = { seconds: 20, heapMegabytes: 512, atOnce: 2, waiting: 8 } as const

let running = 0
const waiting: (() => void)[] = []

/**
 * `verifyPdf` for a file from anyone, in a thread of its own with limits. `busy`: too many wait already. `tooHard`: the file took more time or
 * memory than any lawful one. The bytes are handed over and may not be used afterwards.
 */
export const checkStrangersPdf = async (bytes: Uint8Array, trust: Trust): Promise<Verified | 'busy' | 'tooHard'> => {
  if (waiting.length >= checkingLimits.waiting) return 'busy'
  if (running >= checkingLimits.atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await check(bytes, trust)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

const check = (bytes: Uint8Array, { own, others, revocationLists }: Trust): Promise<Verified | 'tooHard'> => {
  const workerData: CheckingAsked = { bytes, own: own?.der, others: others.map(({ der }) => der), revocationLists }
  const worker = new Worker(new URL('./checking-worker.ts', import.meta.url), {
    workerData,
    ...(bytes.buffer instanceof ArrayBuffer ? { transferList: [bytes.buffer] } : {}),
    // The settings of the installation, with its secrets, are no business of a thread that opens strangers' files.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: checkingLimits.heapMegabytes },
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => void worker.terminate(), checkingLimits.seconds * 1000)
    const settle = (found: Verified | 'tooHard'): void => {
      clearTimeout(timer)
      resolve(found)
    }
    worker.once('message', (json: string) => settle(revived(json)))
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') console.error(`A check of a PDF fell over: ${error.stack}`)
      settle('tooHard')
    })
    worker.once('exit', () => settle('tooHard'))
  })
}

const revived = (json: string): Verified =>
  JSON.parse(json, (key, value) =>
    (key === 'at' || key === 'revokedAt') && typeof value === 'string' ? Temporal.Instant.from(value) : value,
  ) as Verified // our own thread wrote it
