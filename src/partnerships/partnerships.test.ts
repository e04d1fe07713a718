import { expect, test } from 'vitest'
import { isRefusal } from '../platform/refusal.ts'
import { day } from '../platform/time.ts'
import { saidAtOnce, saidPage } from './older.tsx'
import { lastDay, type Partnership, publish } from './partnerships.ts'

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

test('it ends today unless another last day is told, and never before it began', () => {
  const running = somePartnership({ state: 'active', startsOn: day('2026-02-01'), endsOn: day('2027-12-31') })
  expect(lastDay(running, { today })).toEqual(today)
  const over = today.subtract({ days: 3 })
  expect(lastDay({ ...running, endsOn: over }, { today })).toEqual(over)
  expect(lastDay(running, { today, lastOn: day('2026-03-31') })).toEqual(day('2026-03-31'))
  expect(lastDay(running, { today, lastOn: day('2026-01-31') })).toMatchObject({
    reason: 'partnerships.endsBeforeStart',
  })
})

test('one that never ran has no last day when it is ended', () => {
  const planned = somePartnership({ state: 'boardDecision', startsOn: day('2026-05-01') })
  expect(lastDay(planned, { today })).toBeUndefined()
})

test('what has no goal is not published', () => {
  expect(isRefusal(publish(somePartnership({ goal: '' })))).toBe(true)
  expect(publish(somePartnership())).toBe(true)
  expect(publish(somePartnership({ isPublic: true }))).toMatchObject({ reason: 'partnerships.alreadyPublic' })
})

test('the latest that was said stands first on the page, and each place leads to what came before it', () => {
  const said = Array.from({ length: 45 }, (_, index) => ({ id: `${44 - index}` }))
  const page = (from: number, before?: string) =>
    saidPage(said.slice(from, from + saidAtOnce + 1), ({ id }) => id, before === undefined ? {} : { before })
  expect(page(0)).toMatchObject({ older: '25', isOlder: false })
  expect([page(0).rows.at(0)?.id, page(0).rows.at(-1)?.id]).toEqual(['25', '44'])
  expect(page(40, '5')).toMatchObject({ older: undefined, isOlder: true })
})
