import type { Doing } from '../../platform/action.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { DelegationRule } from './delegation.ts'

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
