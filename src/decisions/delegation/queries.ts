import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import { type Id, isId } from '../../platform/id.ts'
import type { DelegatedDecision } from './delegation.ts'

/** Which decisions, the latest first. */
export type DelegatedSearch = {
  readonly bodyId?: Id | undefined
  /** Only those the body is to be told of and has not been. */
  readonly toReport?: boolean | undefined
  readonly after?: Id | undefined
  readonly limit: number
}

const decisionQuery = (db: Read) =>
  db
    .selectFrom('delegated_decision as taken')
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'taken.authority_id').onRef('body.body_id', '=', 'taken.body_id'),
    )
    .leftJoin('delegation_rule as rule', (join) =>
      join
        .onRef('rule.authority_id', '=', 'taken.authority_id')
        .onRef('rule.delegation_rule_id', '=', 'taken.delegation_rule_id'),
    )
    .leftJoin('case_file', (join) =>
      join.onRef('case_file.authority_id', '=', 'taken.authority_id').onRef('case_file.case_id', '=', 'taken.case_id'),
    )
    .leftJoin('meeting_item as item', (join) =>
      join
        .onRef('item.authority_id', '=', 'taken.authority_id')
        .onRef('item.meeting_item_id', '=', 'taken.reported_item_id'),
    )
    .leftJoin('meeting', (join) =>
      join.onRef('meeting.authority_id', '=', 'item.authority_id').onRef('meeting.meeting_id', '=', 'item.meeting_id'),
    )
    .leftJoin('meeting_item as told', (join) =>
      join
        .onRef('told.authority_id', '=', 'taken.authority_id')
        .onRef('told.meeting_item_id', '=', 'taken.agenda_item_id')
        .on('told.handling', 'in', ['waiting', 'open']),
    )
    .leftJoin('meeting as coming', (join) =>
      join
        .onRef('coming.authority_id', '=', 'told.authority_id')
        .onRef('coming.meeting_id', '=', 'told.meeting_id')
        .on('coming.state', 'in', ['planned', 'summoned', 'open', 'adjourned']),
    )
    .select([
      'delegated_decision_id',
      'taken.body_id',
      'body.name as body_name',
      'taken.year',
      'taken.serial',
      'rule.number as rule_number',
      'rule.title as rule_title',
      'taken.case_id',
      'case_file.case_number',
      'taken.text',
      'decided_by',
      'decided_on',
      'taken.is_urgent',
      'taken.must_be_reported',
      'taken.is_appealable',
      'reported_item_id',
      'item.paragraph',
      'meeting.held_on',
      'coming.meeting_id as coming_id',
      'coming.held_on as coming_on',
    ])

type DecisionRow = Awaited<ReturnType<ReturnType<typeof decisionQuery>['executeTakeFirstOrThrow']>>

const decisionOf = (row: DecisionRow): DelegatedDecision => ({
  decisionId: row.delegated_decision_id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  year: row.year,
  serial: row.serial,
  ...(row.rule_number && row.rule_title ? { rule: { number: row.rule_number, title: row.rule_title } } : {}),
  ...(row.case_id && row.case_number ? { matter: { caseId: row.case_id, caseNumber: row.case_number } } : {}),
  text: row.text,
  decidedBy: row.decided_by,
  decidedOn: row.decided_on,
  isUrgent: row.is_urgent,
  mustBeReported: row.must_be_reported,
  isAppealable: row.is_appealable,
  ...(row.coming_id && row.coming_on ? { standsIn: { meetingId: row.coming_id, heldOn: row.coming_on } } : {}),
  ...(row.reported_item_id && row.held_on
    ? {
        reportedIn: {
          itemId: row.reported_item_id,
          heldOn: row.held_on,
          ...(row.paragraph === null ? {} : { paragraph: row.paragraph }),
        },
      }
    : {}),
})

/** Decisions taken on delegation, the latest first. One statement. */
export const delegatedDecisions = async (db: Read, search: DelegatedSearch): Promise<readonly DelegatedDecision[]> => {
  let query = decisionQuery(db)
    .orderBy('decided_on', 'desc')
    .orderBy('delegated_decision_id', 'desc')
    .limit(search.limit)
  if (search.bodyId) query = query.where('taken.body_id', '=', search.bodyId)
  if (search.toReport) query = query.where('taken.must_be_reported', '=', true).where('reported_item_id', 'is', null)
  if (search.after !== undefined && isId(search.after))
    query = query.where(
      sql<boolean>`(decided_on, delegated_decision_id) < (select d.decided_on, d.delegated_decision_id from delegated_decision d
        where d.delegated_decision_id = ${search.after}::uuid)`,
    )
  return (await query.execute()).map(decisionOf)
}

/** A decision about to be entered. */
export type NewDelegated = Omit<
  DelegatedDecision,
  'decisionId' | 'bodyName' | 'serial' | 'year' | 'rule' | 'matter' | 'reportedIn' | 'standsIn'
> & {
  readonly ruleId?: Id | undefined
  readonly caseId?: Id | undefined
}

/** Enters a decision under the body's next number of the year. The body's row is locked, so that no number is given twice. */
export const saveDelegated = async (doing: Doing, taken: NewDelegated): Promise<Id> => {
  const { tx } = doing
  await tx.selectFrom('body').select('body_id').where('body_id', '=', taken.bodyId).forUpdate().execute()
  const { year } = taken.decidedOn
  const last = await tx
    .selectFrom('delegated_decision')
    .select(sql<number>`coalesce(max(serial), 0)::int`.as('serial'))
    .where('body_id', '=', taken.bodyId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  const decisionId = doing.newId()
  await tx
    .insertInto('delegated_decision')
    .values({
      authority_id: doing.authority.authorityId,
      delegated_decision_id: decisionId,
      body_id: taken.bodyId,
      year,
      serial: last.serial + 1,
      delegation_rule_id: taken.ruleId ?? null,
      case_id: taken.caseId ?? null,
      text: taken.text,
      decided_by: taken.decidedBy,
      decided_on: taken.decidedOn,
      is_urgent: taken.isUrgent,
      must_be_reported: taken.mustBeReported,
      is_appealable: taken.isAppealable,
      entered_at: doing.now,
      entered_by: accountOf(doing.actor) ?? null,
    })
    .execute()
  return decisionId
}
