import type { SubstitutionTable } from '../../law/substitution.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { isId } from '../../platform/id.ts'
import { rulesColumns, rulesFrom } from '../planning/rules-queries.ts'
import type { LiveMeeting, PresenceEvent, RollRow } from './meeting.ts'

/** One meeting with the rules of its body. `lock` holds it until commit, so that what is written of it has one order. */
export const getLiveMeeting = async (
  db: Read,
  meetingId: Id,
  options: { lock?: boolean } = {},
): Promise<LiveMeeting | undefined> => {
  if (!isId(meetingId)) return undefined
  const query = db
    .selectFrom('meeting')
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .leftJoin('meeting_rules as rules', (join) =>
      join.onRef('rules.authority_id', '=', 'meeting.authority_id').onRef('rules.body_id', '=', 'meeting.body_id'),
    )
    .select([
      'meeting.meeting_id',
      'meeting.body_id',
      'body.name',
      'body.parent_body_id',
      'body.kind',
      'body.seats',
      'meeting.held_on',
      'meeting.starts_at',
      'meeting.place',
      'meeting.state',
      'meeting.opened_at',
      'meeting.closed_at',
      'meeting.is_remote',
      'meeting.is_open_doors',
      'meeting.approval_place',
      'meeting.approval_planned_at',
      'meeting.version',
      ...rulesColumns,
    ])
    .where('meeting.meeting_id', '=', meetingId)
  const row = await (options.lock ? query.forUpdate('meeting') : query).executeTakeFirst()
  if (!row) return undefined
  return {
    meetingId: row.meeting_id,
    bodyId: row.body_id,
    ...(row.parent_body_id === null ? {} : { parentBodyId: row.parent_body_id }),
    bodyName: row.name,
    bodyKind: row.kind,
    ...(row.seats === null ? {} : { seats: row.seats }),
    heldOn: row.held_on,
    ...(row.starts_at === null ? {} : { startsAt: row.starts_at.slice(0, 5) }),
    place: row.place,
    state: row.state,
    ...(row.opened_at === null ? {} : { openedAt: row.opened_at }),
    ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
    isRemote: row.is_remote,
    isOpenDoors: row.is_open_doors,
    approvalPlace: row.approval_place,
    ...(row.approval_planned_at === null ? {} : { approvalPlannedAt: row.approval_planned_at }),
    version: row.version,
    rules: rulesFrom(row, row.kind),
  }
}

/** Everyone on the roll of a meeting, in its order. */
export const rollOf = async (db: Read, meetingId: Id): Promise<readonly RollRow[]> => {
  const rows = await db
    .selectFrom('attendance')
    .select([
      'attendance_id',
      'person_id',
      'name',
      'party',
      'role',
      'term_role',
      'order_position',
      'title',
      'unit',
      'position',
      'is_present',
      'is_remote',
    ])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    attendanceId: row.attendance_id,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    name: row.name,
    ...(row.party === null ? {} : { party: row.party }),
    role: row.role,
    ...(row.term_role === null ? {} : { termRole: row.term_role }),
    orderPosition: row.order_position ?? 0,
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.unit === null ? {} : { unit: row.unit }),
    position: row.position,
    isPresent: row.is_present,
    isRemote: row.is_remote,
  }))
}

/** Arrivals and departures of a meeting, in the order of the clock. */
export const eventsOf = async (db: Read, meetingId: Id): Promise<readonly PresenceEvent[]> => {
  const rows = await db
    .selectFrom('attendance_event as event')
    .innerJoin('attendance', (join) =>
      join
        .onRef('attendance.authority_id', '=', 'event.authority_id')
        .onRef('attendance.attendance_id', '=', 'event.attendance_id'),
    )
    .select(['event.attendance_id', 'event.kind', 'event.cause', 'event.at', 'event.meeting_item_id'])
    .where('attendance.meeting_id', '=', meetingId)
    .orderBy('event.at')
    .orderBy('event.attendance_event_id')
    .execute()
  return rows.map((row) => ({
    attendanceId: row.attendance_id,
    kind: row.kind,
    ...(row.cause === null ? {} : { cause: row.cause }),
    at: row.at,
    ...(row.meeting_item_id === null ? {} : { meetingItemId: row.meeting_item_id }),
  }))
}

/** Whose substitutes step in for whom in the body of a meeting, as the council has decided. Empty: in the order in which they were elected. */
export const substitutionTable = async (db: Read, meetingId: Id): Promise<SubstitutionTable> => {
  const rows = await db
    .selectFrom('substitution_order')
    .select(['party', 'from_party'])
    .where('body_id', '=', (eb) =>
      eb.selectFrom('meeting').select('meeting.body_id').where('meeting_id', '=', meetingId),
    )
    .orderBy('party')
    .orderBy('position')
    .execute()
  const grouped = Map.groupBy(rows, ({ party }) => party)
  return Object.fromEntries([...grouped].map(([party, list]) => [party, list.map((row) => row.from_party)]))
}

/** When a meeting stood still. The last has no end while it still does. */
export type Adjournment = { readonly from: Temporal.Instant; readonly until?: Temporal.Instant }

/** The adjournments of a meeting. */
export const adjournmentsOf = async (db: Read, meetingId: Id): Promise<readonly Adjournment[]> => {
  const rows = await db
    .selectFrom('adjournment')
    .select(['from_at', 'until_at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('from_at')
    .execute()
  return rows.map((row) => ({ from: row.from_at, ...(row.until_at === null ? {} : { until: row.until_at }) }))
}

/** Who keeps the minutes from a paragraph on. */
export type SecretaryFrom = { readonly name: string; readonly fromParagraph: number; readonly personId?: Id }

/** The secretaries of a meeting by the paragraph they begin with. */
export const secretariesOf = async (db: Read, meetingId: Id): Promise<readonly SecretaryFrom[]> => {
  const rows = await db
    .selectFrom('meeting_secretary')
    .select(['name', 'from_paragraph', 'person_id'])
    .where('meeting_id', '=', meetingId)
    .orderBy('from_paragraph')
    .execute()
  return rows.map((row) => ({
    name: row.name,
    fromParagraph: row.from_paragraph,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
  }))
}

/** One elected to approve the minutes. */
export type ElectedApprover = { readonly attendanceId: Id; readonly isSubstitute: boolean }

/** Whom the meeting elected to approve its minutes, in order. */
export const electedApprovers = async (db: Read, meetingId: Id): Promise<readonly ElectedApprover[]> => {
  const rows = await db
    .selectFrom('elected_approver')
    .select(['attendance_id', 'is_substitute'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ attendanceId: row.attendance_id, isSubstitute: row.is_substitute }))
}

/** Meetings of the same body that are still to come, for an item that is moved there. */
export const comingMeetings = async (db: Read, meeting: Pick<LiveMeeting, 'bodyId' | 'meetingId' | 'heldOn'>) => {
  const rows = await db
    .selectFrom('meeting')
    .select(['meeting_id', 'held_on', 'starts_at'])
    .where('body_id', '=', meeting.bodyId)
    .where('meeting_id', '!=', meeting.meetingId)
    .where('held_on', '>=', meeting.heldOn)
    .where('state', 'in', ['planned', 'summoned'])
    .orderBy('held_on')
    .limit(20)
    .execute()
  return rows.map((row) => ({ meetingId: row.meeting_id, heldOn: row.held_on, startsAt: row.starts_at?.slice(0, 5) }))
}
