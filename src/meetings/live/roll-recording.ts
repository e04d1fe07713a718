import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'
import type { PresenceEvent, RollRow } from './meeting.ts'

/** One about to be put on the roll. */
export type NewRollRow = Omit<RollRow, 'attendanceId'>

/** Puts people on the roll. Those who are there have come when the meeting was opened. */
export const putOnRoll = async (
  doing: Doing,
  { meetingId, rows, at }: { meetingId: Id; rows: readonly NewRollRow[]; at: Instant },
): Promise<void> => {
  if (rows.length === 0) return
  const authority_id = doing.authority.authorityId
  const withIds = rows.map((row) => ({ row, id: doing.newId() }))
  const listed = doing.tx
    .insertInto('attendance')
    .values(
      withIds.map(({ row, id }) => ({
        authority_id,
        attendance_id: id,
        meeting_id: meetingId,
        person_id: row.personId ?? null,
        name: row.name,
        party: row.party ?? null,
        role: row.role,
        title: row.title ?? null,
        unit: row.unit ?? null,
        position: row.position,
        term_role: row.termRole ?? null,
        order_position: row.termRole === undefined ? null : row.orderPosition,
        is_present: row.isPresent,
        is_remote: row.isRemote,
      })),
    )
    .execute()
  const come = withIds.flatMap(({ row, id }) =>
    row.isPresent ? [{ attendanceId: id, kind: 'arrived' as const, at }] : [],
  )
  await Promise.all([listed, addEvents(doing, come)])
}

/** Enters arrivals, departures and returns. */
export const addEvents = async (doing: Doing, events: readonly PresenceEvent[]): Promise<void> => {
  if (events.length === 0) return
  await doing.tx
    .insertInto('attendance_event')
    .values(
      events.map((event) => ({
        authority_id: doing.authority.authorityId,
        attendance_event_id: doing.newId(),
        attendance_id: event.attendanceId,
        kind: event.kind,
        cause: event.cause ?? null,
        at: event.at,
        meeting_item_id: event.meetingItemId ?? null,
      })),
    )
    .execute()
}

/** Says who is there now. Recusal does not: who is out because of jäv is still at the meeting. */
export const setPresent = async (doing: Doing, attendanceIds: readonly Id[], isPresent: boolean): Promise<void> => {
  if (attendanceIds.length === 0) return
  await doing.tx
    .updateTable('attendance')
    .set({ is_present: isPresent })
    .where('attendance_id', 'in', [...attendanceIds])
    .execute()
}

/** Says who takes part from somewhere else. */
export const setRemote = async (doing: Doing, attendanceId: Id, isRemote: boolean): Promise<void> => {
  await doing.tx
    .updateTable('attendance')
    .set({ is_remote: isRemote })
    .where('attendance_id', '=', attendanceId)
    .execute()
}
