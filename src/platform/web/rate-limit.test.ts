import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRateLimit } from './rate-limit.ts'

const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)

test('the first tries go through, the next is told how long to wait, and the wait is enough', () => {
  const limit = createRateLimit({ limit: 2, seconds: 60 })
  expect(limit('a', at(0))).toBeUndefined()
  expect(limit('a', at(10))).toBeUndefined()
  expect(limit('a', at(20))).toBe(40)
  expect(limit('b', at(20))).toBeUndefined()
  expect(limit('a', at(60))).toBeUndefined()
  expect(limit('a', at(61))).toBe(9)
})

test('no period ever holds more tries than the limit, however they fall', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 60 }), (pauses) => {
      const limit = createRateLimit({ limit: 3, seconds: 60 })
      const through: number[] = []
      let now = 0
      for (const pause of pauses) {
        now += pause
        if (limit('a', at(now)) === undefined) through.push(now)
      }
      for (const start of through) {
        expect(through.filter((time) => time >= start && time < start + 60).length).toBeLessThanOrEqual(3)
      }
    }),
  )
})
