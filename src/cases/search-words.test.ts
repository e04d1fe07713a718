import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySign } from '../../test/any-sign.ts'
import { beginnings } from './search-words.ts'

test('a definite form of a neuter word is asked for by its beginning', () => {
  expect(beginnings('partnerskapets')).toBe('partnerskap:*')
  expect(beginnings('partnerskap')).toBe('partnerskap:*')
})

test('short words are asked for whole, and nothing is added to a search of short words', () => {
  expect(beginnings('hus i hamnen')).toBe('hus & i & hamnen:*')
  expect(beginnings('ett hus')).toBeUndefined()
})

test('quotes, minus and or are left to the search as it is written', () => {
  for (const words of ['"öppen mötesplats"', 'partnerskap -idrott', 'kultur or fritid'])
    expect(beginnings(words)).toBeUndefined()
})

test('nothing that steers a search comes out of wild words', () => {
  fc.assert(
    fc.property(fc.string({ unit: anySign }), (words) => {
      expect(beginnings(words) ?? '').toMatch(/^([\p{L}\p{M}\p{N}]+(:\*)?( & )?)*$/u)
    }),
  )
})
