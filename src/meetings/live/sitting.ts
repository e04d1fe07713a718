import type { SubstitutionTable } from '../../law/substitution.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { AgendaItem, LiveItem } from './item.ts'
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

/** A meeting with its roll and agenda. Six statements, whatever their length. `lock` holds the meeting until commit. */
export const getSitting = async (
  db: Read,
  meetingId: Id,
  options: { lock?: boolean } = {},
): Promise<Sitting | undefined> => {
  const meeting = await getLiveMeeting(db, meetingId, options)
  if (!meeting) return undefined
  const [roll, agenda, events, table, approvers] = await Promise.all([
    rollOf(db, meetingId),
    agendaOf(db, meetingId),
    eventsOf(db, meetingId),
    substitutionTable(db, meeting.bodyId),
    electedApprovers(db, meetingId),
  ])
  return { meeting, roll, agenda, events, table, approvers, barred: barredIn(meeting, events) }
}

/** The same with one of its items. Sixteen statements. */
export const getSittingItem = async (
  db: Read,
  { meetingId, itemId }: { meetingId: Id; itemId: Id },
  options: { lock?: boolean } = {},
): Promise<SittingItem | undefined> => {
  const sitting = await getSitting(db, meetingId, options)
  const listed = sitting?.agenda.find(({ meetingItemId }) => meetingItemId === itemId)
  if (!sitting || !listed) return undefined
  const [item, before] = await Promise.all([
    getLiveItem(db, itemId),
    standingsBefore(db, { meetingId, paragraph: listed.paragraph ?? 1_000_000 }),
  ])
  return item && { ...sitting, item, before }
}

/** Whether enough take part in the paragraph as it stands now. */
export const quorumIn = (
  { meeting, roll }: Pick<Sitting, 'meeting' | 'roll'>,
  standings: readonly Standing[],
): Quorum =>
  quorumOfItem(standings, participantsOf(roll), {
    seats: seatsOf(meeting, roll),
    isCouncil: lawBodyOf(meeting) === 'council',
  })

/** Who serves in the paragraph, in the order of the roll. */
export const servingIn = (roll: readonly RollRow[], standings: readonly Standing[]): readonly RollRow[] => {
  const serves = new Set(
    standings.filter(({ standing }) => standing === 'serves').map(({ attendanceId }) => attendanceId),
  )
  return roll.filter(({ attendanceId }) => serves.has(attendanceId))
}
