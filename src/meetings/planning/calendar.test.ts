import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { day, fixedClock } from '../../platform/time.ts'
import { calendarText } from './calendar.ts'
import type { Plan } from './plan.ts'

const now = fixedClock('2026-05-04').now()
const plan = (changes: Partial<Plan>): Plan => ({
  ...{ meetingId: '019cd240-0000-7000-8000-000000000001', bodyId: '019cd240-0000-7000-8000-000000000002' },
  ...{ bodyName: 'Kommunstyrelsen', bodyKind: 'executiveBoard', state: 'planned', sequence: 0 },
  ...{ heldOn: day('2026-06-09'), place: '', isOpenDoors: false, isRemote: false, isExtra: false, chairWants: false },
  ...{ remoteAddress: '', hindranceTo: '' },
  ...changes,
})

test('whatever a body and a place are called, a calendar program reads them back, in lines of at most 75 octets', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    .map((text) => text.replaceAll(/\p{Cc}/gu, ' '))
  fc.assert(
    fc.property(name, name, (bodyName, place) => {
      const text = calendarText([plan({ bodyName, place })], { name: bodyName }, now)
      expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
      const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
      expect(event?.getFirstPropertyValue('summary')).toBe(bodyName)
      expect(event?.getFirstPropertyValue('location')).toBe(place)
    }),
  )
})

test('a planned meeting is tentative, a summoned one confirmed, and one without a time is a day', () => {
  const told = (changes: Partial<Plan>, property: string) =>
    String(
      new ICAL.Component(ICAL.parse(calendarText([plan(changes)], { name: 'Björkvik' }, now)))
        .getFirstSubcomponent('vevent')
        ?.getFirstPropertyValue(property),
    )
  expect(told({}, 'status')).toBe('TENTATIVE')
  expect(told({ state: 'summoned' }, 'status')).toBe('CONFIRMED')
  expect(told({}, 'dtstart')).toBe('2026-06-09')
  expect(told({ startsAt: '18:30', endsAt: '21:00' }, 'dtend')).toBe('2026-06-09T21:00:00')
})
