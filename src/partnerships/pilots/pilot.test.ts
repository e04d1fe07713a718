import { expect, test } from 'vitest'
import { day } from '../../platform/time.ts'
import { movePilot, type Pilot, pilotStates, pilotVerbsIn } from './pilot.ts'

const report = { text: 'Vi behåller öppet hus.', on: day('2026-11-02') }
const somePilot = (changes: Partial<Pilot> = {}): Pilot => ({
  ...{ pilotId: '1', assignmentId: '2', title: 'Pröva partnerskap', state: 'assigned', responsible: 'Eva Berg' },
  ...{ stateSince: Temporal.Instant.from('2026-03-02T09:00:00Z'), plan: 'Tre försök under två år.' },
  partnerships: [
    { partnershipId: '3', title: 'Kvällsöppet', finalReport: report },
    { partnershipId: '4', title: 'Läxhjälp' },
  ],
  ...changes,
})
const silent = { boardDecision: '' }

test('a pilot assignment goes from the decision to its closing, and is not planned without a plan', () => {
  expect(movePilot(somePilot({ plan: '' }), 'plan', silent)).toMatchObject({ reason: 'pilots.planMissing' })
  expect(movePilot(somePilot(), 'plan', silent)).toBe('planned')
  expect(movePilot(somePilot({ state: 'exploring', partnerships: [] }), 'pilot', silent)).toMatchObject({
    reason: 'pilots.noPartnership',
  })
  expect(movePilot(somePilot({ state: 'interimReport' }), 'goOn', silent)).toBe('piloting')
  expect(movePilot(somePilot(), 'close', silent)).toMatchObject({ reason: 'pilots.cannotNow' })
  expect(pilotStates.filter((state) => pilotVerbsIn(state).length === 0)).toEqual(['closed'])
})

test('it is not closed while a pilot lacks its final report, unless the board has said so', () => {
  const reported = somePilot({ state: 'reportedToBoard' })
  expect(movePilot(reported, 'close', silent)).toMatchObject({
    reason: 'pilots.finalReportMissing',
    facts: { titles: 'Läxhjälp' },
  })
  expect(movePilot(reported, 'close', { boardDecision: 'Kommunstyrelsen 3 november 2026 § 112' })).toBe('closed')
  const whole = reported.partnerships.map((one) => ({ ...one, finalReport: report }))
  expect(movePilot({ ...reported, partnerships: whole }, 'close', silent)).toBe('closed')
})
