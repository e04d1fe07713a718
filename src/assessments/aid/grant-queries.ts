import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Grant } from './aid.ts'

const grantQuery = (db: Read) =>
  db
    .selectFrom('association_grant')
    .select([
      'association_grant_id',
      'association_id',
      'partnership_id',
      'kind',
      'title',
      'amount_kr',
      'regulation',
      'not_aid_reason',
      'rate',
      'euro',
      'granted_on',
      'decision_reference',
      'from_on',
      'until_on',
      'registered_on',
      'declared_as',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof grantQuery>['executeTakeFirstOrThrow']>>

const grantOf = (row: Row): Grant => ({
  grantId: row.association_grant_id,
  associationId: row.association_id,
  partnershipId: row.partnership_id ?? undefined,
  kind: row.kind,
  title: row.title,
  amountKr: row.amount_kr,
  regulation: row.regulation,
  notAidReason: row.not_aid_reason,
  rate: row.rate ?? undefined,
  euro: row.euro ?? undefined,
  grantedOn: row.granted_on,
  decisionReference: row.decision_reference,
  fromOn: row.from_on ?? undefined,
  untilOn: row.until_on ?? undefined,
  registeredOn: row.registered_on ?? undefined,
  declaredAs: row.declared_as ?? undefined,
})

const mostShown = 300

/** What the authority has given associations, the latest first: the association itself reads its own. One statement. */
export const grantsTo = async (db: Read, associationIds: readonly Id[]): Promise<readonly Grant[]> => {
  if (associationIds.length === 0) return []
  const rows = await grantQuery(db)
    .where('association_id', 'in', associationIds)
    .orderBy('granted_on', 'desc')
    .orderBy('association_grant_id')
    .limit(mostShown)
    .execute()
  return rows.map(grantOf)
}

/** What the authority has given in a partnership. */
export const grantsIn = async (db: Read, partnershipId: Id): Promise<readonly Grant[]> =>
  (await grantQuery(db).where('partnership_id', '=', partnershipId).orderBy('granted_on').execute()).map(grantOf)

/** One grant. `lock` holds it until commit. */
export const getGrant = async (db: Read, grantId: Id, { lock = false } = {}): Promise<Grant | undefined> => {
  const query = grantQuery(db).where('association_grant_id', '=', grantId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && grantOf(row)
}

/** Enters what the authority has granted. */
export const addGrant = async (
  { tx, newId, now, actor, authority }: Doing,
  grant: Omit<Grant, 'grantId' | 'registeredOn' | 'declaredAs'>,
): Promise<Id> => {
  const association_grant_id = newId()
  await tx
    .insertInto('association_grant')
    .values({
      authority_id: authority.authorityId,
      association_grant_id,
      association_id: grant.associationId,
      partnership_id: grant.partnershipId ?? null,
      kind: grant.kind,
      title: grant.title,
      amount_kr: grant.amountKr,
      regulation: grant.regulation,
      not_aid_reason: grant.notAidReason,
      rate: grant.rate ?? null,
      euro: grant.euro ?? null,
      granted_on: grant.grantedOn,
      decision_reference: grant.decisionReference,
      from_on: grant.fromOn ?? null,
      until_on: grant.untilOn ?? null,
      recorded_at: now,
      changed_at: now,
      account_id: accountOf(actor) ?? null,
    })
    .execute()
  return association_grant_id
}

/** Keeps which declared row a grant is, or that it is none of them. The sum changes, so a conclusion is asked for anew. */
export const markGrant = async ({ tx, now }: Doing, grantId: Id, declaredAs: string | undefined): Promise<void> => {
  await tx
    .updateTable('association_grant')
    .set({ declared_as: declaredAs ?? null, changed_at: now })
    .where('association_grant_id', '=', grantId)
    .execute()
}

/** Keeps the day a grant was entered in the central register. */
export const registerGrant = async ({ tx }: Doing, grantId: Id, on: Grant['grantedOn']): Promise<void> => {
  await tx
    .updateTable('association_grant')
    .set({ registered_on: on })
    .where('association_grant_id', '=', grantId)
    .execute()
}
