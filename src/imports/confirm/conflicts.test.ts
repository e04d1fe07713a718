import { expect, test } from 'vitest'
import { createTexts } from '../../platform/texts/texts.ts'
import { settle, undecided } from './conflicts.ts'
import { factInWords } from './fact-words.ts'
import { confirmTexts } from './texts.ts'

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

test('whole sentences follow one another, and other parts are kept apart', () => {
  const t = createTexts([confirmTexts])('sv')
  expect(factInWords(t, ['Vi säger ja.', 'Vi redovisar i maj.'])).toBe('Vi säger ja. Vi redovisar i maj.')
  expect(factInWords(t, ['Anna Ek', 'Bo Lind'])).toBe('Anna Ek; Bo Lind')
})
