import { expect, test } from 'vitest'
import { isId, newId } from './id.ts'

test('ids that are made within a millisecond sort in the order in which they were made, and later ones after them', () => {
  const made = [...Array.from({ length: 300 }, () => newId(1_790_000_000_000)), newId(1_790_000_000_001)]
  expect(made.toSorted()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
  expect(made.every((id) => isId(id) && /^.{14}7.{4}[89ab]/.test(id))).toBe(true)
})
