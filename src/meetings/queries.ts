import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day, Instant } from '../platform/time.ts'
import type { Attendance, MeetingChair, ParagraphRange } from './attendance.ts'
import type { Meeting } from './meetings.ts'

const meetingQuery = (db: Read) =>
  db
    .selectFrom('meeting')
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .select([
      'meeting_id',
      'meeting.body_id',
      'body.name',
      'body.kind',
      'body.seats',
      'held_on',
      'meeting.state',
      'opened_at',
      'starts_at',
      'ends_at',
      'place',
    ])

type MeetingRow = {
  meeting_id: string
  body_id: string
  name: string
  kind: Meeting['bodyKind']
  seats: number | null
  held_on: Day
  state: Meeting['state']
  opened_at: Instant | null
  starts_at: string | null
  ends_at: string | null
  place: string
}

const meetingOf = (row: MeetingRow): Meeting => ({
  meetingId: row.meeting_id,
  bodyId: row.body_id,
  bodyName: row.name,
  bodyKind: row.kind,
  ...(row.seats === null ? {} : { seats: row.seats }),
  heldOn: row.held_on,
  state: row.state,
  ...(row.opened_at === null ? {} : { isHeldHere: true as const }),
  ...(row.starts_at === null ? {} : { startsAt: row.starts_at.slice(0, 5) }),
  ...(row.ends_at === null ? {} : { endsAt: row.ends_at.slice(0, 5) }),
  place: row.place,
})

/** Meetings by id, in no order. */
export const meetingsWith = async (db: Read, meetingIds: readonly Id[]): Promise<Meeting[]> =>
  meetingIds.length === 0 ? [] : (await meetingQuery(db).where('meeting_id', 'in', meetingIds).execute()).map(meetingOf)

/** One page of meetings that are held or going on, newest first. `before` is the last meeting of the page before. */
export const latestMeetings = async (
  db: Read,
  page: { before?: { on: Day; meetingId: Id }; limit: number },
): Promise<Meeting[]> => {
  let query = meetingQuery(db)
    .where('meeting.state', 'in', ['open', 'adjourned', 'closed'])
    .orderBy('held_on', 'desc')
    .orderBy('meeting_id', 'desc')
    .limit(page.limit + 1)
  const { before } = page
  if (before) {
    query = query.where((eb) =>
      eb.or([
        eb('held_on', '<', before.on),
        eb.and([eb('held_on', '=', before.on), eb('meeting_id', '<', before.meetingId)]),
      ]),
    )
  }
  return (await query.execute()).map(meetingOf)
}

/** The meeting of a body on a day; undefined when none is known. The first when a body met twice. */
export const meetingOn = async (db: Read, bodyId: Id, day: Day): Promise<Meeting | undefined> => {
  const row = await meetingQuery(db)
    .where('meeting.body_id', '=', bodyId)
    .where('held_on', '=', day)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst()
  return row && meetingOf(row)
}

/** The attendance of several meetings with its paragraphs, by meeting, in the order of the lists. Two statements. */
export const attendanceOf = async (
  db: Read,
  meetingIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Attendance[]>> => {
  if (meetingIds.length === 0) return new Map()
  const [people, ranges] = await Promise.all([
    db
      .selectFrom('attendance')
      .select(['attendance_id', 'meeting_id', 'name', 'party', 'role', 'title', 'unit'])
      .where('meeting_id', 'in', meetingIds)
      .orderBy('meeting_id')
      .orderBy('position')
      .execute(),
    db
      .selectFrom('attendance_range')
      .innerJoin('attendance', (join) =>
        join
          .onRef('attendance.authority_id', '=', 'attendance_range.authority_id')
          .onRef('attendance.attendance_id', '=', 'attendance_range.attendance_id'),
      )
      .select(['attendance_range.attendance_id', 'kind', 'from_paragraph', 'to_paragraph'])
      .where('attendance.meeting_id', 'in', meetingIds)
      .orderBy('from_paragraph')
      .execute(),
  ])
  const byPerson = Map.groupBy(ranges, (range) => range.attendance_id)
  const rangesOf = (id: Id, kind: string): ParagraphRange[] =>
    (byPerson.get(id) ?? [])
      .filter((range) => range.kind === kind)
      .map((range) => ({ from: range.from_paragraph, to: range.to_paragraph }))
  const grouped = Map.groupBy(people, (person) => person.meeting_id)
  return new Map(
    [...grouped].map(([meetingId, rows]) => [
      meetingId,
      rows.map((row) => ({
        attendanceId: row.attendance_id,
        name: row.name,
        ...(row.party === null ? {} : { party: row.party }),
        role: row.role,
        ...(row.title === null ? {} : { title: row.title }),
        ...(row.unit === null ? {} : { unit: row.unit }),
        present: rangesOf(row.attendance_id, 'present'),
        absent: rangesOf(row.attendance_id, 'absent'),
        recused: rangesOf(row.attendance_id, 'recused'),
        serves: rangesOf(row.attendance_id, 'serves'),
      })),
    ]),
  )
}

/** Who led which paragraphs, by meeting. */
export const chairsOf = async (
  db: Read,
  meetingIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly MeetingChair[]>> => {
  if (meetingIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('meeting_chair')
    .select(['meeting_id', 'name', 'party', 'from_paragraph', 'to_paragraph'])
    .where('meeting_id', 'in', meetingIds)
    .orderBy('from_paragraph')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.meeting_id)
  const chair = (row: (typeof rows)[number]): MeetingChair => ({
    name: row.name,
    ...(row.party === null ? {} : { party: row.party }),
    paragraphs: { from: row.from_paragraph, to: row.to_paragraph },
  })
  return new Map([...grouped].map(([meetingId, chairs]) => [meetingId, chairs.map(chair)]))
}
