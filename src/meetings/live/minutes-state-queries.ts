import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'

/** Whether the minutes that hold an item have been approved, or are being signed: their words stand. */
export const minutesAreApproved = async (db: Read, meetingItemId: Id): Promise<boolean> => {
  const row = await db
    .selectFrom('minutes')
    .innerJoin('meeting_item as item', (join) =>
      join.onRef('item.authority_id', '=', 'minutes.authority_id').onRef('item.minutes_id', '=', 'minutes.minutes_id'),
    )
    .leftJoin('approval_round as round', (join) =>
      join
        .onRef('round.authority_id', '=', 'minutes.authority_id')
        .onRef('round.minutes_id', '=', 'minutes.minutes_id')
        .on('round.state', '=', 'signing'),
    )
    .select(['minutes.approved_on', 'round.state'])
    .where('item.meeting_item_id', '=', meetingItemId)
    .executeTakeFirst()
  return row !== undefined && (row.approved_on !== null || row.state !== null)
}
