import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import type { BoardNotice } from './board.ts'
import type { Posting } from './posting.ts'

/** What a notice is about: one of the three. */
export type About =
  | { readonly kind: 'approvedMinutes'; readonly minutesId: Id }
  | { readonly kind: 'councilMeeting'; readonly meetingId: Id }
  | { readonly kind: 'delegatedDecision'; readonly decisionId: Id }

type Posted = Posting<BoardNotice['content']> & {
  readonly keptAt: string
  readonly text: string
  readonly sha256: string
  readonly replaces?: Id
}

/** Puts a notice on the board. The table refuses a second one for the same minutes or decision while the first is up. */
export const recordPosting = async (
  { tx, authority, newId, now, today }: Doing,
  about: About,
  posting: Posted,
): Promise<Id> => {
  const noticeId = newId()
  await tx
    .insertInto('notice')
    .values({
      authority_id: authority.authorityId,
      notice_id: noticeId,
      kind: about.kind,
      minutes_id: about.kind === 'approvedMinutes' ? about.minutesId : null,
      meeting_id: about.kind === 'councilMeeting' ? about.meetingId : null,
      delegated_decision_id: about.kind === 'delegatedDecision' ? about.decisionId : null,
      posted_on: today,
      posted_at: now,
      kept_at: posting.keptAt,
      posted_by: posting.content.postedBy,
      last_appeal_on: posting.lastAppealOn ?? null,
      earliest_removal_on: posting.earliestRemovalOn,
      planned_removal_on: posting.plannedRemovalOn,
      content: sql`${JSON.stringify({ says: posting.content, text: posting.text })}::jsonb`,
      content_sha256: posting.sha256,
      replaces: posting.replaces ?? null,
    })
    .execute()
  return noticeId
}

/** Takes a notice down: from now on only those who work here see it. */
export const recordDown = async ({ tx, now, today }: Doing, noticeId: Id): Promise<void> => {
  await tx.updateTable('notice').set({ removed_at: now, removed_on: today }).where('notice_id', '=', noticeId).execute()
}

/** Withdraws a notice that says something wrong; it stays in the records. */
export const recordWithdrawn = async ({ tx, now }: Doing, noticeId: Id, reason: string): Promise<void> => {
  await tx
    .updateTable('notice')
    .set({ withdrawn_at: now, withdrawn_because: reason })
    .where('notice_id', '=', noticeId)
    .execute()
}
