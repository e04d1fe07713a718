import { type Day, day, isBefore, weekdayName } from '../platform/time.ts'
import type { Step } from './rule.ts'

/** Påskdagen of a year by the Gregorian computus (the anonymous method), so that no table can run out. */
export const easterSunday = (year: number): Day => {
  const a = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((8 * century + 13) / 25)
  const moon = (19 * a + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - moon - (yearOfCentury % 4)) % 7
  const shift = Math.floor((a + 11 * moon + 22 * weekday) / 451)
  const sum = moon + weekday - 7 * shift + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}

/** The Saturday on or after the day: midsommardagen and alla helgons dag are found so. */
const saturdayFrom = (from: Day): Day => from.add({ days: (13 - from.dayOfWeek) % 7 })

/** Midsommardagen: the Saturday in 20–26 June. */
export const midsummerDay = (year: number): Day => saturdayFrom(Temporal.PlainDate.from({ year, month: 6, day: 20 }))

// Whit Monday gave way to the national day (SFS 2004:1320).
const nationalDayFrom = day('2005-01-01')

const fixedHolidays: Readonly<Record<string, string>> = {
  '01-01': 'nyårsdagen',
  '01-06': 'trettondedag jul',
  '05-01': 'första maj',
  '12-25': 'juldagen',
  '12-26': 'annandag jul',
}

const eastertide: Readonly<Record<number, string>> = {
  [-2]: 'långfredagen',
  0: 'påskdagen',
  1: 'annandag påsk',
  39: 'Kristi himmelsfärdsdag',
  49: 'pingstdagen',
}

/** The holidays of a year that are no plain Sundays, by date as in `06-06`. */
const holidaysIn = (year: number): ReadonlyMap<string, string> => {
  const easter = easterSunday(year)
  const names = new Map(Object.entries(fixedHolidays))
  const name = (d: Day, says: string) => {
    const date = d.toString().slice(5)
    if (!names.has(date)) names.set(date, says)
  }
  for (const [sinceEaster, says] of Object.entries(eastertide)) name(easter.add({ days: Number(sinceEaster) }), says)
  const whitMonday = easter.add({ days: 50 })
  if (isBefore(whitMonday, nationalDayFrom)) name(whitMonday, 'annandag pingst')
  name(midsummerDay(year), 'midsommardagen')
  name(saturdayFrom(Temporal.PlainDate.from({ year, month: 10, day: 31 })), 'alla helgons dag')
  const nationalDay = Temporal.PlainDate.from({ year, month: 6, day: 6 })
  if (!isBefore(nationalDay, nationalDayFrom)) name(nationalDay, 'nationaldagen')
  return names
}

// A page may ask about hundreds of days of a few years. Emptied rather than let grow by wild years.
const knownYears = new Map<number, ReadonlyMap<string, string>>()
const mostYears = 500

const holidaysOf = (year: number): ReadonlyMap<string, string> => {
  const known = knownYears.get(year)
  if (known) return known
  if (knownYears.size >= mostYears) knownYears.clear()
  const found = holidaysIn(year)
  knownYears.set(year, found)
  return found
}

/** The name of the public holiday, "söndag" for a plain Sunday, undefined for any other day. HELG 1–2 §§. */
export const holidayName = (d: Day): string | undefined =>
  holidaysOf(d.year).get(d.toString().slice(5)) ?? (d.dayOfWeek === 7 ? 'söndag' : undefined)

/** Whether the day is a public holiday (allmän helgdag); every Sunday is one. */
export const isHoliday = (d: Day): boolean => holidayName(d) !== undefined

/** Midsommarafton: the Friday in 19–25 June. */
const isMidsummerEve = (d: Day): boolean => d.month === 6 && d.dayOfWeek === 5 && d.day >= 19 && d.day <= 25

/**
 * Why an act that falls due on the day may wait: the holiday, Saturday, or one of the three eves that LBT 2 § lists.
 * Undefined for a day that counts. Other eves and days between holidays count.
 */
export const reasonToWait = (d: Day): string | undefined => {
  const holiday = holidayName(d)
  if (holiday !== undefined) return holiday
  if (isMidsummerEve(d)) return 'midsommarafton'
  if (d.month === 12 && d.day === 24) return 'julafton'
  if (d.month === 12 && d.day === 31) return 'nyårsafton'
  return d.dayOfWeek === 6 ? 'lördag' : undefined
}

/** The day itself, or the next weekday (nästa vardag) when the act may wait. LBT 2 §. */
export const rollForward = (d: Day): Day => {
  let rolled = d
  while (reasonToWait(rolled) !== undefined) rolled = rolled.add({ days: 1 })
  return rolled
}

/** The day itself, or the last weekday before it: what to aim for when the extension should not be relied on. */
export const weekdayAtLatest = (d: Day): Day => {
  let earlier = d
  while (reasonToWait(earlier) !== undefined) earlier = earlier.subtract({ days: 1 })
  return earlier
}

/** Same weekday so many weeks later; the first day is not counted. LBT 1 §. */
export const weeksAfter = (start: Day, weeks: number): Day => start.add({ weeks })

/** Same date so many months later, or the last day of a month that lacks it. LBT 1 §. */
export const monthsAfter = (start: Day, months: number): Day => start.add({ months }, { overflow: 'constrain' })

const inList = new Intl.ListFormat('sv', { type: 'conjunction' })

/** The receipt's line for a rolled day, naming each day passed over; nothing when the day stands. */
export const rollSteps = (nominal: Day): readonly Step[] => {
  const rolled = rollForward(nominal)
  const reasons: string[] = []
  for (let d = nominal; isBefore(d, rolled); d = d.add({ days: 1 })) reasons.push(reasonToWait(d) ?? weekdayName(d))
  if (reasons.length === 0) return []
  const text = inList.format(reasons)
  return [{ says: `${text.charAt(0).toUpperCase()}${text.slice(1)}: nästa vardag`, day: rolled }]
}

/** A deadline with both its days: `nominal` only where the rolled day differs. */
export const rolledDeadline = (nominal: Day): { readonly value: Day; readonly nominal?: Day } => {
  const value = rollForward(nominal)
  return value.equals(nominal) ? { value } : { value, nominal }
}
