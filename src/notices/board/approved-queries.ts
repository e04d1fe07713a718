import { sql } from 'kysely'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Approved } from './posting.ts'

const approvedQuery = (db: Read) =>
  db
    .selectFrom('minutes')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.authority_id', '=', 'minutes.authority_id')
        .onRef('meeting.meeting_id', '=', 'minutes.meeting_id'),
    )
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .innerJoin('authority', 'authority.authority_id', 'minutes.authority_id')
    .leftJoin('meeting_rules', (join) =>
      join
        .onRef('meeting_rules.authority_id', '=', 'body.authority_id')
        .onRef('meeting_rules.body_id', '=', 'body.body_id'),
    )
    .select([
      'minutes.minutes_id',
      'minutes.meeting_id',
      'minutes.kind',
      'approved_on',
      'body.name as body_name',
      'authority.name as authority_name',
      'authority.address',
      'held_on',
      'minutes_kept_at',
      'notice_margin_days',
      sql<
        { from: number; to: number }[]
      >`(select coalesce(json_agg(json_build_object('from', from_paragraph, 'to', to_paragraph)
        order by from_paragraph), '[]') from minutes_range where minutes_range.authority_id = minutes.authority_id
        and minutes_range.minutes_id = minutes.minutes_id)`.as('ranges'),
      sql<boolean>`exists (select from meeting_item where meeting_item.authority_id = minutes.authority_id
        and meeting_item.minutes_id = minutes.minutes_id and meeting_item.appeal_type = 'legalityReview')`.as(
        'appealable',
      ),
    ])

type ApprovedRow = Awaited<ReturnType<ReturnType<typeof approvedQuery>['execute']>>[number]

const approvedOf = (row: ApprovedRow): Approved => ({
  minutesId: row.minutes_id,
  meetingId: row.meeting_id,
  authority: row.authority_name,
  bodyName: row.body_name,
  meetingOn: row.held_on,
  isImmediate: row.kind === 'immediate',
  ...(row.approved_on === null ? {} : { approvedOn: row.approved_on }),
  paragraphs: row.ranges,
  isAppealable: row.appealable,
  keptAt: row.minutes_kept_at || row.address,
  marginDays: row.notice_margin_days ?? 1,
})

/** Minutes as the board needs to know them. */
export const minutesToPost = async (db: Read, minutesId: Id): Promise<Approved | undefined> => {
  const row = await approvedQuery(db).where('minutes.minutes_id', '=', minutesId).executeTakeFirst()
  return row && approvedOf(row)
}

/** Approved minutes that nobody has announced, newest first: those that were withdrawn among them. */
export const minutesWaiting = async (db: Read): Promise<readonly Approved[]> => {
  const rows = await approvedQuery(db)
    .where('approved_on', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notice')
            .select('notice.notice_id')
            .whereRef('notice.authority_id', '=', 'minutes.authority_id')
            .whereRef('notice.minutes_id', '=', 'minutes.minutes_id')
            .where('withdrawn_at', 'is', null),
        ),
      ),
    )
    .orderBy('held_on', 'desc')
    .limit(100)
    .execute()
  return rows.map(approvedOf)
}

/** The notices of minutes before, the latest first; one known from papers among them, which stands. */
export const noticesOfMinutes = async (
  db: Read,
  minutesId: Id,
): Promise<readonly { readonly noticeId: Id; readonly isWithdrawn: boolean }[]> => {
  const rows = await db
    .selectFrom('notice')
    .select(['notice_id', 'withdrawn_at'])
    .where('minutes_id', '=', minutesId)
    .orderBy('posted_on', 'desc')
    .orderBy('posted_at', 'desc')
    .execute()
  return rows.map((row) => ({ noticeId: row.notice_id, isWithdrawn: row.withdrawn_at !== null }))
}
