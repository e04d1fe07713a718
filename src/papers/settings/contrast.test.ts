import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastToWhite, leastContrast, ratioTold, readable } from './contrast.ts'

test('black stands out the most, white not at all', () => {
  expect(contrastToWhite('#000000')).toBeCloseTo(21, 5)
  expect(contrastToWhite('#ffffff')).toBeCloseTo(1, 5)
})

test('a grey just too light is never told to be enough', () => {
  expect(contrastToWhite('#767676')).toBeGreaterThan(leastContrast)
  expect(contrastToWhite('#777777')).toBeLessThan(leastContrast)
  expect(ratioTold('#777777')).toBe(4.4)
})

test('whatever the colour, the one that is proposed can be read, and one that can be read is left as it is', () => {
  const channel = fc.integer({ min: 0, max: 255 })
  const colour = fc
    .tuple(channel, channel, channel)
    .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`)
  fc.assert(
    fc.property(colour, (one) => {
      expect(contrastToWhite(readable(one))).toBeGreaterThanOrEqual(leastContrast)
      if (contrastToWhite(one) >= leastContrast) expect(readable(one)).toBe(one)
    }),
  )
})
