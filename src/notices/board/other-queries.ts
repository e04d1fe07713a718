import { sql } from 'kysely'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { CouncilMeeting, DelegatedTaken } from './other-posting.ts'

const meetingQuery = (db: Read) =>
  db
    .selectFrom('meeting')
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .innerJoin('authority', 'authority.authority_id', 'meeting.authority_id')
    .select([
      'meeting.meeting_id',
      'authority.name as authority_name',
      'body.name',
      'body.kind as body_kind',
      'meeting.state',
      'held_on',
      'starts_at',
      'place',
      sql<{ itemId: Id; title: string; isSecret: boolean }[]>`(select coalesce(json_agg(json_build_object(
        'itemId', i.meeting_item_id, 'title', case when i.secrecy_provision is null then i.title else '–' end,
        'isSecret', i.secrecy_provision is not null) order by i.position, i.meeting_item_id), '[]')
        from meeting_item i where i.authority_id = meeting.authority_id and i.meeting_id = meeting.meeting_id
        and i.handling <> 'struck')`.as('items'),
      sql<Id[]>`(select coalesce(json_agg(announced -> 'itemId'), '[]')
        from notice n, jsonb_array_elements(n.content -> 'says' -> 'items') announced
        where n.authority_id = meeting.authority_id and n.meeting_id = meeting.meeting_id and n.kind = 'councilMeeting'
        and n.posted_at is not null and n.withdrawn_at is null)`.as('announced'),
    ])

type MeetingRow = Awaited<ReturnType<ReturnType<typeof meetingQuery>['execute']>>[number]

const meetingOf = (row: MeetingRow): CouncilMeeting => ({
  meetingId: row.meeting_id,
  authority: row.authority_name,
  bodyName: row.name,
  isCouncil: row.body_kind === 'council',
  isComing: row.state === 'planned' || row.state === 'summoned',
  meetingOn: row.held_on,
  ...(row.starts_at === null ? {} : { startsAt: row.starts_at.slice(0, 5) }),
  place: row.place,
  items: row.items,
  announced: new Set(row.announced),
})

/** A meeting as the board needs to know it; `lock` for whoever is about to post. */
export const councilMeeting = async (
  db: Read,
  meetingId: Id,
  { lock = false }: { lock?: boolean } = {},
): Promise<CouncilMeeting | undefined> => {
  const query = meetingQuery(db).where('meeting.meeting_id', '=', meetingId)
  const row = await (lock ? query.forUpdate('meeting') : query).executeTakeFirst()
  return row && meetingOf(row)
}

/** Summoned meetings of the council from a day on with items that no notice tells of. */
export const councilsWaiting = async (db: Read, today: Day): Promise<readonly CouncilMeeting[]> => {
  const rows = await meetingQuery(db)
    .where('body.kind', '=', 'council')
    .where('meeting.state', '=', 'summoned')
    .where('held_on', '>=', today)
    .orderBy('held_on')
    .limit(50)
    .execute()
  return rows.map(meetingOf).filter(({ items, announced }) => items.some(({ itemId }) => !announced.has(itemId)))
}

const takenQuery = (db: Read) =>
  db
    .selectFrom('delegated_decision as taken')
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'taken.authority_id').onRef('body.body_id', '=', 'taken.body_id'),
    )
    .innerJoin('authority', 'authority.authority_id', 'taken.authority_id')
    .leftJoin('delegation_rule as rule', (join) =>
      join
        .onRef('rule.authority_id', '=', 'taken.authority_id')
        .onRef('rule.delegation_rule_id', '=', 'taken.delegation_rule_id'),
    )
    .leftJoin('meeting_rules', (join) =>
      join
        .onRef('meeting_rules.authority_id', '=', 'body.authority_id')
        .onRef('meeting_rules.body_id', '=', 'body.body_id'),
    )
    .select([
      'delegated_decision_id',
      'authority.name as authority_name',
      'authority.address',
      'body.name as body_name',
      'taken.year',
      'taken.serial',
      'rule.number',
      'rule.title',
      'rule.to_role',
      'decided_on',
      'taken.is_urgent',
      'taken.must_be_reported',
      'taken.is_appealable',
      'reported_item_id',
      'minutes_kept_at',
      'notice_margin_days',
    ])

type TakenRow = Awaited<ReturnType<ReturnType<typeof takenQuery>['execute']>>[number]

const takenOf = (row: TakenRow): DelegatedTaken => ({
  decisionId: row.delegated_decision_id,
  authority: row.authority_name,
  bodyName: row.body_name,
  number: `D ${row.year}-${row.serial}`,
  ruleName: `${row.number ?? ''} ${row.title ?? ''}`.trim(),
  byRole: row.to_role ?? '',
  decidedOn: row.decided_on,
  isUrgent: row.is_urgent,
  mustBeReported: row.must_be_reported,
  isAppealable: row.is_appealable,
  isReported: row.reported_item_id !== null,
  keptAt: row.minutes_kept_at || row.address,
  marginDays: row.notice_margin_days ?? 1,
})

/** A delegated decision as the board needs to know it, locked for whoever is about to post. */
export const delegatedTaken = async (
  db: Read,
  decisionId: Id,
  { lock = false }: { lock?: boolean } = {},
): Promise<DelegatedTaken | undefined> => {
  const query = takenQuery(db).where('delegated_decision_id', '=', decisionId)
  const row = await (lock ? query.forUpdate('taken') : query).executeTakeFirst()
  return row && takenOf(row)
}

/** Delegated decisions that need a notice of their own (KL 6:40) and have none, the oldest first. */
export const delegatedWaiting = async (db: Read): Promise<readonly DelegatedTaken[]> => {
  const rows = await takenQuery(db)
    .where('taken.is_urgent', '=', false)
    .where('taken.must_be_reported', '=', false)
    .where('taken.is_appealable', '=', true)
    .where('reported_item_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notice')
            .select('notice.notice_id')
            .whereRef('notice.authority_id', '=', 'taken.authority_id')
            .whereRef('notice.delegated_decision_id', '=', 'taken.delegated_decision_id')
            .where('withdrawn_at', 'is', null),
        ),
      ),
    )
    .orderBy('decided_on')
    .orderBy('delegated_decision_id')
    .limit(100)
    .execute()
  return rows.map(takenOf)
}

/** The notices of delegated decisions that were not withdrawn, by decision. One statement. */
export const noticesOfDelegated = async (
  db: Read,
  decisionIds: readonly Id[],
): Promise<ReadonlyMap<Id, { readonly noticeId: Id; readonly postedOn: Day; readonly isUp: boolean }>> => {
  if (decisionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('notice')
    .select(['notice_id', 'delegated_decision_id', 'posted_on', 'removed_at'])
    .where('delegated_decision_id', 'in', decisionIds)
    .where('withdrawn_at', 'is', null)
    .execute()
  return new Map(
    rows.flatMap((row) =>
      row.delegated_decision_id === null
        ? []
        : [
            [
              row.delegated_decision_id,
              { noticeId: row.notice_id, postedOn: row.posted_on, isUp: row.removed_at === null },
            ] as const,
          ],
    ),
  )
}

/** Withdrawn notices of a meeting or a decision, the latest first: what a new one replaces. */
export const withdrawnBefore = async (
  db: Read,
  about: { readonly meetingId: Id } | { readonly decisionId: Id },
): Promise<Id | undefined> => {
  const query = db
    .selectFrom('notice')
    .select('notice_id')
    .where('withdrawn_at', 'is not', null)
    .orderBy('posted_at', 'desc')
  const found =
    'meetingId' in about
      ? query.where('meeting_id', '=', about.meetingId)
      : query.where('delegated_decision_id', '=', about.decisionId)
  return (await found.limit(1).executeTakeFirst())?.notice_id
}
