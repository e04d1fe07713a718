import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../platform/refusal.ts'
import { caseNumberKey, checkCaseNumber, exampleOf, formatCaseNumber, patternFault, seriesOf } from './numbering.ts'

const board = '{year}/KS {serial:4}'

test('a number of the pattern is written with its zeros, and longer when the serial is', () => {
  expect(formatCaseNumber(board, { year: 2023, serial: 352 })).toBe('2023/KS 0352')
  expect(formatCaseNumber(board, { year: 2023, serial: 12345 })).toBe('2023/KS 12345')
  expect(formatCaseNumber('SN {year:2}/{serial}', { year: 2026, serial: 7 })).toBe('SN 26/7')
  expect(exampleOf(board)).toBe('2026/KS 0012')
})

test('two printings of one number are the same case', () => {
  expect(caseNumberKey('2023/KS 0352')).toBe('KS|2023||352')
  expect(caseNumberKey('KS 2023/352')).toBe(caseNumberKey('Dnr: 2023/ks 0352'))
  expect(caseNumberKey('2015/KS 0011 001')).toBe(caseNumberKey('KS 2015/11'))
  expect(caseNumberKey('SN 2023/352')).not.toBe(caseNumberKey('KS 2023/352'))
  expect(caseNumberKey('Utan  nummer')).toBe('utan nummer')
})

test('a typed number that is not of the pattern is refused with an example', () => {
  expect(checkCaseNumber(board, ' 2023/KS 0352 ')).toEqual({ key: 'KS|2023||352', year: 2023, serial: 352 })
  expect(checkCaseNumber(board, '2023/ks 0352')).toMatchObject({ serial: 352 })
  for (const raw of [
    '',
    '2023/KS 352',
    '2023/SN 0352',
    'KS 2023/352',
    '2023/KS 0352 001',
    '2023/KS 0000',
    '23/KS 0352',
  ])
    expect(checkCaseNumber(board, raw)).toMatchObject({
      reason: 'organisations.caseNumberForm',
      facts: { example: '2026/KS 0012' },
    })
})

test('a pattern needs a year and a serial once each, plain letters, and numbers that can be read again', () => {
  for (const pattern of [
    board,
    'KS {year}/{serial}',
    'KSN-{year}-{serial:4}',
    'SN {year:2}/{serial:4}',
    '{year}/{serial}',
  ])
    expect([pattern, patternFault(pattern)]).toEqual([pattern, undefined])
  expect(patternFault('KS {year}')).toBe('places')
  expect(patternFault('{year} {serial} {serial}')).toBe('places')
  expect(patternFault('{year:3}/{serial}')).toBe('places')
  expect(patternFault('{year}/{serial:9}')).toBe('places')
  expect(patternFault('<b>{year}/{serial}')).toBe('letters')
  expect(patternFault('{year}{serial}')).toBe('unreadable')
})

test('the series of a pattern is its letters', () => {
  expect(seriesOf(board)).toBe('KS')
  expect(seriesOf('kSn-{year}-{serial}')).toBe('KSN')
  expect(seriesOf('{year}/{serial}')).toBe('')
})

test('whatever is typed, a number is either refused or of the pattern, and nothing is thrown', () => {
  const pieces = fc.constantFrom('2023', '23', '/', 'KS', 'SN', ' ', '0352', '352', '-', '{year}', '\n', '０', '999999')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((list) => list.join('')),
      ),
      (raw) => {
        const checked = checkCaseNumber(board, raw)
        if (isRefusal(checked)) return
        const written = formatCaseNumber(board, checked)
        expect(caseNumberKey(written)).toBe(checked.key)
        expect(caseNumberKey(raw)).toBe(checked.key)
      },
    ),
  )
})

test('every number that a good pattern makes is of the pattern, and no two share a key', () => {
  const patterns = fc.constantFrom(board, 'KS {year}/{serial}', 'KSN-{year}-{serial:4}', '{year}/{serial}')
  const numbers = fc.record({ year: fc.integer({ min: 1990, max: 2060 }), serial: fc.integer({ min: 1, max: 99_999 }) })
  fc.assert(
    fc.property(patterns, numbers, numbers, (pattern, a, b) => {
      const [first, second] = [a, b].map((parts) => checkCaseNumber(pattern, formatCaseNumber(pattern, parts)))
      expect(first).toMatchObject(a)
      expect(second).toMatchObject(b)
      const isSame = a.year === b.year && a.serial === b.serial
      expect(first && second && 'key' in first && 'key' in second && first.key === second.key).toBe(isSame)
    }),
  )
})

test('any text may be tried as a pattern', () => {
  const pieces = fc.constantFrom(
    '{year}',
    '{serial}',
    '{serial:4}',
    '{year:2}',
    '{',
    '}',
    'KS',
    '/',
    ' ',
    '(',
    '\\',
    '*',
  )
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 8 }).map((list) => list.join('')),
      (pattern) => {
        if (patternFault(pattern) === undefined)
          expect(checkCaseNumber(pattern, formatCaseNumber(pattern, { year: 2026, serial: 77 }))).toMatchObject({
            serial: 77,
          })
      },
    ),
  )
})
