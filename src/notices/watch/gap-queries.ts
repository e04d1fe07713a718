import { sql } from 'kysely'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'
import type { Gap } from './judge.ts'

/** A gap in the display of a notice, before anybody has said whether a planned stop explains it. */
export type FoundGap = Omit<Gap, 'isPlanned'>

/** How many gaps are told of one notice at most: one is enough for a lawyer to look. */
const most = 200

type Row = {
  notice_id: Id
  from_at: Instant
  until_at: Instant
  gone: 'seen' | 'absent' | null
  was_unreachable: boolean
}

/**
 * The gaps of notices from their posting to the end of the display, or now, as `judgeDisplay` finds them among single looks. The
 * database goes through the looks and answers with the gaps alone: one statement and few rows, however often somebody has looked.
 */
export const gapsOf = async (
  db: Read,
  noticeIds: readonly Id[],
  { now, longestMinutes }: { readonly now: Instant; readonly longestMinutes: number },
): Promise<ReadonlyMap<Id, readonly FoundGap[]>> => {
  if (noticeIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    with shown as (
      select authority_id, notice_id, posted_at, content_sha256, coalesce(removed_at, withdrawn_at, ${now}::timestamptz) as ends_at
      from notice where notice_id in (${sql.join(noticeIds)}) and posted_at is not null),
    look as (
      select s.notice_id, w.probed_at, w.result, w.result = 'seen' and w.content_sha256 = s.content_sha256 as is_right
      from shown s join watch_entry w on w.authority_id = s.authority_id and w.notice_id = s.notice_id
        and w.probed_at between s.posted_at and s.ends_at),
    span as (
      select s.notice_id, coalesce(lag(right_at.at) over (partition by s.notice_id order by right_at.at), s.posted_at) as from_at,
        right_at.at as until_at
      from shown s cross join lateral (
        select l.probed_at as at from look l where l.notice_id = s.notice_id and l.is_right union all select s.ends_at) right_at),
    wrong as (select notice_id, probed_at, result from look where is_right is not true),
    gap as (
      select span.*, (select w.result from wrong w where w.notice_id = span.notice_id and w.result <> 'unreachable'
          and w.probed_at >= span.from_at and w.probed_at <= span.until_at order by w.probed_at limit 1) as gone,
        exists (select from wrong w where w.notice_id = span.notice_id and w.result = 'unreachable'
          and w.probed_at >= span.from_at and w.probed_at <= span.until_at) as was_unreachable,
        row_number() over (partition by span.notice_id order by span.from_at) as number
      from span
      where until_at - from_at >= make_interval(mins => ${longestMinutes + 1})
        or exists (select from wrong w where w.notice_id = span.notice_id and w.result <> 'unreachable'
          and w.probed_at >= span.from_at and w.probed_at <= span.until_at))
    select notice_id, from_at, until_at, gone, was_unreachable from gap where number <= ${most} order by notice_id, from_at`.execute(
    db,
  )
  return new Map([...Map.groupBy(rows, (row) => row.notice_id)].map(([noticeId, own]) => [noticeId, own.map(gapOf)]))
}

const gapOf = ({ from_at, until_at, gone, was_unreachable }: Row): FoundGap => ({
  from: from_at,
  until: until_at,
  minutes: Math.floor((until_at.epochMilliseconds - from_at.epochMilliseconds) / 60_000),
  why: gone === null ? (was_unreachable ? 'unreachable' : 'notProbed') : gone === 'absent' ? 'absent' : 'changed',
})
