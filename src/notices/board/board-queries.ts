import { sql } from 'kysely'
import { councilAnnouncementKind, delegatedAnnouncementKind, noticeKind } from '../../papers/index.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { BoardNotice, OnBoard } from './board.ts'

const noticeQuery = (db: Read) =>
  db
    .selectFrom('notice')
    .leftJoin('minutes', (join) =>
      join
        .onRef('minutes.authority_id', '=', 'notice.authority_id')
        .onRef('minutes.minutes_id', '=', 'notice.minutes_id'),
    )
    .leftJoin('meeting', (join) =>
      join
        .onRef('meeting.authority_id', '=', 'notice.authority_id')
        .on(sql<boolean>`meeting.meeting_id = coalesce(minutes.meeting_id, notice.meeting_id)`),
    )
    .leftJoin('delegated_decision as taken', (join) =>
      join
        .onRef('taken.authority_id', '=', 'notice.authority_id')
        .onRef('taken.delegated_decision_id', '=', 'notice.delegated_decision_id'),
    )
    .innerJoin('body', (join) =>
      join
        .onRef('body.authority_id', '=', 'notice.authority_id')
        .on(sql<boolean>`body.body_id = coalesce(meeting.body_id, taken.body_id)`),
    )
    .select([
      'notice_id',
      'notice.kind as about',
      'notice.minutes_id',
      'meeting.meeting_id',
      'notice.delegated_decision_id',
      'minutes.kind',
      'approved_on',
      'body.name',
      'held_on',
      'decided_on',
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

const written = (content: unknown): { readonly says: unknown; readonly text: string } => {
  if (typeof content !== 'object' || content === null || !('says' in content) || !('text' in content))
    throw new Error('A posted notice has lost its words')
  return { says: content.says, text: String(content.text) }
}

const noticeOf = (row: NoticeRow): BoardNotice => {
  const { posted_at, earliest_removal_on, planned_removal_on } = row
  const { says, text } = written(row.content)
  if (posted_at === null || earliest_removal_on === null) throw new Error('A posted notice has lost its days')
  const shared: OnBoard = {
    noticeId: row.notice_id,
    bodyName: row.name,
    postedOn: row.posted_on,
    postedAt: posted_at,
    ...(row.last_appeal_on === null ? {} : { lastAppealOn: row.last_appeal_on }),
    earliestRemovalOn: earliest_removal_on,
    plannedRemovalOn: planned_removal_on ?? earliest_removal_on,
    ...(row.removed_at === null ? {} : { removedAt: row.removed_at }),
    ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at }),
    ...(row.withdrawn_because === null ? {} : { withdrawnBecause: row.withdrawn_because }),
    ...(row.replaces === null ? {} : { replaces: row.replaces }),
    text,
    contentSha256: row.content_sha256 ?? '',
  }
  const { held_on: meetingOn, meeting_id: meetingId, minutes_id: minutesId, decided_on: decidedOn } = row
  if (row.about === 'delegatedDecision' && decidedOn !== null && row.delegated_decision_id !== null) {
    const about = { kind: row.about, decisionId: row.delegated_decision_id, decidedOn }
    return { ...shared, ...about, content: delegatedWords(row, says) }
  }
  if (meetingId === null || meetingOn === null) throw new Error('A posted notice is about nothing')
  if (row.about === 'councilMeeting')
    return { ...shared, kind: row.about, meetingId, meetingOn, content: councilWords(row, says) }
  if (row.about !== 'approvedMinutes' || minutesId === null) throw new Error('A posted notice is of no known kind')
  return {
    ...{ ...shared, kind: row.about, minutesId, meetingId, meetingOn, isImmediate: row.kind === 'immediate' },
    ...(row.approved_on === null ? {} : { approvedOn: row.approved_on }),
    content: minutesWords(row, says),
  }
}

/** How many read notices are kept. Emptied rather than let grow. */
const mostKnown = 1000

/** Reads the words of a posted notice, once: they are never changed after posting, so their hash tells them. */
const readingOnce = <Content>(read: (says: unknown) => Content) => {
  const known = new Map<string, Content>()
  return ({ notice_id, content_sha256 }: NoticeRow, says: unknown): Content => {
    const key = `${notice_id} ${content_sha256}`
    const before = content_sha256 === null ? undefined : known.get(key)
    if (before !== undefined) return before
    if (known.size >= mostKnown) known.clear()
    const content = read(says)
    known.set(key, content)
    return content
  }
}

const delegatedWords = readingOnce((says) => delegatedAnnouncementKind.schema.parse(says))
const councilWords = readingOnce((says) => councilAnnouncementKind.schema.parse(says))
const minutesWords = readingOnce((says) => noticeKind.schema.parse(says))

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
