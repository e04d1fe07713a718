import { describe, expect, it } from 'vitest'
import { plainOf } from './facts.ts'
import { caseNumberAfterLabel, caseNumbersIn } from './scan-case-number.ts'
import { daysIn, dueDayIn } from './scan-date.ts'
import { paragraphsAt } from './scan-paragraphs.ts'
import { timesIn } from './scan-time.ts'
import { cleaned } from './source-text.ts'

const days = (text: string) => daysIn(cleaned(text)).map(({ day }) => day.value)
const hours = (text: string) => {
  const found = timesIn(cleaned(text))
  return [found?.start?.value, found?.end?.value]
}
const paragraphs = (text: string, bare = true) =>
  paragraphsAt(cleaned(text), 0, bare)?.ranges.map(({ from, to }) => [plainOf<number>(from), plainOf<number>(to)])

describe('days', () => {
  it.each([
    ['2023-05-04', '2023-05-04'],
    ['2023–05–04', '2023-05-04'],
    ['4 maj 2023', '2023-05-04'],
    ['torsdagen den 4 maj 2023 kl 18.30', '2023-05-04'],
    ['4juni2023', '2023-06-04'],
    ['21/9 2023', '2023-09-21'],
  ])('reads %s', (text, day) => {
    expect(days(text)).toEqual([day])
  })

  it.each(['den 4 maj', '2023-02-30', 'l5 januari 2024', '2024-0l-15', 'KS 2023/0512', 'vid årsskiftet'])(
    'leaves %s alone',
    (text) => {
      expect(days(text)).toEqual([])
    },
  )

  it('takes the last day of a month that is named with its year as the day something is due', () => {
    expect(dueDayIn(cleaned('senast juni 2025'))?.value).toBe('2025-06-30')
    expect(dueDayIn(cleaned('senast i december 2024'))?.value).toBe('2024-12-31')
    expect(dueDayIn(cleaned('senast den 14 februari 2024'))?.value).toBe('2024-02-14')
    expect(dueDayIn(cleaned('senast i juni'))).toBeUndefined()
    expect(dueDayIn(cleaned('senast i mitten av december 2024'))).toBeUndefined()
  })

  it('reads both days of a meeting over two', () => {
    expect(days('4–5 maj 2023')).toEqual(['2023-05-04', '2023-05-05'])
    expect(days('30 april och 2 maj 2023')).toEqual(['2023-04-30', '2023-05-02'])
  })
})

describe('hours', () => {
  it.each([
    ['kl 18.30–21.15', '18:30', '21:15'],
    ['18:30-21:15', '18:30', '21:15'],
    ['kl. 9.30 - 12.00', '09:30', '12:00'],
    ['Klockan 17:00 20:00', '17:00', '20:00'],
    ['13-15:20', '13:00', '15:20'],
    ['9:00: - 12:45', '09:00', '12:45'],
    ['kl18:00–19:00', '18:00', '19:00'],
    ['18,30–20,00', '18:30', '20:00'],
    ['Rådhuset, plan 3, 13:05–17:57', '13:05', '17:57'],
    ['Sal 4.12, 13:05–17:57', '13:05', '17:57'],
    ['kl 08.15-12.00 (ajournering 10.00-10.15)', '08:15', '12:00'],
  ])('reads %s', (text, start, end) => {
    expect(hours(text)).toEqual([start, end])
  })

  it('gives a start alone when the end is open, and nothing for a day', () => {
    expect(hours('kl 14.00-')).toEqual(['14:00', undefined])
    expect(hours('2023-12-05')).toEqual([undefined, undefined])
  })
})

describe('paragraph lists', () => {
  it.each([
    [
      '146–149, 151-166',
      [
        [146, 149],
        [151, 166],
      ],
    ],
    ['§§ 12 - 20', [[12, 20]]],
    [
      '§ 12, 14 och 16',
      [
        [12, 12],
        [14, 14],
        [16, 16],
      ],
    ],
    ['12 -- 20', [[12, 20]]],
    ['§ 12/2023', [[12, 12]]],
  ])('reads %s', (text, ranges) => {
    expect(paragraphs(text)).toEqual(ranges)
  })

  it('gives nothing when a number was misread or the range runs backwards', () => {
    expect(paragraphs('108-l15')).toBeUndefined()
    expect(paragraphs('§ 12 –')).toBeUndefined()
    expect(paragraphs('112-113, ll5-117')).toBeUndefined()
    expect(paragraphs('166-151')).toBeUndefined()
    expect(paragraphs('12', false)).toBeUndefined()
  })
})

describe('case numbers', () => {
  it.each([
    '2023/KS 0352',
    '2015/KS 0011 001',
    'KS 2018/124',
    'KS/2016:7',
    'KS/2012:628-805',
    'KSN-2016-1422',
    'SN.2018.3',
    'KS-2014/742.912',
    'IFN 2018/00256-1.6.1',
    '171-84/2017',
    'LS/1/2023',
    'Ks2023/0123 024',
    '216/2024',
  ])('keeps %s as printed after its label', (text) => {
    expect(caseNumberAfterLabel(cleaned(text))?.caseNumber.value).toBe(text)
  })

  it('takes no day for a case number, and no bare pair of numbers without a label', () => {
    expect(caseNumberAfterLabel(cleaned('2023-12-05'))).toBeUndefined()
    expect(caseNumberAfterLabel(cleaned('7/10 2020'))).toBeUndefined()
    expect(caseNumbersIn(cleaned('motion 1/2023 och KS 2023/14'))).toHaveLength(1)
    const loose =
      'SFS 2022:638, budget 2024-2026, Ekhamra 4:2 kl 18.30-21.00; BUN 2024/12 75 platser, KS 2023/0012 024.'
    const found = caseNumbersIn(cleaned(loose)).map(({ caseNumber }) => caseNumber.value)
    expect(found).toEqual(['BUN 2024/12', 'KS 2023/0012 024'])
  })
})
