import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generate, layoutNames } from './generate.ts'
import { precision, recall, total } from './measure.ts'
import { addNoise } from './noise.ts'
import { describeFault, readSynthetic, scoresOf, type Trial, trials } from './read-synthetic.ts'
import { spanFaults } from './spans.ts'

const seeds = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index)

const wrongOf = (all: readonly Trial[], ...verdicts: readonly string[]): string[] =>
  all.flatMap(({ document, faults }) =>
    faults.filter(({ verdict }) => verdicts.includes(verdict)).map((fault) => describeFault(document, fault)),
  )

const poorFields = (all: readonly Trial[]): string[] =>
  Object.entries(scoresOf(all))
    .filter(([, score]) => score.correct + score.missed + score.wrong > 0 && recall(score) < 0.95)
    .map(([field, score]) => `${field}: ${score.correct} right, ${score.wrong} wrong, ${score.missed} missed`)

describe('reading synthetic minutes', () => {
  const clean = trials(seeds(0, layoutNames.length * 15), 'clean')
  const noisy = trials(seeds(5000, layoutNames.length * 15), 'noisy')

  it.each(layoutNames)('reads nothing wrong in the clean layout "%s"', (layout) => {
    expect(
      wrongOf(
        clean.filter(({ document }) => document.layout === layout),
        'wrong',
        'silentWrong',
      ),
    ).toEqual([])
  })

  it('finds at least 95 of 100 facts of every field in clean layouts', () => {
    expect(poorFields(clean)).toEqual([])
  })

  it('says nothing wrong without doubt where noise has damaged the text', () => {
    expect(wrongOf(noisy, 'silentWrong')).toEqual([])
  })

  it('is right in at least 99 of 100 facts that it gives from damaged text', () => {
    expect(precision(total(scoresOf(noisy)))).toBeGreaterThanOrEqual(0.99)
  })

  it('shows for every fact a place in the text that holds it', () => {
    expect([...clean, ...noisy].flatMap(({ document, read }) => spanFaults(read, document.text))).toEqual([])
  })

  it('reads the same text in the same way every time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const document = addNoise(generate(seed), seed)
        expect(readSynthetic(document)).toEqual(readSynthetic(document))
      }),
      { seed: 160, numRuns: 25 },
    )
  })
})
