import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { fuzzLimitMs } from '../src/imports/synthetic/fuzzing.ts'

// `npm run fuzz -- --seed N --runs N`: reads mutated documents in a thread that can be stopped, so that a document
// that never ends is found and named instead of hanging the run.

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, runs: { type: 'string', default: '10000' } },
})
const seed = Number(values.seed)
const runs = Number(values.runs)
if (!Number.isInteger(seed) || !Number.isInteger(runs) || runs < 1) {
  console.error('Use whole numbers: npm run fuzz -- --seed 1 --runs 10000')
  process.exit(2)
}

const twins = new URL('../test/twin/', import.meta.url)
const bases = existsSync(twins)
  ? readdirSync(twins)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => readFileSync(new URL(name, twins), 'utf8'))
  : []

const failures = await fuzzAll(seed, seed + runs)
for (const { seed: failed, fault } of failures)
  console.log(`FAILED seed ${failed}: ${fault}\n  again: npm run fuzz -- --seed ${failed} --runs 1`)
console.log(
  `${runs} mutated documents from seed ${seed} (${bases.length} base texts beside the synthetic ones): ${failures.length} failures`,
)
process.exit(failures.length === 0 ? 0 : 1)

/** Starts a thread for the seeds left, and another one after a seed that had to be stopped. */
async function fuzzAll(from: number, until: number): Promise<{ seed: number; fault: string }[]> {
  const found: { seed: number; fault: string }[] = []
  let next = from
  while (next < until) {
    const stopped = await fuzzThread(next, until, found)
    if (stopped === undefined) return found
    found.push({ seed: stopped, fault: `stopped after ${fuzzLimitMs * 5} ms` })
    next = stopped + 1
  }
  return found
}

/** Resolves with the seed that hung or broke the thread, or with nothing when all seeds are done. */
function fuzzThread(
  from: number,
  until: number,
  found: { seed: number; fault: string }[],
): Promise<number | undefined> {
  return new Promise((resolve) => {
    let current = from
    const worker = new Worker(new URL('./reading/fuzz-thread.ts', import.meta.url), {
      workerData: { from, until, bases },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const end = (seedOrNothing: number | undefined): void => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(seedOrNothing)
    }
    let timer = setTimeout(() => end(current), 60_000)
    worker.on('message', (message: { seed: number; failures: { seed: number; fault: string }[] }) => {
      found.push(...message.failures)
      current = message.seed + 1
      if (current % 1000 === 0) console.error(`seed ${current}`)
      clearTimeout(timer)
      if (current >= until) return end(undefined)
      timer = setTimeout(() => end(current), fuzzLimitMs * 5)
    })
    worker.on('error', (error: unknown) => {
      console.error(`seed ${current}: ${error instanceof Error ? error.message : String(error)}`)
      end(current)
    })
  })
}
