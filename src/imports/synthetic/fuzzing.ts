import { generate } from './generate.ts'
import { mutate } from './mutate.ts'
import { addNoise } from './noise.ts'
import { readAndCheck } from './read-synthetic.ts'
import { spanFaults } from './spans.ts'

/** A mutated document that the reader did not stand; the seed makes it again. */
export type FuzzFailure = { seed: number; fault: string }

/** How much processor time one mutated document, at most 400,000 signs, may take; waiting for a busy machine is not counted. */
export const fuzzLimitMs = 2000

/** The text of one seed: a synthetic document or one of `bases`, mutated. */
export function fuzzCase(seed: number, bases: readonly string[]): string {
  const base = seed % 3 === 0 ? bases[(seed / 3) % Math.max(1, bases.length)] : undefined
  if (base !== undefined) return mutate(base, seed)
  const document = generate(seed)
  return mutate(seed % 2 === 0 ? document.text : addNoise(document, seed).text, seed)
}

/** Reads one mutated document. A throw, a span that shows something else, and a run over the limit are failures. */
export function fuzzOne(seed: number, bases: readonly string[]): FuzzFailure[] {
  const text = fuzzCase(seed, bases)
  const started = process.threadCpuUsage()
  try {
    const read = readAndCheck(`${seed}.txt`, text)
    const { user, system } = process.threadCpuUsage(started)
    const took = (user + system) / 1000
    if (took > fuzzLimitMs) return [{ seed, fault: `${Math.round(took)} ms for ${text.length} signs` }]
    return spanFaults(read, text)
      .slice(0, 1)
      .map((fault) => ({ seed, fault }))
  } catch (thrown) {
    return [{ seed, fault: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }]
  }
}

/** Reads `runs` mutated documents from `seed` on and gives the failures. */
export function fuzzRun({
  seed,
  runs,
  bases,
}: {
  seed: number
  runs: number
  bases: readonly string[]
}): FuzzFailure[] {
  return Array.from({ length: runs }, (_, index) => fuzzOne(seed + index, bases)).flat()
}
