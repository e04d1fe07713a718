import { type Day, type Instant, stockholm } from '../../platform/time.ts'
import type { Plan } from './plan.ts'

/** What a calendar says besides its meetings. `summary` and `status` are in the reader's language. */
export type CalendarWords = {
  readonly name: string
  /** Leads to the page of a meeting; undefined where the reader has no page to see. */
  readonly link?: (plan: Plan) => string
}

const productId = '-//Handslag//Sammantraden//SV'

/** The rule by which summer time comes and goes in Sweden (RFC 5545 3.6.5). */
const timeZone = [
  'BEGIN:VTIMEZONE',
  `TZID:${stockholm}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** A calendar of meetings as RFC 5545 says. A meeting keeps its UID for ever; a change or a cancellation raises its SEQUENCE. */
export const calendarText = (plans: readonly Plan[], words: CalendarWords, now: Instant): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${productId}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(words.name)}`,
    ...timeZone,
    ...plans.flatMap((plan) => eventOf(plan, words, now)),
    'END:VCALENDAR',
  ]
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('')

const eventOf = (plan: Plan, { link }: CalendarWords, now: Instant): string[] => [
  'BEGIN:VEVENT',
  `UID:urn:uuid:${plan.meetingId}`,
  `DTSTAMP:${utc(plan.changedAt ?? now)}`,
  `SEQUENCE:${plan.sequence}`,
  ...times(plan),
  `SUMMARY:${escaped(plan.bodyName)}`,
  ...(plan.place === '' ? [] : [`LOCATION:${escaped(plan.place)}`]),
  ...(link === undefined ? [] : [`URL:${link(plan)}`]),
  `STATUS:${plan.state === 'cancelled' ? 'CANCELLED' : plan.state === 'planned' ? 'TENTATIVE' : 'CONFIRMED'}`,
  'TRANSP:OPAQUE',
  'END:VEVENT',
]

/** A meeting without a time is a day; one without an end lasts until the calendar's reader knows better: an hour. */
const times = ({ heldOn, startsAt, endsAt }: Plan): string[] => {
  if (startsAt === undefined)
    return [`DTSTART;VALUE=DATE:${compact(heldOn)}`, `DTEND;VALUE=DATE:${compact(heldOn.add({ days: 1 }))}`]
  const from = `DTSTART;TZID=${stockholm}:${compact(heldOn)}T${startsAt.replace(':', '')}00`
  return [
    from,
    endsAt === undefined ? 'DURATION:PT1H' : `DTEND;TZID=${stockholm}:${compact(heldOn)}T${endsAt.replace(':', '')}00`,
  ]
}

const compact = (on: Day): string => on.toString().replaceAll('-', '')

const utc = (at: Instant): string => `${at.round({ smallestUnit: 'second' }).toString().replaceAll(/[-:]/g, '')}`

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '')

/** Lines of at most 75 octets; what is left stands on lines that begin with a blank. No character is cut. */
const folded = (line: string): string[] => {
  const lines: string[] = []
  let [current, octets] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      lines.push(current)
      ;[current, octets] = [' ', 1]
    }
    current += character
    octets += size
  }
  return [...lines, current]
}
