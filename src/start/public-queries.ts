import { sql } from 'kysely'
import { hidingIn } from '../cases/index.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import type { Ask } from '../platform/web/page.tsx'

/** A decision that anyone may read, in a short list. */
export type PublicDecision = {
  readonly meetingItemId: Id
  readonly title: string
  readonly bodyName: string
  readonly paragraph?: number
  readonly heldOn: Day
  /** The day of the notice, when the legality of the decision can be tried. */
  readonly appealFrom?: Day
}

/** The latest decisions of public cases, those seen by anyone, without what is masked in their papers. Two statements. */
export const publicDecisions = async (ask: Ask): Promise<PublicDecision[]> => {
  const rows = await ask.db
    .selectFrom('meeting_item as item')
    .innerJoin('case_file', (join) =>
      join.onRef('case_file.authority_id', '=', 'item.authority_id').onRef('case_file.case_id', '=', 'item.case_id'),
    )
    .innerJoin('meeting', (join) =>
      join.onRef('meeting.authority_id', '=', 'item.authority_id').onRef('meeting.meeting_id', '=', 'item.meeting_id'),
    )
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .leftJoin('notice', (join) =>
      join
        .onRef('notice.authority_id', '=', 'item.authority_id')
        .onRef('notice.minutes_id', '=', 'item.minutes_id')
        .on('notice.withdrawn_at', 'is', null),
    )
    .select([
      'item.meeting_item_id',
      'case_file.case_id',
      'item.title',
      'item.paragraph',
      'item.appeal_type',
      'body.name as body_name',
      'meeting.held_on',
      'notice.posted_on',
    ])
    .where('case_file.is_public', '=', true)
    .where('item.outcome', '=', 'decision')
    .where('item.secrecy_provision', 'is', null)
    .where('meeting.state', '=', 'closed')
    // Held here: draft minutes are the authority's own until they are approved (TF 2:10).
    .where(sql<boolean>`(meeting.opened_at is null or exists (
      select from minutes where minutes.authority_id = item.authority_id and minutes.minutes_id = item.minutes_id
        and minutes.approved_on is not null))`)
    .orderBy('meeting.held_on', 'desc')
    .orderBy('item.meeting_item_id', 'desc')
    .limit(6)
    .execute()
  const hide = await hidingIn(
    ask,
    rows.map((row) => row.case_id),
  )
  return rows.map((row) => ({
    meetingItemId: row.meeting_item_id,
    title: hide(row.case_id, row.title),
    bodyName: row.body_name,
    ...(row.paragraph === null ? {} : { paragraph: row.paragraph }),
    heldOn: row.held_on,
    ...(row.posted_on && row.appeal_type === 'legalityReview' ? { appealFrom: row.posted_on } : {}),
  }))
}
