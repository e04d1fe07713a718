import type { Read, Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { SubstitutionOrder } from './substitution.ts'

/** Which parties' substitutes step in for whom in a body; empty where it is the elected order. */
export const substitutionOrderOf = async (db: Read, bodyId: Id): Promise<SubstitutionOrder> => {
  const rows = await db
    .selectFrom('substitution_order')
    .select(['party', 'from_party'])
    .where('body_id', '=', bodyId)
    .orderBy('party')
    .orderBy('position')
    .execute()
  const grouped = Map.groupBy(rows, ({ party }) => party)
  return Object.fromEntries([...grouped].map(([party, list]) => [party, list.map((row) => row.from_party)]))
}

/** Sets the order of a body anew. */
export const saveSubstitutionOrder = async (
  tx: Write,
  { authorityId, bodyId, order }: { authorityId: Id; bodyId: Id; order: SubstitutionOrder },
): Promise<void> => {
  await tx.deleteFrom('substitution_order').where('body_id', '=', bodyId).execute()
  const rows = Object.entries(order).flatMap(([party, from]) =>
    from.map((fromParty, index) => ({
      authority_id: authorityId,
      body_id: bodyId,
      party,
      position: index + 1,
      from_party: fromParty,
    })),
  )
  if (rows.length > 0) await tx.insertInto('substitution_order').values(rows).execute()
}
