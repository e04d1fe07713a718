import { expect, test } from 'vitest'
import { settle, undecided } from './conflicts.ts'

const place = { kind: 'meeting' as const }
const known = { startsAt: '18:30', place: 'Varvet' }
const read = { startsAt: '18:00', place: 'Linden' }

test('nothing that is known changes without an answer', () => {
  const { value, conflicts } = settle(known, read, { place, choices: {} })
  expect(value).toEqual(known)
  expect(undecided(conflicts, {})).toHaveLength(2)
})

test('one answer for all holds where a question has no answer of its own', () => {
  const [first] = settle(known, read, { place, choices: {} }).conflicts
  if (!first) throw new Error('there is a difference')
  const choices = { all: 'read', [first.key]: 'known' } as const
  const { value, conflicts } = settle(known, read, { place, choices })
  expect(value).toEqual({ startsAt: '18:30', place: 'Linden' })
  expect(undecided(conflicts, choices)).toEqual([])
})
