/** A calendar day in Sweden. Law counts in days; never in hours. */
export type Day = Temporal.PlainDate

/** A point in time. Shown in Europe/Stockholm. */
export type Instant = Temporal.Instant

/** Tells what time it is. Code is told the time, it never asks the computer; tests pass a fixed one. */
export type Clock = { readonly now: () => Instant; readonly today: () => Day }

/** The one time zone of the system. */
export const stockholm = 'Europe/Stockholm'

/** The day of an ISO date. Throws on anything else: for literals. Use `parseDay` for outside input. */
export const day = (iso: string): Day => Temporal.PlainDate.from(iso, { overflow: 'reject' })

/** The years in which days from outside are read: what lies beyond them is a slip of the pen. */
export const [firstYear, lastYear] = [1800, 2200] as const

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day of exactly `YYYY-MM-DD`, or undefined when it is not a real day in the years 1800–2200. */
export const parseDay = (text: string): Day | undefined => {
  const match = isoDay.exec(text.trim())
  if (!match) return undefined
  const year = Number(match[1])
  if (year < firstYear || year > lastYear) return undefined
  try {
    return Temporal.PlainDate.from({ year, month: Number(match[2]), day: Number(match[3]) }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** Whether `a` is an earlier day than `b`. */
export const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0

/** Whether `a` is a later day than `b`. */
export const isAfter = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) > 0

/** Whole days from `a` to `b`; negative when `b` comes first. */
export const daysBetween = (a: Day, b: Day): number => a.until(b, { largestUnit: 'days' }).days

/** The Swedish calendar day that an instant falls on. */
export const dayOf = (instant: Instant): Day => instant.toZonedDateTimeISO(stockholm).toPlainDate()

/** `dayOf` that remembers the last day: asking the time zone costs more than all else a small page counts. */
export const rememberingDayOf = (): ((instant: Instant) => Day) => {
  let [from, until, known] = [0, 0, day('1970-01-01')]
  return (instant) => {
    const at = instant.epochMilliseconds
    if (at < from || at >= until) {
      const start = instant.toZonedDateTimeISO(stockholm).startOfDay()
      from = start.epochMilliseconds
      until = start.add({ days: 1 }).epochMilliseconds
      known = start.toPlainDate()
    }
    return known
  }
}

const swedishDay = rememberingDayOf()

/** The clock of the computer. Only the composition root and the commands use it. */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: () => swedishDay(Temporal.Now.instant()),
}

/** The instant as the old date of the language, for libraries that take nothing else. */
export const dateOf = (instant: Instant): Date => new Date(instant.epochMilliseconds)

/** The instant of such a date. */
export const instantOf = (date: Date): Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())

/** A clock that stands still at noon in Stockholm on `iso` (a day) or at the given instant. */
export const fixedClock = (iso: string): Clock => {
  const now =
    iso.length === 10
      ? day(iso).toZonedDateTime({ timeZone: stockholm, plainTime: '12:00' }).toInstant()
      : Temporal.Instant.from(iso)
  return { now: () => now, today: () => dayOf(now) }
}

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]
const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag']
const monthsEnglish = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The Swedish month names in order, January first. */
export const monthNames: readonly string[] = months

/** "28 december 2026". */
export const dayInWords = (d: Day, language: 'sv' | 'en' = 'sv'): string =>
  `${d.day} ${(language === 'sv' ? months : monthsEnglish)[d.month - 1]} ${d.year}`

/** "måndag": the Swedish name of the day of the week. */
export const weekdayName = (d: Day): string => weekdays[d.dayOfWeek - 1] ?? ''

/** "28 december 2026 kl. 09.14" in Stockholm time. */
export const instantInWords = (instant: Instant, language: 'sv' | 'en' = 'sv'): string => {
  const zoned = instant.toZonedDateTimeISO(stockholm)
  const two = (n: number) => String(n).padStart(2, '0')
  const clock =
    language === 'sv' ? `kl. ${two(zoned.hour)}.${two(zoned.minute)}` : `${two(zoned.hour)}:${two(zoned.minute)}`
  return `${dayInWords(zoned.toPlainDate(), language)} ${clock}`
}
