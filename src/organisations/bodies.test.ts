import { expect, test } from 'vitest'
import { day } from '../platform/time.ts'
import { type Body, holdsOn, inTree, lastDay, overlap, untilFrom } from './bodies.ts'

test('a term holds on its last day and not on the day after', () => {
  const term = { fromOn: day('2026-01-01'), untilOn: untilFrom(day('2026-12-31')) }
  expect(holdsOn(term, day('2026-01-01'))).toBe(true)
  expect(holdsOn(term, day('2026-12-31'))).toBe(true)
  expect(holdsOn(term, day('2027-01-01'))).toBe(false)
  expect(holdsOn(term, day('2025-12-31'))).toBe(false)
  expect(lastDay(term.untilOn)?.toString()).toBe('2026-12-31')
})

test('a term that begins the day after another ends does not overlap it', () => {
  const first = { fromOn: day('2026-01-01'), untilOn: day('2026-07-01') }
  expect(overlap(first, { fromOn: day('2026-07-01') })).toBe(false)
  expect(overlap(first, { fromOn: day('2026-06-30') })).toBe(true)
  expect(overlap({ fromOn: day('2020-01-01') }, first)).toBe(true)
})

test('a subcommittee stands below its body', () => {
  const body = (bodyId: string, parentBodyId?: string): Body => ({
    bodyId,
    name: bodyId,
    kind: 'council',
    parentBodyId,
  })
  const tree = inTree([body('council'), body('committee', 'board'), body('board')])
  expect(tree.map(({ bodyId, depth }) => [bodyId, depth])).toEqual([
    ['council', 0],
    ['board', 0],
    ['committee', 1],
  ])
})
