import fc from 'fast-check'
import { expect, test } from 'vitest'
import { organisationNumber } from './organisation-number.ts'

test('a number is taken with or without hyphen, blanks and century', () => {
  for (const typed of ['212000-2965', '2120002965', ' 212000 2965 ', '16212000-2965'])
    expect(organisationNumber(typed)).toBe('212000-2965')
  expect(organisationNumber('212000-0092')).toBe('212000-0092')
  expect(organisationNumber('212000-0142')).toBe('212000-0142')
})

test('a wrong check digit, wrong length or a person is refused', () => {
  for (const typed of ['802000-0000', '212000-2966', '212000-296', '80240-123', '810101-1234', '', 'abc', '１２'])
    expect(organisationNumber(typed)).toBeUndefined()
})

test('changing any one digit of a right number makes it wrong', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (index, change) => {
      const digits = [...'2120002965']
      digits[index] = String((Number(digits[index]) + change) % 10)
      expect(organisationNumber(digits.join(''))).toBeUndefined()
    }),
  )
})
