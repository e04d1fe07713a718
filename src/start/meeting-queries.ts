import { sql } from 'kysely'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import type { Scope } from './scope.ts'

/** Minutes on their way to the board: of which meeting, which paragraphs, and what has been done with them. */
export type RecentMinutes = {
  readonly minutesId: Id
  readonly meetingId: Id
  readonly bodyName: string
  readonly meetingOn: Day
  readonly paragraphs: readonly { readonly from: number; readonly to: number }[]
  readonly approvedOn?: Day
  readonly postedOn?: Day
  readonly removedOn?: Day
  /** Whether some paragraph can be tried for its legality, so that the time to appeal runs from the notice. */
  readonly isAppealable: boolean
}

/** The latest minutes of meetings held since a day, newest first, with their notices. One statement. */
export const recentMinutes = async (db: Read, scope: Scope, since: Day): Promise<RecentMinutes[]> => {
  let query = db
    .selectFrom('meeting')
    .innerJoin('minutes', (join) =>
      join
        .onRef('minutes.authority_id', '=', 'meeting.authority_id')
        .onRef('minutes.meeting_id', '=', 'meeting.meeting_id'),
    )
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .leftJoin('notice', (join) =>
      join
        .onRef('notice.authority_id', '=', 'minutes.authority_id')
        .onRef('notice.minutes_id', '=', 'minutes.minutes_id')
        .on('notice.withdrawn_at', 'is', null),
    )
    .select([
      'minutes.minutes_id',
      'meeting.meeting_id',
      'body.name as body_name',
      'meeting.held_on',
      'minutes.approved_on',
      'notice.posted_on',
      'notice.removed_on',
      sql<
        { from: number; to: number }[] | null
      >`(select json_agg(json_build_object('from', r.from_paragraph, 'to', r.to_paragraph) order by r.from_paragraph)
        from minutes_range r where r.authority_id = minutes.authority_id and r.minutes_id = minutes.minutes_id)`.as(
        'paragraphs',
      ),
      sql<boolean>`exists (select from meeting_item i where i.authority_id = meeting.authority_id
        and i.meeting_id = meeting.meeting_id and i.appeal_type = 'legalityReview')`.as('is_appealable'),
    ])
    .where('meeting.held_on', '>=', since)
    .orderBy('meeting.held_on', 'desc')
    .orderBy('minutes.minutes_id')
    .limit(60)
  if (scope.bodyId) query = query.where('meeting.body_id', '=', scope.bodyId)
  const rows = await query.execute()
  return rows.map((row) => ({
    minutesId: row.minutes_id,
    meetingId: row.meeting_id,
    bodyName: row.body_name,
    meetingOn: row.held_on,
    paragraphs: row.paragraphs ?? [],
    ...(row.approved_on ? { approvedOn: row.approved_on } : {}),
    ...(row.posted_on ? { postedOn: row.posted_on } : {}),
    ...(row.removed_on ? { removedOn: row.removed_on } : {}),
    isAppealable: row.is_appealable,
  }))
}

/** A meeting near today. */
export type NearMeeting = {
  readonly meetingId: Id
  readonly bodyName: string
  readonly heldOn: Day
  readonly startsAt?: string
  readonly place: string
  readonly items: number
}

/** Coming meetings, the nearest first, then the latest ones held: three of each at most. Two statements. */
export const nearMeetings = async (db: Read, scope: Scope, today: Day): Promise<NearMeeting[]> => [
  ...(await meetings(db, scope, (query) => query.where('held_on', '>=', today).orderBy('held_on'))),
  ...(await meetings(db, scope, (query) => query.where('held_on', '<', today).orderBy('held_on', 'desc'))),
]

const meetingQuery = (db: Read) =>
  db
    .selectFrom('meeting')
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .select([
      'meeting.meeting_id',
      'body.name as body_name',
      'meeting.held_on',
      'meeting.starts_at',
      'meeting.place',
      sql<number>`(select count(*)::int from meeting_item i
        where i.authority_id = meeting.authority_id and i.meeting_id = meeting.meeting_id)`.as('items'),
    ])
    .where('meeting.state', '<>', 'cancelled')
    .limit(3)

type MeetingQuery = ReturnType<typeof meetingQuery>

const meetings = async (
  db: Read,
  { bodyId }: Scope,
  order: (query: MeetingQuery) => MeetingQuery,
): Promise<NearMeeting[]> => {
  const query = order(meetingQuery(db))
  const rows = await (bodyId ? query.where('meeting.body_id', '=', bodyId) : query).execute()
  return rows.map((row) => ({
    meetingId: row.meeting_id,
    bodyName: row.body_name,
    heldOn: row.held_on,
    ...(row.starts_at ? { startsAt: row.starts_at.slice(0, 5).replace(':', '.') } : {}),
    place: row.place,
    items: row.items,
  }))
}
