import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import { type Id, isId } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { DelegatedDecision, DelegationRule } from './delegation.ts'

const ruleColumns = [
  'delegation_rule_id',
  'body_id',
  'number',
  'title',
  'subject',
  'receiver',
  'to_role',
  'provision',
  'must_be_reported',
  'is_appealable',
  'is_sub_delegation',
  'from_head',
  'board_allows',
  'from_on',
  'until_on',
] as const

const ruleQuery = (db: Read) => db.selectFrom('delegation_rule').select(ruleColumns)
type RuleRow = Awaited<ReturnType<ReturnType<typeof ruleQuery>['executeTakeFirstOrThrow']>>

const ruleOf = (row: RuleRow): DelegationRule => ({
  ruleId: row.delegation_rule_id,
  bodyId: row.body_id,
  number: row.number,
  title: row.title,
  subject: row.subject,
  receiver: row.receiver,
  toRole: row.to_role,
  provision: row.provision,
  mustBeReported: row.must_be_reported,
  isAppealable: row.is_appealable,
  isSubDelegation: row.is_sub_delegation,
  fromHead: row.from_head,
  boardAllows: row.board_allows,
  fromOn: row.from_on,
  ...(row.until_on ? { untilOn: row.until_on } : {}),
})

/** The rules that hold on a day, of one body or all, by number as a person counts ("2.10" after "2.9"). */
export const rulesOn = async (db: Read, on: Day, bodyId?: Id): Promise<readonly DelegationRule[]> => {
  let query = ruleQuery(db)
    .where('from_on', '<=', on)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>', on)]))
    .orderBy('body_id')
  if (bodyId) query = query.where('body_id', '=', bodyId)
  const rules = (await query.execute()).map(ruleOf)
  return rules.toSorted((a, b) => a.number.localeCompare(b.number, 'sv', { numeric: true }))
}

/** One rule, locked until commit. */
export const getRule = async (db: Read, ruleId: Id): Promise<DelegationRule | undefined> => {
  const row = await ruleQuery(db).where('delegation_rule_id', '=', ruleId).forUpdate().executeTakeFirst()
  return row && ruleOf(row)
}

/** Whether the body has a rule in force under the number. */
export const isNumberTaken = async (db: Read, bodyId: Id, number: string): Promise<boolean> =>
  (await ruleQuery(db)
    .where('body_id', '=', bodyId)
    .where('number', '=', number)
    .where('until_on', 'is', null)
    .executeTakeFirst()) !== undefined

/** The numbers of the rules that a body has and that have not ended. */
export const numbersInUse = async (db: Read, bodyId: Id): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('delegation_rule')
    .select('number')
    .where('body_id', '=', bodyId)
    .where('until_on', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.number))
}

/** Enters a rule. */
export const saveRule = async (doing: Doing, rule: Omit<DelegationRule, 'ruleId' | 'untilOn'>): Promise<Id> => {
  const ruleId = doing.newId()
  const { receiver } = rule
  if (receiver === 'steeringGroup') throw new Error('A steering group never gets a rule of delegation')
  await doing.tx
    .insertInto('delegation_rule')
    .values({
      authority_id: doing.authority.authorityId,
      delegation_rule_id: ruleId,
      body_id: rule.bodyId,
      number: rule.number,
      title: rule.title,
      subject: rule.subject,
      receiver,
      to_role: rule.toRole,
      provision: rule.provision,
      must_be_reported: rule.mustBeReported,
      is_appealable: rule.isAppealable,
      is_sub_delegation: rule.isSubDelegation,
      from_head: rule.fromHead,
      board_allows: rule.boardAllows,
      from_on: rule.fromOn,
    })
    .execute()
  return ruleId
}

/** Ends a rule: `untilOn` is the first day it no longer holds. */
export const endRuleOn = async ({ tx }: Doing, ruleId: Id, untilOn: Day): Promise<void> => {
  await tx.updateTable('delegation_rule').set({ until_on: untilOn }).where('delegation_rule_id', '=', ruleId).execute()
}

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
