import { expect, test } from 'vitest'
import { isRefusal } from '../platform/refusal.ts'
import { day } from '../platform/time.ts'
import { move, type Partnership, publish, verbsIn } from './partnerships.ts'

const somePartnership = (changes: Partial<Partnership> = {}): Partnership => ({
  partnershipId: '1',
  hostAuthorityId: '2',
  title: 'Kvällsöppet i Varvet',
  goal: 'Alla unga ska ha någonstans att vara på kvällen.',
  state: 'needSpotted',
  stateSince: Temporal.Instant.from('2026-03-02T09:00:00Z'),
  initiatedBy: 'jointly',
  isPublic: false,
  parties: [
    { partyId: '3', kind: 'authority', organisationId: '2', name: 'Björkviks kommun', brings: 'Lokalen' },
    { partyId: '4', kind: 'association', organisationId: '5', name: 'Fyren', brings: 'Ideell tid' },
  ],
  ...changes,
})

const today = day('2026-03-09')
const known = { hasDecision: true, today }

test('a partnership goes from idea to ended one step at a time, and back while nothing is decided', () => {
  expect(move(somePartnership(), 'beginDialogue', known)).toEqual({ state: 'dialogue' })
  expect(move(somePartnership(), 'decide', known)).toMatchObject({ reason: 'partnerships.cannotNow' })
  expect(move(somePartnership({ state: 'preparation' }), 'assess', known)).toEqual({ state: 'suitability' })
  expect(move(somePartnership({ state: 'boardDecision' }), 'assess', known)).toMatchObject({ kind: 'refusal' })
  expect(verbsIn('ended')).toEqual([])
})

test('nothing is decided before the case holds a decision', () => {
  const prepared = somePartnership({ state: 'preparation' })
  expect(move(prepared, 'decide', { ...known, hasDecision: false })).toMatchObject({
    reason: 'partnerships.decisionMissing',
  })
  expect(move(prepared, 'decide', known)).toEqual({ state: 'boardDecision' })
})

test('it starts on its first day at the earliest, and only when each party has written what it brings', () => {
  const decided = somePartnership({ state: 'boardDecision' })
  expect(move(decided, 'start', known)).toMatchObject({ reason: 'partnerships.startMissing' })
  const starting = { ...decided, startsOn: today }
  expect(move({ ...starting, startsOn: day('2026-03-10') }, 'start', known)).toMatchObject({
    reason: 'partnerships.startsLater',
  })
  expect(move(starting, 'start', known)).toEqual({ state: 'active' })
  const silent = starting.parties.map((party) => ({ ...party, brings: '' }))
  expect(move({ ...starting, parties: silent }, 'start', known)).toMatchObject({ reason: 'partnerships.bringsMissing' })
})

test('it ends today unless another last day is told, and never before it began', () => {
  const running = somePartnership({ state: 'active', startsOn: day('2026-02-01'), endsOn: day('2027-12-31') })
  expect(move(running, 'end', known)).toEqual({ state: 'ended', endsOn: today })
  expect(move(running, 'end', { ...known, lastOn: day('2026-03-31') })).toEqual({
    state: 'ended',
    endsOn: day('2026-03-31'),
  })
  expect(move(running, 'end', { ...known, lastOn: day('2026-01-31') })).toMatchObject({
    reason: 'partnerships.endsBeforeStart',
  })
})

test('one that never ran has no last day when it is ended', () => {
  const planned = somePartnership({ state: 'boardDecision', startsOn: day('2026-05-01') })
  expect(move(planned, 'end', known)).toEqual({ state: 'ended' })
})

test('what has no goal is not published', () => {
  expect(isRefusal(publish(somePartnership({ goal: '' })))).toBe(true)
  expect(publish(somePartnership())).toBe(true)
  expect(publish(somePartnership({ isPublic: true }))).toMatchObject({ reason: 'partnerships.alreadyPublic' })
})
