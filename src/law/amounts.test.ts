import { expect, test } from 'vitest'
import { day } from '../platform/time.ts'
import { amountOn, amountStep, amountsOn, euroOf, inUnit, lapsingAmounts } from './amounts.ts'

const shown = (iso: string) => amountStep(amountOn('annex2', day(iso))).says.replaceAll('\u00a0', ' ')

test('an amount belongs to its period, from its first day to its last', () => {
  expect(['2023-12-31', '2024-01-01', '2025-12-31'].map((iso) => amountOn('annex2', day(iso)))).toMatchObject([
    { value: 7_802_550, isConfirmed: true },
    { value: 8_109_450, isConfirmed: true },
    { value: 8_109_450, isConfirmed: true },
  ])
})

test('after the last day the last amount is used, and the receipt says that nobody has confirmed it', () => {
  expect(amountOn('annex2', day('2026-01-01'))).toMatchObject({ value: 8_109_450, isConfirmed: false })
  expect(shown('2025-12-31')).toMatch(/8 109 450 kronor$/)
  expect(shown('2026-01-01')).toMatch(/8 109 450 kronor \(belopp ej bekräftat för perioden\)$/)
})

test('before the first period the first amount stands, unconfirmed', () => {
  expect(amountOn('deMinimis', day('2023-12-31'))).toMatchObject({ value: 300_000, isConfirmed: false })
})

test('an amount begins to warn sixty days before its last day, and goes on when it has passed', () => {
  const lapsing = (iso: string) => lapsingAmounts(day(iso)).map(({ amount, daysLeft }) => [amount.key, daysLeft])
  expect(lapsing('2025-10-31')).toEqual([])
  expect(lapsing('2025-11-01')).toContainEqual(['annex2', 60])
  expect(lapsing('2026-11-22')).toContainEqual(['annex2', -326])
  expect(lapsing('2030-11-02').slice(-2)).toEqual([
    ['deMinimis', 59],
    ['sgeiDeMinimis', 59],
  ])
})

test('a period that is followed by a known one is no reason to warn', () => {
  expect(lapsingAmounts(day('2023-12-15'))).toEqual([])
})

test('every amount names its source, and its periods follow each other without a gap', () => {
  for (const on of ['2022-02-01', '2023-12-31', '2024-01-01', '2025-12-31']) {
    for (const amount of amountsOn(day(on))) {
      expect(amount.source.length).toBeGreaterThan(5)
      expect(new URL(amount.url).protocol).toBe('https:')
    }
    expect(amountOn('directAward', day(on)).isConfirmed).toBe(true)
  }
})

test('kronor become whole euro, rounded up', () => {
  expect(euroOf(8_109_450, day('2025-06-02'))).toBe(750_000)
  expect(euroOf(400_000, day('2025-06-02'))).toBe(36_994)
  expect(euroOf(0, day('2025-06-02'))).toBe(0)
  expect(inUnit(amountOn('euroRate', day('2025-06-02')).value, 'öre per 100 euro')).toBe('10,8126 kronor per euro')
  expect(inUnit(-5_000, 'euro')).toBe('−5\u00a0000\u00a0euro')
})
