import type { Doing } from '../platform/action.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'

/** Minutes that nobody has approved, as far as a reminder goes. */
export type Unapproved = { readonly minutesId: Id; readonly heldOn: Day; readonly remindedOn?: Day }

/** Minutes of closed meetings held since a day that nobody has approved, the oldest first. One statement. */
export const unapprovedSince = async (db: Read, since: Day): Promise<readonly Unapproved[]> => {
  const rows = await db
    .selectFrom('minutes')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.authority_id', '=', 'minutes.authority_id')
        .onRef('meeting.meeting_id', '=', 'minutes.meeting_id'),
    )
    .select(['minutes_id', 'held_on', 'reminded_on'])
    .where('approved_on', 'is', null)
    .where('meeting.state', '=', 'closed')
    .where('held_on', '>=', since)
    .orderBy('held_on')
    .orderBy('minutes_id')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    minutesId: row.minutes_id,
    heldOn: row.held_on,
    ...(row.reminded_on === null ? {} : { remindedOn: row.reminded_on }),
  }))
}

/** One of them, locked until commit; undefined once it is approved. */
export const unapproved = async (db: Read, minutesId: Id): Promise<Unapproved | undefined> => {
  const row = await db
    .selectFrom('minutes')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.authority_id', '=', 'minutes.authority_id')
        .onRef('meeting.meeting_id', '=', 'minutes.meeting_id'),
    )
    .select(['minutes_id', 'held_on', 'reminded_on'])
    .where('minutes_id', '=', minutesId)
    .where('approved_on', 'is', null)
    .forUpdate('minutes')
    .executeTakeFirst()
  return (
    row && {
      minutesId: row.minutes_id,
      heldOn: row.held_on,
      ...(row.reminded_on === null ? {} : { remindedOn: row.reminded_on }),
    }
  )
}

/** Notes the day of a reminder. */
export const recordRemindedOn = async ({ tx, today }: Doing, minutesId: Id): Promise<void> => {
  await tx.updateTable('minutes').set({ reminded_on: today }).where('minutes_id', '=', minutesId).execute()
}
