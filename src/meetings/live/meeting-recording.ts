import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'
import type { AppealType } from '../meetings.ts'
import { type LiveMeeting, seriesYear } from './meeting.ts'
import type { ElectedApprover, SecretaryFrom } from './meeting-queries.ts'

/** Changes the row of a meeting; its version grows. */
export const writeMeeting = async (
  doing: Doing,
  meetingId: Id,
  change: {
    readonly state?: LiveMeeting['state']
    readonly opened_at?: Instant
    readonly starts_at?: string
    readonly secretary_id?: Id | null
    readonly approval_place?: string
    readonly approval_planned_at?: Instant | null
    readonly is_remote?: boolean
  },
): Promise<void> => {
  await doing.tx
    .updateTable('meeting')
    .set({ ...change, version: sql`version + 1`, changed_at: doing.now })
    .where('meeting_id', '=', meetingId)
    .execute()
}

/** The number that the next paragraph of the body will have in the year of the meeting: what first says, or one more than the last. */
export const nextParagraph = async (doing: Doing, meeting: LiveMeeting): Promise<number> => {
  const year = seriesYear(meeting)
  const { last } = await doing.tx
    .selectFrom('meeting_item')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.authority_id', '=', 'meeting_item.authority_id')
        .onRef('meeting.meeting_id', '=', 'meeting_item.meeting_id'),
    )
    .select((eb) => eb.fn.max('meeting_item.paragraph').as('last'))
    .where('meeting.body_id', '=', meeting.bodyId)
    .where('meeting.held_on', '>=', meeting.heldOn.with({ month: 1, day: 1 }))
    .where('meeting.held_on', '<=', meeting.heldOn.with({ month: 12, day: 31 }))
    .executeTakeFirstOrThrow()
  const { firstParagraph } = meeting.rules
  const from = firstParagraph?.year === year ? firstParagraph.number : 1
  return Math.max(from, (last ?? 0) + 1)
}

/** What an item is when it is taken up. */
export type Begun = { readonly itemId: Id; readonly appealType: AppealType }

/**
 * Enters that an item is being handled, under the next paragraph of its body and year, and lets the decision begin as what is proposed.
 * Holds the body until commit, so that two meetings of it on the same day wait for each other; the table of given numbers refuses a
 * second use for ever. Three statements that travel together. Answers the paragraph.
 */
export const beginItem = async (doing: Doing, meeting: LiveMeeting, { itemId, appealType }: Begun): Promise<number> => {
  const { authorityId } = doing.authority
  const year = seriesYear(meeting)
  const { firstParagraph } = meeting.rules
  const from = firstParagraph?.year === year ? firstParagraph.number : 1
  const [, begun] = await Promise.all([
    doing.tx.selectFrom('body').select('body_id').where('body_id', '=', meeting.bodyId).forUpdate().execute(),
    sql<{ paragraph: number }>`
      with given as (
        insert into paragraph_given (authority_id, body_id, year, paragraph, meeting_item_id, given_at)
        select ${authorityId}::uuid, ${meeting.bodyId}::uuid, ${year}::integer,
          greatest(${from}::integer, coalesce(max(i.paragraph), 0) + 1), ${itemId}::uuid, ${doing.now}::timestamptz
        from meeting_item i join meeting m on m.authority_id = i.authority_id and m.meeting_id = i.meeting_id
        where m.body_id = ${meeting.bodyId} and m.held_on >= make_date(${year}::integer, 1, 1) and m.held_on <= make_date(${year}::integer, 12, 31)
        returning paragraph)
      update meeting_item set handling = 'open', paragraph = given.paragraph, opened_at = ${doing.now}::timestamptz,
        appeal_type = ${appealType}, version = version + 1
      from given where meeting_item_id = ${itemId} returning given.paragraph`.execute(doing.tx),
    sql`insert into decision_point (authority_id, meeting_item_id, number, text)
      select authority_id, meeting_item_id, number, text from proposal_point where meeting_item_id = ${itemId}`.execute(
      doing.tx,
    ),
  ])
  const [row] = begun.rows
  if (!row) throw new Error('An item that was taken up got no paragraph')
  return row.paragraph
}

/** Enters who keeps the minutes from a paragraph. A second word about the same paragraph replaces the first. */
export const writeSecretary = async (doing: Doing, meetingId: Id, secretary: SecretaryFrom): Promise<void> => {
  const values = { name: secretary.name, person_id: secretary.personId ?? null }
  await doing.tx
    .insertInto('meeting_secretary')
    .values({
      authority_id: doing.authority.authorityId,
      meeting_id: meetingId,
      from_paragraph: secretary.fromParagraph,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'meeting_id', 'from_paragraph']).doUpdateSet(values))
    .execute()
}

/** Keeps whom the meeting elected to approve its minutes. */
export const writeApprovers = async (
  doing: Doing,
  meetingId: Id,
  approvers: readonly ElectedApprover[],
): Promise<void> => {
  const emptied = doing.tx.deleteFrom('elected_approver').where('meeting_id', '=', meetingId).execute()
  if (approvers.length === 0) {
    await emptied
    return
  }
  const entered = doing.tx
    .insertInto('elected_approver')
    .values(
      approvers.map(({ attendanceId, isSubstitute }, index) => ({
        authority_id: doing.authority.authorityId,
        meeting_id: meetingId,
        position: index + 1,
        attendance_id: attendanceId,
        is_substitute: isSubstitute,
      })),
    )
    .execute()
  await Promise.all([emptied, entered])
}

/** Enters that the meeting stands still from now. */
export const beginAdjournment = async (doing: Doing, meetingId: Id): Promise<void> => {
  await doing.tx
    .insertInto('adjournment')
    .values({ authority_id: doing.authority.authorityId, meeting_id: meetingId, from_at: doing.now })
    .execute()
}

/** Enters that it goes on. An adjournment of no length is taken away: nothing happened. */
export const endAdjournment = async (doing: Doing, meetingId: Id): Promise<void> => {
  await doing.tx
    .deleteFrom('adjournment')
    .where('meeting_id', '=', meetingId)
    .where('until_at', 'is', null)
    .where('from_at', '>=', doing.now)
    .execute()
  await doing.tx
    .updateTable('adjournment')
    .set({ until_at: doing.now })
    .where('meeting_id', '=', meetingId)
    .where('until_at', 'is', null)
    .execute()
}

/** Strikes an item that waits, or moves it to another meeting of the body, where it stands last. */
export const leaveOut = async (doing: Doing, itemId: Id, toMeetingId?: Id): Promise<void> => {
  const change =
    toMeetingId === undefined ? { handling: 'struck' as const } : { meeting_id: toMeetingId, position: 10_000 }
  await doing.tx.updateTable('meeting_item').set(change).where('meeting_item_id', '=', itemId).execute()
}
