import type { Doing } from '../platform/action.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Notice } from './notices.ts'

/** The notices of all minutes of the meetings, without those that were withdrawn. */
export const noticesOfMeetings = async (db: Read, meetingIds: readonly Id[]): Promise<Notice[]> => {
  if (meetingIds.length === 0) return []
  const rows = await db
    .selectFrom('notice')
    .innerJoin('minutes', (join) =>
      join
        .onRef('minutes.authority_id', '=', 'notice.authority_id')
        .onRef('minutes.minutes_id', '=', 'notice.minutes_id'),
    )
    .select(['notice_id', 'minutes.minutes_id', 'posted_on', 'removed_on', 'kept_at', 'posted_by'])
    .where('minutes.meeting_id', 'in', meetingIds)
    .where('withdrawn_at', 'is', null)
    .orderBy('posted_on')
    .execute()
  return rows.map((row) => ({
    noticeId: row.notice_id,
    minutesId: row.minutes_id,
    postedOn: row.posted_on,
    ...(row.removed_on === null ? {} : { removedOn: row.removed_on }),
    keptAt: row.kept_at,
    postedBy: row.posted_by,
  }))
}

/** Records a notice as it was posted and, when known, removed. */
export const recordNotice = async (doing: Doing, notice: Omit<Notice, 'noticeId'>): Promise<Id> => {
  const noticeId = doing.newId()
  await doing.tx
    .insertInto('notice')
    .values({
      authority_id: doing.authority.authorityId,
      notice_id: noticeId,
      minutes_id: notice.minutesId,
      posted_on: notice.postedOn,
      removed_on: notice.removedOn ?? null,
      kept_at: notice.keptAt,
      posted_by: notice.postedBy,
    })
    .execute()
  return noticeId
}
