import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day, Instant } from '../../platform/time.ts'
import { gapsOf } from '../watch/gap-queries.ts'
import { type Display, judgeGaps } from '../watch/judge.ts'
import { longestUnseenMinutes } from '../watch/watch-queries.ts'
import type { Appeal, CourtOutcome, ForceFacts } from './force.ts'

type Asked = { readonly meetingItemId: Id; readonly noticeId?: Id | undefined }

/** What is known of each decision besides its notice, by item. Five statements at most, however many decisions. */
export const forceFactsOf = async (
  db: Read,
  asked: readonly Asked[],
  now: Instant,
): Promise<ReadonlyMap<Id, ForceFacts>> => {
  if (asked.length === 0) return new Map()
  const itemIds = asked.map(({ meetingItemId }) => meetingItemId)
  const noticeIds = [...new Set(asked.flatMap(({ noticeId }) => noticeId ?? []))]
  const [appeals, confirmed, displays] = await Promise.all([
    appealsOf(db, itemIds),
    db
      .selectFrom('legal_force')
      .select(['meeting_item_id', 'gained_on', 'confirmed_on'])
      .where('meeting_item_id', 'in', itemIds)
      .where('struck_at', 'is', null)
      .execute(),
    displaysOf(db, noticeIds, now),
  ])
  return new Map(
    asked.map(({ meetingItemId, noticeId }) => {
      const found = confirmed.find((row) => row.meeting_item_id === meetingItemId)
      const display = noticeId === undefined ? undefined : displays.get(noticeId)
      return [
        meetingItemId,
        {
          appeals: appeals.filter((each) => each.meetingItemId === meetingItemId),
          ...(found ? { confirmed: { gainedOn: found.gained_on, confirmedOn: found.confirmed_on } } : {}),
          ...(display ? { display } : {}),
        },
      ]
    }),
  )
}

/** An appeal with the decision it concerns. */
export type AppealOfItem = Appeal & { readonly meetingItemId: Id }

const appealQuery = (db: Read) =>
  db
    .selectFrom('appeal')
    .select([
      'appeal_id',
      'meeting_item_id',
      'received_on',
      'is_in_time',
      'forwarded_on',
      'court_outcome',
      'court_case_number',
      'final_on',
    ])

type AppealRow = Awaited<ReturnType<ReturnType<typeof appealQuery>['execute']>>[number]

const appealOf = (row: AppealRow): AppealOfItem => ({
  appealId: row.appeal_id,
  meetingItemId: row.meeting_item_id,
  receivedOn: row.received_on,
  isInTime: row.is_in_time,
  ...(row.forwarded_on === null ? {} : { forwardedOn: row.forwarded_on }),
  ...(row.court_outcome === null ? {} : { outcome: row.court_outcome }),
  courtCaseNumber: row.court_case_number,
  ...(row.final_on === null ? {} : { finalOn: row.final_on }),
})

const appealsOf = async (db: Read, itemIds: readonly Id[]): Promise<readonly AppealOfItem[]> =>
  (
    await appealQuery(db)
      .where('meeting_item_id', 'in', itemIds)
      .where('struck_at', 'is', null)
      .orderBy('received_on')
      .execute()
  ).map(appealOf)

/** One appeal that has not been struck, locked for those who are about to change it. */
export const getAppeal = async (db: Read, appealId: Id): Promise<AppealOfItem | undefined> => {
  const query = appealQuery(db).where('appeal_id', '=', appealId).where('struck_at', 'is', null)
  const row = await query.forUpdate().executeTakeFirst()
  return row && appealOf(row)
}

/** How the display of each notice that was posted here stands, by notice. Three statements. */
export const displaysOf = async (
  db: Read,
  noticeIds: readonly Id[],
  now: Instant,
): Promise<ReadonlyMap<Id, Display['state']>> => {
  if (noticeIds.length === 0) return new Map()
  const [notices, gaps, judgements] = await Promise.all([
    db
      .selectFrom('notice')
      .select('notice_id')
      .where('notice_id', 'in', noticeIds)
      .where('posted_at', 'is not', null)
      .execute(),
    gapsOf(db, noticeIds, { now, longestMinutes: longestUnseenMinutes }),
    db
      .selectFrom('gap_judgement')
      .select(['notice_id', 'from_at', 'until_at', 'broke_the_period'])
      .where('notice_id', 'in', noticeIds)
      .execute(),
  ])
  const said = Map.groupBy(judgements, (row) => row.notice_id)
  return new Map(
    notices.map(({ notice_id }) => {
      const judged = (said.get(notice_id) ?? []).map((row) => ({
        from: row.from_at,
        until: row.until_at,
        brokeThePeriod: row.broke_the_period,
      }))
      // A planned stop explains a gap; it does not change what it means.
      return [notice_id, judgeGaps(gaps.get(notice_id) ?? [], { judged, outages: [] }).state]
    }),
  )
}

/** Enters that an appeal came in. */
export const recordAppeal = async (
  { tx, authority, newId }: Doing,
  appeal: { readonly meetingItemId: Id; readonly receivedOn: Day; readonly isInTime: boolean },
): Promise<Id> => {
  const appealId = newId()
  await tx
    .insertInto('appeal')
    .values({
      authority_id: authority.authorityId,
      appeal_id: appealId,
      meeting_item_id: appeal.meetingItemId,
      received_on: appeal.receivedOn,
      is_in_time: appeal.isInTime,
    })
    .execute()
  return appealId
}

/** Keeps that an appeal was sent to the court, or what the court said. */
export const saveAppeal = async (
  { tx }: Doing,
  appealId: Id,
  change:
    | { readonly forwardedOn: Day }
    | { readonly outcome: CourtOutcome; readonly finalOn: Day; readonly courtCaseNumber: string },
): Promise<void> => {
  await tx
    .updateTable('appeal')
    .set(
      'forwardedOn' in change
        ? { forwarded_on: change.forwardedOn }
        : {
            court_outcome: change.outcome,
            final_on: change.finalOn,
            court_case_number: change.courtCaseNumber,
          },
    )
    .where('appeal_id', '=', appealId)
    .execute()
}

/** Keeps that the decision has force, once. */
export const recordForce = async (
  { tx, authority, actor, newId }: Doing,
  force: { readonly meetingItemId: Id; readonly gainedOn: Day; readonly confirmedOn: Day; readonly note: string },
): Promise<void> => {
  await tx
    .insertInto('legal_force')
    .values({
      authority_id: authority.authorityId,
      legal_force_id: newId(),
      meeting_item_id: force.meetingItemId,
      gained_on: force.gainedOn,
      confirmed_on: force.confirmedOn,
      confirmed_by: accountOf(actor) ?? null,
      note: force.note,
    })
    .execute()
}
