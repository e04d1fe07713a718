import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'
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

/**
 * Gives an item the next paragraph of its body and year. Holds the body until commit, so that two meetings of it on the same day wait for
 * each other; the table of given numbers refuses a second use for ever.
 */
export const giveParagraph = async (doing: Doing, meeting: LiveMeeting, itemId: Id): Promise<number> => {
  await doing.tx.selectFrom('body').select('body_id').where('body_id', '=', meeting.bodyId).forUpdate().execute()
  const paragraph = await nextParagraph(doing, meeting)
  await doing.tx
    .insertInto('paragraph_given')
    .values({
      authority_id: doing.authority.authorityId,
      body_id: meeting.bodyId,
      year: seriesYear(meeting),
      paragraph,
      meeting_item_id: itemId,
      given_at: doing.now,
    })
    .execute()
  return paragraph
}

/** Enters that an item is being handled, under its paragraph, and lets the decision begin as what is proposed. Two statements. */
export const beginItem = async (
  doing: Doing,
  {
    itemId,
    paragraph,
    appealType,
  }: {
    itemId: Id
    paragraph: number
    appealType: 'legalityReview' | 'administrativeAppeal' | 'preparatory' | 'execution'
  },
): Promise<void> => {
  await doing.tx
    .updateTable('meeting_item')
    .set({ handling: 'open', paragraph, opened_at: doing.now, appeal_type: appealType, version: sql`version + 1` })
    .where('meeting_item_id', '=', itemId)
    .execute()
  await sql`insert into decision_point (authority_id, meeting_item_id, number, text)
    select authority_id, meeting_item_id, number, text from proposal_point where meeting_item_id = ${itemId}`.execute(
    doing.tx,
  )
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
  await doing.tx.deleteFrom('elected_approver').where('meeting_id', '=', meetingId).execute()
  if (approvers.length === 0) return
  await doing.tx
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

/** The case that has a number, written as its authority writes it. */
export const caseNumbered = async (doing: Doing, caseNumber: string): Promise<Id | undefined> =>
  (await doing.tx.selectFrom('case_file').select('case_id').where('case_number', '=', caseNumber).executeTakeFirst())
    ?.case_id
