import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf, rememberingDayOf } from './time.ts'

const hour = 3_600_000
/** Around both changes of the clock in 2026, in the winter and in the summer, to the millisecond. */
const changes = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-01-01T00:00Z', '2026-07-01T00:00Z']
const moments = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -30 * hour, max: 30 * hour }))
  .map(([around, off]) => Temporal.Instant.from(around).add({ milliseconds: off }))
const midnights = fc
  .tuple(
    fc.constantFrom('2026-03-28T23:00Z', '2026-03-29T22:00Z', '2026-10-24T22:00Z', '2026-10-25T23:00Z'),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([midnight, off]) => Temporal.Instant.from(midnight).add({ milliseconds: off }))

it('the day that is remembered is the Swedish day of every moment, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(moments, midnights), { maxLength: 20 }), (some) => {
      const told = rememberingDayOf()
      for (const moment of some) expect(told(moment).toString()).toBe(dayOf(moment).toString())
    }),
  )
})
