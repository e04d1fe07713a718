import { expect, test } from 'vitest'
import { day } from '../platform/time.ts'
import { type FollowedFacts, followed, followingStates, type ItemFacts } from './following.ts'
import { type PartnershipState, partnershipStates } from './partnership-states.ts'
import { ownGates } from './standing-gates.ts'
import { awaitedIn, partnershipVerbs, phaseIn, phases, stepsFrom, transitions } from './transitions.ts'

/** The list 5.2: each state with who moves it forward and where it leads. */
const list: Readonly<Record<PartnershipState, readonly string[]>> = {
  needSpotted: ['authority → screened'],
  screened: ['authority → matching', 'authority → dialogue'],
  matching: ['authority → dialogue'],
  dialogue: ['together → jointNeed'],
  jointNeed: ['together → suitability'],
  suitability: ['authority → childAssessment'],
  otherForm: [],
  childAssessment: ['authority → dataAndAid'],
  dataAndAid: ['authority → drafting'],
  drafting: ['together → associationDecision'],
  associationDecision: ['association → preparation'],
  preparation: ['authority → committee', 'authority → referral'],
  referral: ['authority → committee'],
  committee: ['facts → boardDecision'],
  boardDecision: ['facts → approved', 'authority → signing'],
  remitted: ['authority → preparation'],
  tabled: ['facts → boardDecision'],
  rejected: [],
  approved: ['facts → announced', 'authority → signing'],
  announced: ['facts → appealRunning', 'facts → legalForce', 'authority → signing'],
  appealRunning: ['facts → appealed', 'facts → legalForce', 'authority → signing'],
  appealed: ['facts → legalForce', 'facts → appealRunning', 'authority → signing'],
  legalForce: ['authority → signing'],
  signing: ['authority → active'],
  active: [],
  paused: ['together → active'],
  ended: [],
}

test('the table says who moves each state forward and where to, as the list of the life cycle does', () => {
  for (const state of partnershipStates)
    expect([
      state,
      stepsFrom(state)
        .filter(({ way }) => way === 'forward')
        .map(({ by, to }) => `${by} → ${to}`),
    ]).toEqual([state, list[state]])
})

test('every state is reached from a need, and from every state there is a way to the end', () => {
  const reached = (from: PartnershipState, seen = new Set<PartnershipState>()): Set<PartnershipState> => {
    if (seen.has(from)) return seen
    seen.add(from)
    for (const { to } of stepsFrom(from)) reached(to, seen)
    return seen
  }
  expect([...reached('needSpotted')].sort()).toEqual([...partnershipStates].sort())
  for (const state of partnershipStates) expect([state, reached(state).has('ended')]).toEqual([state, true])
})

test('a verb means one step in a state, every verb is used, and who says no, goes back or ends says why', () => {
  expect(new Set(transitions.map(({ from, verb }) => `${from} ${verb}`)).size).toBe(transitions.length)
  expect(new Set(transitions.map(({ verb }) => verb))).toEqual(new Set(partnershipVerbs))
  expect(transitions.filter(({ way, by, asksReason }) => way !== 'forward' && by !== 'facts' && !asksReason)).toEqual(
    [],
  )
})

test('the gates of the table guard the state that they stand in, and only the way forward', () => {
  const named = transitions.flatMap(({ from, way, gates = [] }) => gates.map((id) => ({ from, way, id })))
  expect(named.filter(({ way }) => way !== 'forward')).toEqual([])
  expect(new Set(named.map(({ from, id }) => `${from} ${id}`))).toEqual(
    new Set(ownGates.map(({ leaving, id }) => `${leaving} ${id}`)),
  )
})

test('what facts move no person moves, and the law alone leaves no room for an exception', () => {
  for (const state of followingStates) expect([state, awaitedIn(state)]).toEqual([state, 'facts'])
  expect(transitions.filter(({ to, by }) => to === 'legalForce' && by !== 'facts')).toEqual([])
  expect(ownGates.filter(({ mayBeExcepted }) => mayBeExcepted).map(({ id }) => id)).toEqual(
    Array.from({ length: 5 }, () => 'legalForce'),
  )
  expect(phases.every((phase) => partnershipStates.some((state) => phaseIn(state) === phase))).toBe(true)
})

const today = day('2026-04-20')
const decision: ItemFacts = { heldOn: day('2026-03-10'), outcome: 'decision', force: 'notPosted' }
const with_ = (...items: readonly ItemFacts[]): FollowedFacts => ({ items })
const verbs = (state: PartnershipState, facts: FollowedFacts, on = today) =>
  followed(state, facts, on).map(({ verb }) => verb)

test('a partnership follows decision, minutes and notice one after the other, and stops where nothing has happened yet', () => {
  expect(verbs('committee', with_())).toEqual([])
  expect(verbs('committee', with_(decision))).toEqual(['decided'])
  const approved = { ...decision, approvedOn: day('2026-03-17') }
  expect(verbs('committee', with_(approved))).toEqual(['decided', 'approved'])
  const posted: ItemFacts = { ...approved, postedOn: day('2026-03-18'), force: 'running' }
  expect(verbs('committee', with_(posted), day('2026-03-18'))).toEqual(['decided', 'approved', 'announced'])
  expect(verbs('announced', with_(posted), day('2026-03-19'))).toEqual(['appealPeriod'])
  expect(verbs('drafting', with_(posted))).toEqual([])
})

test('it has legal force when the court has been asked, never because the days have passed', () => {
  const posted: ItemFacts = { ...decision, postedOn: day('2026-03-18'), force: 'running' }
  expect(verbs('appealRunning', with_({ ...posted, force: 'expired_presumed' }))).toEqual([])
  expect(verbs('appealRunning', with_({ ...posted, force: 'confirmed' }))).toEqual(['legalForce'])
  expect(verbs('appealRunning', with_({ ...posted, force: 'appealed' }))).toEqual(['appealed'])
  expect(verbs('appealed', with_({ ...posted, force: 'quashed' }))).toEqual(['quashed'])
  expect(verbs('appealed', with_({ ...posted, force: 'confirmed' }))).toEqual(['legalForce'])
  expect(verbs('announced', with_({ ...posted, force: 'notAppealable' }))).toEqual(['legalForce'])
})

test('a matter that was put off or sent back follows the next meeting', () => {
  const tabled: ItemFacts = { ...decision, outcome: 'tabled' }
  expect(verbs('committee', with_(tabled))).toEqual(['tabled'])
  expect(verbs('tabled', with_({ ...decision, heldOn: day('2026-04-01') }, tabled))).toEqual(['decided'])
  expect(verbs('committee', with_({ ...decision, outcome: 'remitted' }))).toEqual(['remitted'])
})
