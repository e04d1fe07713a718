import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'
import type { BoardNotice } from '../board/board.ts'
import { gapsOf } from './gap-queries.ts'
import { type Display, type Judged, judgeGaps } from './judge.ts'

/** Without a setting of its own, an hour may pass between two looks: an interpretation. */
export const longestUnseenMinutes = 60

/** A gap as it was judged, with the reason. */
export type Judgement = Judged & { readonly reason: string; readonly judgedAt: Instant }

const judgementsOf = async (db: Read, noticeId: Id): Promise<readonly Judgement[]> => {
  const rows = await db
    .selectFrom('gap_judgement')
    .select(['from_at', 'until_at', 'broke_the_period', 'reason', 'judged_at'])
    .where('notice_id', '=', noticeId)
    .orderBy('judged_at')
    .execute()
  return rows.map((row) => ({
    from: row.from_at,
    until: row.until_at,
    brokeThePeriod: row.broke_the_period,
    reason: row.reason,
    judgedAt: row.judged_at,
  }))
}

const outagesWithin = async (db: Read, from: Instant, until: Instant) => {
  const rows = await db
    .selectFrom('planned_outage')
    .select(['from_at', 'until_at'])
    .where('until_at', '>', from)
    .where('from_at', '<', until)
    .execute()
  return rows.map((row) => ({ from: row.from_at, until: row.until_at }))
}

/** Everything the watch knows of a notice, and how its display stands. */
export type Watched = {
  readonly display: Display
  /** How many looks the log holds of it. */
  readonly looks: number
  readonly judgements: readonly Judgement[]
  readonly until: Instant
}

const looksAt = async (db: Read, noticeId: Id): Promise<number> => {
  const { looks } = await db
    .selectFrom('watch_entry')
    .select(({ fn }) => fn.countAll<bigint>().as('looks'))
    .where('notice_id', '=', noticeId)
    .executeTakeFirstOrThrow()
  return Number(looks)
}

/** How the display of a notice stands as of now. Four statements, and few rows however many looks. */
export const watchedNotice = async (db: Read, notice: BoardNotice, now: Instant): Promise<Watched> => {
  const until = notice.removedAt ?? notice.withdrawnAt ?? now
  const from = notice.postedAt
  const { noticeId } = notice
  const [gaps, looks, judgements, outages] = await Promise.all([
    gapsOf(db, [noticeId], { now, longestMinutes: longestUnseenMinutes }),
    looksAt(db, noticeId),
    judgementsOf(db, noticeId),
    outagesWithin(db, from, until),
  ])
  const display = judgeGaps(gaps.get(noticeId) ?? [], { judged: judgements, outages })
  return { display, looks, judgements, until }
}

/** Keeps that the program will be down. */
export const recordOutage = async (
  { tx, authority, actor, now, newId }: Doing,
  outage: { readonly fromAt: Instant; readonly untilAt: Instant; readonly reason: string },
): Promise<Id> => {
  const plannedOutageId = newId()
  await tx
    .insertInto('planned_outage')
    .values({
      authority_id: authority.authorityId,
      planned_outage_id: plannedOutageId,
      from_at: outage.fromAt,
      until_at: outage.untilAt,
      reason: outage.reason,
      told_at: now,
      told_by: accountOf(actor) ?? null,
    })
    .execute()
  return plannedOutageId
}

/** Keeps what was said of a gap. */
export const recordJudgement = async (
  { tx, authority, actor, now, newId }: Doing,
  said: {
    readonly noticeId: Id
    readonly fromAt: Instant
    readonly untilAt: Instant
    readonly brokeThePeriod: boolean
    readonly reason: string
  },
): Promise<Id> => {
  const gapJudgementId = newId()
  await tx
    .insertInto('gap_judgement')
    .values({
      authority_id: authority.authorityId,
      gap_judgement_id: gapJudgementId,
      notice_id: said.noticeId,
      from_at: said.fromAt,
      until_at: said.untilAt,
      broke_the_period: said.brokeThePeriod,
      reason: said.reason,
      judged_at: now,
      judged_by: accountOf(actor) ?? null,
    })
    .execute()
  return gapJudgementId
}
