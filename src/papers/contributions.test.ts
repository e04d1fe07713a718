import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kronorInFigures, sharesOf } from './contributions.ts'

test('what each brings and its share of the whole stand in the order of the parties', () => {
  const contributions = [
    { party: 'Språkhamnen', amount: 840_000 },
    { party: 'Kommunen', amount: 540_000 },
    { party: 'Kommunen', amount: 100_000 },
  ]
  expect(sharesOf(['Kommunen', 'Språkhamnen'], contributions)).toEqual([
    { party: 'Kommunen', amount: 640_000, percent: 43 },
    { party: 'Språkhamnen', amount: 840_000, percent: 57 },
  ])
})

test('three equal parties share a hundred between them', () => {
  const parties = ['A', 'B', 'C']
  const shares = sharesOf(
    parties,
    parties.map((party) => ({ party, amount: 1 })),
  )
  expect(shares.map(({ percent }) => percent)).toEqual([34, 33, 33])
})

test('where nobody brings anything of value nobody has a share', () => {
  expect(sharesOf(['A', 'B'], []).map(({ percent }) => percent)).toEqual([0, 0])
})

test('the shares always make a hundred', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000_000), { minLength: 1, maxLength: 12 }), (amounts) => {
      const parties = amounts.map((_, index) => String(index))
      const shares = sharesOf(
        parties,
        amounts.map((amount, index) => ({ party: String(index), amount })),
      )
      const sum = shares.reduce((total, { percent }) => total + percent, 0)
      expect(sum).toBe(amounts.some((amount) => amount > 0) ? 100 : 0)
    }),
  )
})

test('kronor in a column are grouped figures', () => {
  expect(kronorInFigures(1_480_000)).toBe('1\u00a0480\u00a0000')
})
