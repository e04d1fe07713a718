import type { SubstitutionTable } from '../../law/substitution.ts'
import type { Read } from '../../platform/db/db.ts'
import { type Id, isId } from '../../platform/id.ts'
import type { AgendaItem, ItemKind, LiveItem } from './item.ts'
import { agendaOf, getLiveItem, standingsBefore } from './item-queries.ts'
import { type LiveMeeting, lawBodyOf, type PresenceEvent, participantsOf, type RollRow, seatsOf } from './meeting.ts'
import {
  type ElectedApprover,
  electedApprovers,
  eventsOf,
  getLiveMeeting,
  rollOf,
  substitutionTable,
} from './meeting-queries.ts'
import { type Quorum, quorumOfItem, type Standing } from './service.ts'
import { barredIn } from './standings.ts'

/** A meeting as the secretary has it on the table: who is there, what has happened, and what is left. */
export type Sitting = {
  readonly meeting: LiveMeeting
  readonly roll: readonly RollRow[]
  readonly agenda: readonly AgendaItem[]
  readonly events: readonly PresenceEvent[]
  readonly table: SubstitutionTable
  readonly approvers: readonly ElectedApprover[]
  /** Who may not serve again today. */
  readonly barred: ReadonlySet<Id>
}

/** The paragraph that is on the screen, and how the one before it stood. */
export type SittingItem = Sitting & { readonly item: LiveItem; readonly before: readonly Standing[] }

/** A meeting with its roll and agenda. Six statements that travel together; `lock` holds the meeting before the others look. */
export const getSitting = async (
  db: Read,
  meetingId: Id,
  options: { lock?: boolean } = {},
): Promise<Sitting | undefined> => {
  if (!isId(meetingId)) return undefined
  const [meeting, roll, agenda, events, table, approvers] = await Promise.all([
    getLiveMeeting(db, meetingId, options),
    rollOf(db, meetingId),
    agendaOf(db, meetingId),
    eventsOf(db, meetingId),
    substitutionTable(db, meetingId),
    electedApprovers(db, meetingId),
  ])
  return meeting && { meeting, roll, agenda, events, table, approvers, barred: barredIn(meeting, events) }
}

/** The same with one of its items. Seventeen statements that travel together. */
export const getSittingItem = async (
  db: Read,
  { meetingId, itemId }: { meetingId: Id; itemId: Id },
  options: { lock?: boolean } = {},
): Promise<SittingItem | undefined> => {
  if (!isId(meetingId) || !isId(itemId)) return undefined
  const [sitting, item, before] = await Promise.all([
    getSitting(db, meetingId, options),
    getLiveItem(db, itemId),
    standingsBefore(db, { meetingId, itemId }),
  ])
  return sitting && item?.meetingId === meetingId ? { ...sitting, item, before } : undefined
}

/** Whether enough take part in the paragraph as it stands now. */
export const quorumIn = (
  { meeting, roll }: Pick<Sitting, 'meeting' | 'roll'>,
  { kind, standings }: { readonly kind: ItemKind; readonly standings: readonly Standing[] },
): Quorum =>
  quorumOfItem(standings, participantsOf(roll), {
    seats: seatsOf(meeting, roll),
    isCouncil: lawBodyOf(meeting) === 'council',
    isQuestion: kind === 'interpellation' || kind === 'question',
    fewerMayAnswer: meeting.rules.fewerMayAnswer,
  })

/** Who serves in the paragraph, in the order of the roll. */
export const servingIn = (roll: readonly RollRow[], standings: readonly Standing[]): readonly RollRow[] => {
  const serves = new Set(
    standings.filter(({ standing }) => standing === 'serves').map(({ attendanceId }) => attendanceId),
  )
  return roll.filter(({ attendanceId }) => serves.has(attendanceId))
}
