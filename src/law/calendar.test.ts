import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, daysBetween, isBefore } from '../platform/time.ts'
import { earliestRemoval } from './announcement.ts'
import { lastAppealDay } from './appeal.ts'
import {
  easterSunday,
  holidayName,
  isHoliday,
  monthsAfter,
  reasonToWait,
  rollForward,
  rollSteps,
  weekdayAtLatest,
  weeksAfter,
} from './calendar.ts'
import { earliestLegalForce } from './legal-force.ts'

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((days) => day('1992-01-01').add({ days }))

describe('the calendar', () => {
  test.each([
    ['1818-03-22', 1818],
    ['1943-04-25', 1943],
    ['1961-04-02', 1961],
    ['2000-04-23', 2000],
    ['2008-03-23', 2008],
    ['2011-04-24', 2011],
    ['2019-04-21', 2019],
    ['2023-04-09', 2023],
    ['2024-03-31', 2024],
    ['2025-04-20', 2025],
    ['2026-04-05', 2026],
    ['2027-03-28', 2027],
    ['2038-04-25', 2038],
    ['2049-04-18', 2049],
    ['2100-03-28', 2100],
  ])('Easter falls on %s', (iso, year) => expect(easterSunday(year).toString()).toBe(iso))

  test('Easter is a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2200 }), (year) => {
        const easter = easterSunday(year)
        return (
          easter.dayOfWeek === 7 && !isBefore(easter, day(`${year}-03-22`)) && !isBefore(day(`${year}-04-25`), easter)
        )
      }),
    )
  })

  test('the named holidays of 2026 are these thirteen', () => {
    const days = Array.from({ length: 365 }, (_, n) => day('2026-01-01').add({ days: n }))
    const named = days.filter((d) => isHoliday(d) && holidayName(d) !== 'söndag').map((d) => `${d} ${holidayName(d)}`)
    expect(named).toEqual([
      '2026-01-01 nyårsdagen',
      '2026-01-06 trettondedag jul',
      '2026-04-03 långfredagen',
      '2026-04-05 påskdagen',
      '2026-04-06 annandag påsk',
      '2026-05-01 första maj',
      '2026-05-14 Kristi himmelsfärdsdag',
      '2026-05-24 pingstdagen',
      '2026-06-06 nationaldagen',
      '2026-06-20 midsommardagen',
      '2026-10-31 alla helgons dag',
      '2026-12-25 juldagen',
      '2026-12-26 annandag jul',
    ])
  })

  test('a rolled day is never earlier, always counts, and nothing between was skipped without a reason', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        const rolled = rollForward(d)
        expect(isBefore(rolled, d)).toBe(false)
        expect(reasonToWait(rolled)).toBeUndefined()
        expect(daysBetween(d, rolled)).toBeLessThanOrEqual(5)
        for (let n = d; isBefore(n, rolled); n = n.add({ days: 1 })) expect(reasonToWait(n)).toBeDefined()
        expect(isBefore(d, weekdayAtLatest(d))).toBe(false)
      }),
    )
  })

  test('the receipt names every day that was passed over', () => {
    expect(rollSteps(day('2026-12-24'))).toEqual([
      { says: 'Julafton, juldagen, annandag jul och söndag: nästa vardag', day: day('2026-12-28') },
    ])
    expect(rollSteps(day('2026-04-03'))[0]?.says).toBe(
      'Långfredagen, lördag, påskdagen och annandag påsk: nästa vardag',
    )
    expect(rollSteps(day('2026-05-15'))).toEqual([])
  })

  test('weeks end on the same weekday and months on the last day of a short month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 52 }), (d, weeks) => {
        expect(weeksAfter(d, weeks).dayOfWeek).toBe(d.dayOfWeek)
      }),
    )
    expect(monthsAfter(day('2024-01-31'), 1).toString()).toBe('2024-02-29')
  })
})

describe('the appeal period', () => {
  test('lasts three weeks at least, and the notice and legal force wait one day more', () => {
    fc.assert(
      fc.property(anyDay, (announcedOn) => {
        const last = lastAppealDay.decide({ announcedOn })
        expect(daysBetween(announcedOn, last.value)).toBeGreaterThanOrEqual(21)
        expect(last.nominal === undefined).toBe(daysBetween(announcedOn, last.value) === 21)
        const next = last.value.add({ days: 1 }).toString()
        expect(earliestRemoval.decide({ announcedOn }).value.toString()).toBe(next)
        expect(earliestLegalForce.decide({ announcedOn }).value?.toString()).toBe(next)
      }),
    )
  })
})
