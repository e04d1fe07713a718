import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { fuzzOne } from '../../src/imports/synthetic/fuzzing.ts'

// The thread of `npm run fuzz`: one message for each seed, so that the main thread knows which one hangs.

const { from, until, bases } = z
  .object({ from: z.number(), until: z.number(), bases: z.array(z.string()) })
  .parse(workerData)

for (let seed = from; seed < until; seed += 1) parentPort?.postMessage({ seed, failures: fuzzOne(seed, bases) })
