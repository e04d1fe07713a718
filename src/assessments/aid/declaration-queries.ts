import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Declaration, Declared } from './aid.ts'

const columns = [
  'aid_declaration_id',
  'partnership_id',
  'association_id',
  'declared_on',
  'signed_by_name',
  'signed_by_title',
  'linked',
  'saved_at',
] as const

const mostShown = 100

/** What is asked of declarations: those of one partnership, or all that the reader may see of one association. */
export type DeclarationSearch =
  | { readonly partnershipId: Id; readonly associationId?: Id }
  | { readonly associationId: Id; readonly partnershipId?: never }

/** Declarations with their rows, the newest first: the first of each association is the one that counts. Two statements. */
export const declarations = async (db: Read, search: DeclarationSearch): Promise<readonly Declaration[]> => {
  let query = db.selectFrom('aid_declaration').select(columns).orderBy('entered', 'desc').limit(mostShown)
  if (search.partnershipId !== undefined) query = query.where('partnership_id', '=', search.partnershipId)
  if (search.associationId !== undefined) query = query.where('association_id', '=', search.associationId)
  const found = await query.execute()
  if (found.length === 0) return []
  const rows = await db
    .selectFrom('aid_declared')
    .selectAll()
    .where(
      'aid_declaration_id',
      'in',
      found.map((row) => row.aid_declaration_id),
    )
    .orderBy('position')
    .execute()
  const byDeclaration = Map.groupBy(rows, (row) => row.aid_declaration_id)
  return found.map((row) => ({
    declarationId: row.aid_declaration_id,
    partnershipId: row.partnership_id,
    associationId: row.association_id,
    declaredOn: row.declared_on,
    signedByName: row.signed_by_name,
    signedByTitle: row.signed_by_title,
    linked: row.linked,
    savedAt: row.saved_at,
    rows: (byDeclaration.get(row.aid_declaration_id) ?? []).map(
      (one): Declared => ({
        giver: one.giver,
        regulation: one.regulation,
        grantedOn: one.granted_on,
        currency: one.currency,
        amount: one.amount,
        rate: one.rate ?? undefined,
        euro: one.euro,
        basis: one.basis,
      }),
    ),
  }))
}

/** A declaration about to be kept. */
export type NewDeclaration = Pick<Declaration, 'partnershipId' | 'associationId' | 'signedByName'> &
  Pick<Declaration, 'signedByTitle' | 'linked' | 'rows'>

/** Keeps a declaration of today. Those before it stay. */
export const addDeclaration = async (doing: Doing, given: NewDeclaration): Promise<Id> => {
  const { tx, newId, now, today, actor } = doing
  const aid_declaration_id = newId()
  const its = { aid_declaration_id, partnership_id: given.partnershipId, association_id: given.associationId }
  await tx
    .insertInto('aid_declaration')
    .values({
      ...its,
      declared_on: today,
      signed_by_name: given.signedByName,
      signed_by_title: given.signedByTitle,
      linked: given.linked,
      saved_at: now,
      account_id: accountOf(actor) ?? null,
    })
    .execute()
  if (given.rows.length > 0)
    await tx
      .insertInto('aid_declared')
      .values(
        given.rows.map((row, index) => ({
          ...its,
          position: index + 1,
          giver: row.giver,
          regulation: row.regulation,
          granted_on: row.grantedOn,
          currency: row.currency,
          amount: row.amount,
          rate: row.rate ?? null,
          euro: row.euro,
          basis: row.basis,
        })),
      )
      .execute()
  return aid_declaration_id
}
