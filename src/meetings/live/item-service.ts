import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { dayOf, type Instant, isAfter } from '../../platform/time.ts'
import { writeStandings } from './item-recording.ts'
import { clockOn, type PresenceEvent, type RollRow } from './meeting.ts'
import type { FieldValues } from './merge.ts'
import { addEvents, setPresent } from './roll-recording.ts'
import type { Standing } from './service.ts'
import type { SittingItem } from './sitting.ts'
import { sameStandings, standingsFromForm } from './standings.ts'
import type { Writing } from './writing.ts'

type Arrival = {
  readonly verb: string
  readonly eventBy: string
  readonly eventKind: 'arrived' | 'left'
  readonly eventClock: string
  readonly eventFrom: 'this' | 'next'
}

type Asked = { readonly values: FieldValues; readonly was: FieldValues; readonly input: Arrival }

/** What is kept of a paragraph, and how it stands when that has been written. */
export type Kept = { readonly sitting: SittingItem; readonly writings: readonly Writing[] }

/** Keeps who serves, who has left and who has come, and when. */
export const keepService = (
  doing: Pick<Doing, 'now'>,
  sitting: SittingItem,
  { values, was, input }: Asked,
): Kept | Refusal => {
  const { item, roll } = sitting
  const moved = input.verb === 'event' ? movedBy(doing, sitting, input) : undefined
  if (isRefusal(moved)) return moved
  const isHere = moved !== undefined && input.eventFrom === 'this'
  const asked =
    isHere && moved.row.termRole !== undefined
      ? { ...values, [`present.${moved.row.position}`]: input.eventKind === 'arrived' ? '1' : '' }
      : values
  const formed = standingsFromForm({ ...sitting, current: item.standings, values: asked, was })
  if (isRefusal(formed)) return formed
  const standings = isHere && moved.row.termRole === undefined ? withOther(formed, moved.row, input.eventKind) : formed
  const refusal = whyNotChanged(sitting, standings)
  if (refusal) return refusal
  const byClock = moved ? [{ ...moved.event, meetingItemId: item.meetingItemId }] : []
  const byForm = item.handling === 'open' ? changesOf(sitting, standings) : []
  const others = byForm.filter(({ attendanceId }) => attendanceId !== moved?.row.attendanceId)
  const events = [...others.map((change) => ({ ...change, at: doing.now })), ...byClock]
  const [left, came] = [movedIn(events, ['left']), movedIn(events, ['arrived', 'returned'])]
  return {
    sitting: { ...sitting, roll: rollAfter(roll, left, came), item: { ...item, standings } },
    writings: [
      ...(sameStandings(standings, item.standings)
        ? []
        : [(doing: Doing) => writeStandings(doing, item.meetingItemId, { standings, was: item.standings })]),
      (doing) => addEvents(doing, events),
      (doing) => setPresent(doing, left, false),
      (doing) => setPresent(doing, came, true),
    ],
  }
}

/** An official comes or goes: they stand in no seat. */
const withOther = (
  standings: readonly Standing[],
  { attendanceId }: RollRow,
  kind: 'arrived' | 'left',
): readonly Standing[] => {
  const others = standings.filter((each) => each.attendanceId !== attendanceId)
  return kind === 'arrived' ? others : [...others, { attendanceId, standing: 'away', leads: false }]
}

/** Votes are by those who served: who has voted must still serve, or the vote be taken away first. */
const whyNotChanged = ({ item }: SittingItem, standings: readonly Standing[]): Refusal | undefined => {
  const serves = new Set(
    standings.filter(({ standing }) => standing === 'serves').map(({ attendanceId }) => attendanceId),
  )
  return item.votes.some(({ ballots }) => ballots.some(({ attendanceId }) => !serves.has(attendanceId)))
    ? refuse('live.votedAlready')
    : undefined
}

type Change = Pick<PresenceEvent, 'attendanceId' | 'kind' | 'cause' | 'meetingItemId'>

/** Who left or came back by the form, and whether because of jäv. */
const changesOf = ({ item, roll, events }: SittingItem, standings: readonly Standing[]): readonly Change[] => {
  const standingOf = (list: readonly Standing[], id: Id) =>
    list.find(({ attendanceId }) => attendanceId === id)?.standing ?? 'serves'
  const meetingItemId = item.meetingItemId
  return roll.flatMap(({ attendanceId }): Change[] => {
    const [before, after] = [standingOf(item.standings, attendanceId), standingOf(standings, attendanceId)]
    if (before === after) return []
    const base = { attendanceId, meetingItemId }
    if (after === 'recused') return [{ ...base, kind: 'left', cause: 'recusal' }]
    if (after === 'away') return [{ ...base, kind: 'left', cause: 'other' }]
    if (before === 'recused') return [{ ...base, kind: 'returned', cause: 'recusal' }]
    const hasBeenHere = events.some((event) => event.attendanceId === attendanceId)
    return [
      { ...base, kind: hasBeenHere ? 'returned' : 'arrived', ...(hasBeenHere ? { cause: 'other' as const } : {}) },
    ]
  })
}

const movedIn = (events: readonly PresenceEvent[], kinds: readonly PresenceEvent['kind'][]): readonly Id[] =>
  events
    .filter(({ kind, cause }) => cause !== 'recusal' && kinds.includes(kind))
    .map(({ attendanceId }) => attendanceId)

/** The roll as the next paragraph finds it: who was taken as gone in this one does not serve in that. */
const rollAfter = (roll: readonly RollRow[], left: readonly Id[], came: readonly Id[]): readonly RollRow[] =>
  roll.map((row) => {
    const isPresent = came.includes(row.attendanceId) || (row.isPresent && !left.includes(row.attendanceId))
    return isPresent === row.isPresent ? row : { ...row, isPresent }
  })

type Moved = { readonly row: RollRow; readonly event: PresenceEvent }

/** The arrival or departure that the form tells, by the clock. Refuses one who is there already, one who is not, and a wrong clock. */
export const movedBy = (
  doing: Pick<Doing, 'now'>,
  { meeting, roll, events }: Pick<SittingItem, 'meeting' | 'roll' | 'events'>,
  input: Arrival,
): Moved | Refusal => {
  const row = roll.find(({ position }) => `${position}` === input.eventBy)
  if (!row) return refuse('live.notOnRoll')
  if (row.isPresent === (input.eventKind === 'arrived'))
    return refuse(row.isPresent ? 'live.alreadyHere' : 'live.notHere')
  const at = momentOf(doing.now, meeting, input.eventClock)
  if (isRefusal(at)) return at
  const { attendanceId } = row
  if (input.eventKind === 'left') return { row, event: { attendanceId, kind: 'left', cause: 'other', at } }
  const hasBeenHere = events.some((event) => event.attendanceId === attendanceId)
  const returned = { attendanceId, kind: 'returned', cause: 'other', at } as const
  return { row, event: hasBeenHere ? returned : { attendanceId, kind: 'arrived', at } }
}

/** The moment of a clock time in the meeting; now when nothing was written. A meeting may go on past midnight. */
export const momentOf = (
  now: Instant,
  { heldOn, openedAt }: Pick<SittingItem['meeting'], 'heldOn' | 'openedAt'>,
  clock: string,
): Instant | Refusal => {
  if (clock === '') return now
  const early = clockOn(heldOn, clock)
  if (!early) return refuse('live.notClock')
  const isBeforeOpening =
    openedAt !== undefined &&
    Temporal.Instant.compare(early, openedAt.round({ smallestUnit: 'minute', roundingMode: 'floor' })) < 0
  const at = isBeforeOpening && isAfter(dayOf(now), heldOn) ? early.add({ hours: 24 }) : early
  if (Temporal.Instant.compare(at, now) > 0) return refuse('live.clockAhead')
  return isBeforeOpening && at === early ? refuse('live.clockBefore') : at
}
