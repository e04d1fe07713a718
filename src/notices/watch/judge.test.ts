import { expect, test } from 'vitest'
import { judgeDisplay, type Probe } from './judge.ts'

const words = 'a'.repeat(64)
const at = (clock: string) => Temporal.Instant.from(`2026-11-24T${clock}:00+01:00`)
const seen = (clock: string): Probe => ({ at: at(clock), result: 'seen', contentSha256: words })

const display = (probes: readonly Probe[], more: Partial<Parameters<typeof judgeDisplay>[0]> = {}) =>
  judgeDisplay({
    probes,
    from: at('08:00'),
    until: at('12:00'),
    longestMinutes: 60,
    contentSha256: words,
    outages: [],
    judged: [],
    ...more,
  })

const halfHourly = ['08:20', '08:50', '09:20', '09:50', '10:20', '10:50', '11:20', '11:50'].map(seen)

test('a notice seen every half hour was there all the time', () => {
  expect(display(halfHourly)).toEqual({ state: 'unbroken', gaps: [] })
})

test('exactly an hour between two looks is within the setting, a minute more is not', () => {
  expect(display([seen('09:00'), seen('10:00'), seen('11:00')]).state).toBe('unbroken')
  expect(display([seen('09:00'), seen('10:01'), seen('11:00')])).toMatchObject({
    state: 'toAssess',
    gaps: [{ minutes: 61, why: 'notProbed', isPlanned: false }],
  })
})

test('the page without the notice interrupts the display at once', () => {
  const gone: Probe = { at: at('10:00'), result: 'absent' }
  expect(display([...halfHourly, gone])).toMatchObject({ state: 'interrupted', gaps: [{ why: 'absent' }] })
})

test('other words than those that were posted interrupt it too', () => {
  const changed: Probe = { at: at('10:00'), result: 'seen', contentSha256: 'b'.repeat(64) }
  expect(display([...halfHourly, changed])).toMatchObject({ state: 'interrupted', gaps: [{ why: 'changed' }] })
})

test('a server that does not answer for more than an hour waits for a lawyer', () => {
  const silent: Probe[] = ['09:00', '09:30', '10:00'].map((clock) => ({ at: at(clock), result: 'unreachable' }))
  const probes = [seen('08:30'), ...silent, seen('10:30'), seen('11:20')]
  const { state, gaps } = display(probes)
  expect({ state, gaps }).toMatchObject({ state: 'toAssess', gaps: [{ minutes: 120, why: 'unreachable' }] })
  const judged = (brokeThePeriod: boolean) =>
    display(probes, { judged: [{ from: at('08:30'), until: at('10:30'), brokeThePeriod }] })
  expect(judged(false)).toMatchObject({ state: 'unbroken', gaps: [{ why: 'unreachable' }] })
  expect(judged(true).state).toBe('interrupted')
})

test('a stop that was told beforehand is said so, but is judged all the same', () => {
  const { state, gaps } = display([seen('08:30'), seen('10:30'), seen('11:20')], {
    outages: [{ from: at('09:00'), until: at('10:00') }],
  })
  expect(state).toBe('toAssess')
  expect(gaps).toMatchObject([{ minutes: 120, why: 'notProbed', isPlanned: true }])
})

test('nobody looked at all: the whole display waits to be judged', () => {
  expect(display([])).toMatchObject({ state: 'toAssess', gaps: [{ minutes: 240, why: 'notProbed' }] })
})
