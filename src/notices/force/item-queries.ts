import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'

/** A decision as far as its appeal period goes. */
export type AnnouncedItem = {
  readonly meetingItemId: Id
  readonly heldOn: Day
  readonly appealType: 'legalityReview' | 'administrativeAppeal' | 'preparatory' | 'execution'
  readonly noticeId?: Id
  /** The day its minutes were announced by a notice that was not withdrawn. */
  readonly announcedOn?: Day
  readonly removedOn?: Day
}

/** The item, locked, with the notice of its minutes. */
export const announcedItem = async (db: Read, itemId: Id): Promise<AnnouncedItem | undefined> => {
  const row = await db
    .selectFrom('meeting_item')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.authority_id', '=', 'meeting_item.authority_id')
        .onRef('meeting.meeting_id', '=', 'meeting_item.meeting_id'),
    )
    .leftJoin('minutes_range', (join) =>
      join
        .onRef('minutes_range.authority_id', '=', 'meeting_item.authority_id')
        .onRef('minutes_range.from_paragraph', '<=', 'meeting_item.paragraph')
        .onRef('minutes_range.to_paragraph', '>=', 'meeting_item.paragraph')
        .on(({ exists, selectFrom }) =>
          exists(
            selectFrom('minutes')
              .select('minutes.minutes_id')
              .whereRef('minutes.authority_id', '=', 'minutes_range.authority_id')
              .whereRef('minutes.minutes_id', '=', 'minutes_range.minutes_id')
              .whereRef('minutes.meeting_id', '=', 'meeting_item.meeting_id'),
          ),
        ),
    )
    .leftJoin('notice', (join) =>
      join
        .onRef('notice.authority_id', '=', 'meeting_item.authority_id')
        .on(({ eb, fn, ref }) =>
          eb('notice.minutes_id', '=', fn.coalesce(ref('meeting_item.minutes_id'), ref('minutes_range.minutes_id'))),
        )
        .on('notice.withdrawn_at', 'is', null),
    )
    .select(['meeting_item.meeting_item_id', 'held_on', 'appeal_type', 'notice_id', 'posted_on', 'removed_on'])
    .where('meeting_item.meeting_item_id', '=', itemId)
    .orderBy('posted_on', (order) => order.desc().nullsLast())
    .limit(1)
    .forUpdate('meeting_item')
    .executeTakeFirst()
  return (
    row && {
      meetingItemId: row.meeting_item_id,
      heldOn: row.held_on,
      appealType: row.appeal_type,
      ...(row.notice_id === null ? {} : { noticeId: row.notice_id }),
      ...(row.posted_on === null ? {} : { announcedOn: row.posted_on }),
      ...(row.removed_on === null ? {} : { removedOn: row.removed_on }),
    }
  )
}
