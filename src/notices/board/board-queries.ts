import { sql } from 'kysely'
import { type NoticeContent, noticeKind } from '../../papers/index.ts'
import type { Doing } from '../../platform/action.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { Approved, BoardNotice, Posting } from './board.ts'

const noticeQuery = (db: Read) =>
  db
    .selectFrom('notice')
    .innerJoin('minutes', (join) =>
      join
        .onRef('minutes.authority_id', '=', 'notice.authority_id')
        .onRef('minutes.minutes_id', '=', 'notice.minutes_id'),
    )
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.authority_id', '=', 'minutes.authority_id')
        .onRef('meeting.meeting_id', '=', 'minutes.meeting_id'),
    )
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .select([
      'notice_id',
      'minutes.minutes_id',
      'minutes.meeting_id',
      'minutes.kind',
      'approved_on',
      'body.name',
      'held_on',
      'posted_on',
      'posted_at',
      'last_appeal_on',
      'earliest_removal_on',
      'planned_removal_on',
      'removed_at',
      'withdrawn_at',
      'withdrawn_because',
      'replaces',
      'content',
      'content_sha256',
    ])
    .where('posted_at', 'is not', null)

type NoticeRow = Awaited<ReturnType<ReturnType<typeof noticeQuery>['execute']>>[number]

const written = (content: unknown): { readonly says: NoticeContent; readonly text: string } => {
  if (typeof content !== 'object' || content === null || !('says' in content) || !('text' in content))
    throw new Error('A posted notice has lost its words')
  return { says: noticeKind.schema.parse(content.says), text: String(content.text) }
}

const noticeOf = (row: NoticeRow): BoardNotice => {
  const { says, text } = written(row.content)
  const { posted_at, earliest_removal_on, planned_removal_on } = row
  if (posted_at === null || earliest_removal_on === null) throw new Error('A posted notice has lost its days')
  return {
    noticeId: row.notice_id,
    minutesId: row.minutes_id,
    meetingId: row.meeting_id,
    bodyName: row.name,
    meetingOn: row.held_on,
    isImmediate: row.kind === 'immediate',
    ...(row.approved_on === null ? {} : { approvedOn: row.approved_on }),
    postedOn: row.posted_on,
    postedAt: posted_at,
    ...(row.last_appeal_on === null ? {} : { lastAppealOn: row.last_appeal_on }),
    earliestRemovalOn: earliest_removal_on,
    plannedRemovalOn: planned_removal_on ?? earliest_removal_on,
    ...(row.removed_at === null ? {} : { removedAt: row.removed_at }),
    ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at }),
    ...(row.withdrawn_because === null ? {} : { withdrawnBecause: row.withdrawn_because }),
    ...(row.replaces === null ? {} : { replaces: row.replaces }),
    content: says,
    text,
    contentSha256: row.content_sha256 ?? '',
  }
}

/** What hangs on the board now, newest first. One statement. */
export const noticesUp = async (db: Read): Promise<readonly BoardNotice[]> => {
  const rows = await noticeQuery(db)
    .where('removed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('posted_at', 'desc')
    .limit(500)
    .execute()
  return rows.map(noticeOf)
}

/** What has been posted here, also what is down or withdrawn, newest first. */
export const noticesPosted = async (db: Read, limit: number): Promise<readonly BoardNotice[]> =>
  (await noticeQuery(db).orderBy('posted_at', 'desc').limit(limit).execute()).map(noticeOf)

/** One posted notice. `lock` for those who are about to change it. */
export const getNotice = async (
  db: Read,
  noticeId: Id,
  { lock = false }: { lock?: boolean } = {},
): Promise<BoardNotice | undefined> => {
  const query = noticeQuery(db).where('notice_id', '=', noticeId)
  const row = await (lock ? query.forUpdate('notice') : query).executeTakeFirst()
  return row && noticeOf(row)
}

/** Notices whose time is over: they come down by themselves. */
export const noticesDue = async (db: Read, today: Day): Promise<readonly BoardNotice[]> => {
  const rows = await noticeQuery(db)
    .where('removed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('planned_removal_on', '<=', today)
    .orderBy('posted_at')
    .limit(100)
    .execute()
  return rows.map(noticeOf)
}

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

/** Puts a notice on the board. The table refuses a second one for the same minutes while the first is up. */
export const recordPosting = async (
  { tx, authority, newId, now, today }: Doing,
  posting: Posting & { readonly minutesId: Id; readonly text: string; readonly sha256: string; readonly replaces?: Id },
): Promise<Id> => {
  const noticeId = newId()
  await tx
    .insertInto('notice')
    .values({
      authority_id: authority.authorityId,
      notice_id: noticeId,
      minutes_id: posting.minutesId,
      posted_on: today,
      posted_at: now,
      kept_at: posting.content.keptAt,
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
