import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, callsAfter, type Summoned } from './answers.ts'

const person = (
  personId: string,
  role: Summoned['role'],
  party: string,
  changes: Partial<Summoned> = {},
): Summoned => ({
  ...{ personId, role, party, name: personId, hasAccount: true, position: 1 },
  ...changes,
})

const board = [
  person('ledamotS', 'member', 'S', { answer: 'declines' }),
  person('ledamotM', 'member', 'M'),
  person('ersättareM', 'substitute', 'M', { position: 1 }),
  person('ersättareS1', 'substitute', 'S', { position: 2 }),
  person('ersättareS2', 'substitute', 'S', { position: 3 }),
]
const answering = (id: string, answer: Answer, people: readonly Summoned[] = board) =>
  people.map((one) => (one.personId === id ? { ...one, answer } : one))

test('the first substitute of the own party is called, then the next, then as the table says', () => {
  expect(callsAfter(board, {})).toEqual([{ personId: 'ersättareS1', calledFor: 'ledamotS' }])
  const one = answering('ersättareS1', 'declines')
  expect(callsAfter(one, {})).toEqual([{ personId: 'ersättareS2', calledFor: 'ledamotS' }])
  const two = answering('ersättareS2', 'declines', one)
  expect(callsAfter(two, {})).toEqual([{ personId: 'ersättareM', calledFor: 'ledamotS' }])
  expect(callsAfter(two, { S: ['V'] })).toEqual([])
})

test('one who is called keeps the place, and is let go when the member comes after all', () => {
  const called = board.map((one) => (one.personId === 'ersättareS1' ? { ...one, calledFor: 'ledamotS' } : one))
  expect(callsAfter(called, {})).toEqual([])
  expect(callsAfter(answering('ledamotS', 'comes', called), {})).toEqual([
    { personId: 'ersättareS1', calledFor: undefined },
  ])
  expect(callsAfter(answering('ersättareS1', 'declines', called), {})).toEqual([
    { personId: 'ersättareS1', calledFor: undefined },
    { personId: 'ersättareS2', calledFor: 'ledamotS' },
  ])
})

test('whoever answers what: nobody is called twice, no seat twice, and no one who declines', () => {
  const people = fc.array(
    fc.record({
      party: fc.constantFrom('S', 'M', 'V'),
      role: fc.constantFrom<Summoned['role']>('chair', 'member', 'substitute'),
      answer: fc.constantFrom<Answer | undefined>(undefined, 'comes', 'declines'),
    }),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(people, (all) => {
      const summoned = all.map((one, index) => person(`p${index}`, one.role, one.party, { ...one, position: index }))
      const calls = callsAfter(summoned, {})
      expect(new Set(calls.map(({ personId }) => personId)).size).toBe(calls.length)
      expect(new Set(calls.map(({ calledFor }) => calledFor)).size).toBe(calls.length)
      for (const { personId } of calls)
        expect(summoned.find((one) => one.personId === personId)).toMatchObject({ role: 'substitute' })
      expect(
        calls.some(({ personId }) => summoned.find((one) => one.personId === personId)?.answer === 'declines'),
      ).toBe(false)
    }),
  )
})
