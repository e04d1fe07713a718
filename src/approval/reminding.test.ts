import { expect, test } from 'vitest'
import { day } from '../platform/time.ts'
import { isReminderDue } from './reminding.ts'

// Held 9 November 2026: the fourteenth day is Monday 23 November.
const due = (today: string, remindedOn?: string) =>
  isReminderDue(
    { heldOn: day('2026-11-09'), ...(remindedOn === undefined ? {} : { remindedOn: day(remindedOn) }) },
    day(today),
  )

test('minutes are reminded of five days before the last day and the day before it, once each', () => {
  expect([due('2026-11-17'), due('2026-11-18'), due('2026-11-19', '2026-11-18')]).toEqual([false, true, false])
  expect([due('2026-11-22', '2026-11-18'), due('2026-11-23', '2026-11-22')]).toEqual([true, false])
})

test('a house that was down on the day reminds when it is up again', () => {
  expect([
    due('2026-11-20'),
    due('2026-11-25'),
    due('2026-11-25', '2026-11-20'),
    due('2026-11-26', '2026-11-25'),
  ]).toEqual([true, true, true, false])
})
