import { actingChair } from '../../law/chair.ts'
import { mayServeAgain, returnToService } from '../../law/substitutes.ts'
import { lateMember, type SubstitutionTable, substitution } from '../../law/substitution.ts'
import type { Id } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import type { LiveMeeting, PresenceEvent, RollRow } from './meeting.ts'
import { lawBodyOf, participantsOf } from './meeting.ts'
import type { FieldValues } from './merge.ts'
import { provisionOf, recusalProvision } from './provisions.ts'
import { proposeService, type Standing, standingFaults, withChair } from './service.ts'

/** Who may not serve again today: they broke off for another cause than jäv and have come back (KL 5:20, or the body's own rule). */
export const barredIn = (
  meeting: Pick<LiveMeeting, 'bodyKind' | 'rules'>,
  events: readonly PresenceEvent[],
): ReadonlySet<Id> => {
  const allowed = mayServeAgain({
    body: lawBodyOf(meeting),
    cause: 'other',
    boardRule: meeting.rules.returnRule,
  }).allowed
  return allowed ? new Set() : returnedIn(events)
}

/** Who broke off for another cause than jäv and came back. */
export const returnedIn = (events: readonly PresenceEvent[]): ReadonlySet<Id> =>
  new Set(
    events
      .filter(
        ({ attendanceId, kind, cause }, index) =>
          kind === 'returned' &&
          cause !== 'recusal' &&
          events.slice(0, index).some((before) => before.attendanceId === attendanceId && before.kind === 'left'),
      )
      .map(({ attendanceId }) => attendanceId),
  )

type Around = {
  readonly roll: readonly RollRow[]
  readonly barred: ReadonlySet<Id>
  readonly before: readonly Standing[]
  readonly table: SubstitutionTable
}

/** How everyone stands when a paragraph begins: the law's proposal, and who is away. */
export const standingsAtOpening = ({ roll, barred, before, table }: Around): readonly Standing[] => [
  ...proposeService({ participants: participantsOf(roll), recused: new Set(), barred, before, table }),
  ...roll.filter(({ isPresent }) => !isPresent).map(({ attendanceId }) => away(attendanceId)),
]

const away = (attendanceId: Id): Standing => ({ attendanceId, standing: 'away', leads: false })

/** Who is away or has left because of jäv, as the form of a paragraph says. `was` is what it said before. */
export const presenceIn = (roll: readonly RollRow[], values: FieldValues, was: FieldValues) => {
  const seated = roll.filter(({ termRole }) => termRole !== undefined)
  const isRecused = ({ position }: RollRow) => values[`recused.${position}`] === '1'
  // One who was out because of jäv and no longer is has come back: the box for presence was not ticked while they were out.
  const isBack = (row: RollRow) => was[`recused.${row.position}`] === '1' && !isRecused(row)
  const isAway = (row: RollRow) => !isRecused(row) && !isBack(row) && values[`present.${row.position}`] !== '1'
  return { recused: idsOf(seated.filter(isRecused)), away: idsOf(seated.filter(isAway)) }
}

const idsOf = (rows: readonly RollRow[]): ReadonlySet<Id> => new Set(rows.map(({ attendanceId }) => attendanceId))

type Change = Around & {
  readonly meeting: Pick<LiveMeeting, 'bodyKind'>
  readonly current: readonly Standing[]
  readonly values: FieldValues
  readonly was: FieldValues
}

/**
 * The standings that a form asks for: the law's proposal for who is there now, then what was changed by hand. Refuses one who serves
 * twice, two in one seat, one who is out, and a chair by hand while the presidium can lead.
 */
export const standingsFromForm = (change: Change): readonly Standing[] | Refusal => {
  const { roll, barred, table, current, values, was } = change
  const { recused, away: gone } = presenceIn(roll, values, was)
  const participants = participantsOf(roll).map((each) => ({
    ...each,
    isPresent: !gone.has(each.attendanceId) && !recused.has(each.attendanceId),
  }))
  const before = current.some(({ standing }) => standing === 'serves') ? current : change.before
  const proposed = proposeService({ participants, recused, barred, before, table })
  const byHand = withHand(proposed, change)
  const led = leadBy(withChair(byHand, participants), change)
  if ('kind' in led) return led
  const fault = standingFaults(led, participants, recused).find(({ kind }) => kind !== 'noChair')
  if (fault) return refuse(`live.fault.${fault.kind}`, { provision: provisionOfFault(fault.kind, change.meeting) })
  if (led.some(({ standing, attendanceId }) => standing === 'serves' && barred.has(attendanceId)))
    return refuse('live.fault.mayNotReturn', { provision: provisionOf(returnToService) })
  const others = current.filter(
    ({ attendanceId, standing }) =>
      standing === 'away' && roll.some((row) => row.attendanceId === attendanceId && row.termRole === undefined),
  )
  return [...led, ...[...gone].map(away), ...others]
}

const faultProvisions = {
  servesTwice: provisionOf(substitution),
  notPresent: provisionOf(lateMember),
  seatTwice: provisionOf(substitution),
  seatNotEmpty: provisionOf(substitution),
  noChair: provisionOf(actingChair),
} as const

const provisionOfFault = (kind: keyof typeof faultProvisions | 'recusedServes', meeting: Change['meeting']): string =>
  kind === 'recusedServes' ? recusalProvision(meeting) : faultProvisions[kind]

/** Seats whose substitute a person has changed: the choice goes before the proposal, also when it frees another seat. */
const withHand = (proposed: readonly Standing[], { roll, values, was }: Change): readonly Standing[] => {
  const byPosition = new Map(roll.map((row) => [`${row.position}`, row.attendanceId]))
  const chosen = roll.flatMap(({ position, attendanceId }) => {
    const name = `stepsIn.${position}`
    const now = values[name] ?? ''
    return now === (was[name] ?? '') ? [] : [{ seat: attendanceId, substitute: byPosition.get(now) }]
  })
  if (chosen.length === 0) return proposed
  const seats = new Set(chosen.map(({ seat }) => seat))
  const taken = new Set(chosen.flatMap(({ substitute }) => substitute ?? []))
  const kept = proposed.filter(
    ({ attendanceId, replaces }) => replaces === undefined || !(seats.has(replaces) || taken.has(attendanceId)),
  )
  const added = chosen.flatMap(({ seat, substitute }): Standing[] =>
    substitute === undefined ? [] : [{ attendanceId: substitute, standing: 'serves', replaces: seat, leads: false }],
  )
  return [...kept, ...added]
}

/** One pointed out to lead, when nobody of the presidium can (KL 6:22). */
const leadBy = (standings: readonly Standing[], { roll, values, was }: Change): readonly Standing[] | Refusal => {
  const wanted = values.leads ?? ''
  const leader = standings.find(({ leads }) => leads)
  const wantedId = roll.find(({ position }) => `${position}` === wanted)?.attendanceId
  if (leader !== undefined) {
    const isChanged = wanted !== '' && wanted !== (was.leads ?? '')
    return isChanged && wantedId !== leader.attendanceId
      ? refuse('live.fault.presidiumLeads', { provision: provisionOf(actingChair) })
      : standings
  }
  if (wantedId === undefined) return standings
  const serves = standings.some(({ attendanceId, standing }) => attendanceId === wantedId && standing === 'serves')
  // The one who led before may be out by now: then nobody is pointed out.
  if (!serves && wanted === (was.leads ?? '')) return standings
  if (!serves) return refuse('live.fault.leaderDoesNotServe', { provision: provisionOf(actingChair) })
  return standings.map((each) => ({ ...each, leads: each.attendanceId === wantedId && each.standing === 'serves' }))
}

/** Whether two lists say the same of everyone. */
export const sameStandings = (one: readonly Standing[], other: readonly Standing[]): boolean => {
  const key = (list: readonly Standing[]) =>
    list
      .map(({ attendanceId, standing, replaces, leads }) => `${attendanceId} ${standing} ${replaces ?? ''} ${leads}`)
      .toSorted()
      .join('\n')
  return key(one) === key(other)
}
