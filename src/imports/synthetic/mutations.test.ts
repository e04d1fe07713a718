import { describe, expect, it } from 'vitest'
import { fuzzCase, fuzzRun } from './fuzzing.ts'

describe('reading documents that no one would write', () => {
  // Each run is measured for itself in time of the processor; together they take a busy machine its time.
  it('reads 300 mutated documents without a crash, a false place or an unbounded run', { timeout: 60_000 }, () => {
    expect(fuzzRun({ seed: 1, runs: 300, bases: [] })).toEqual([])
  })

  it('makes the same document again from its seed', () => {
    expect(fuzzCase(17, [])).toBe(fuzzCase(17, []))
    expect(fuzzCase(17, [])).not.toBe(fuzzCase(18, []))
  })
})
