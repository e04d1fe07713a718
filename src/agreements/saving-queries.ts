import { sql } from 'kysely'
import type { Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import type { Agreement } from './agreements.ts'
import type { AskedCircumstance, ClauseKey } from './clauses.ts'

const asJson = (content: unknown) => sql<string>`${JSON.stringify(content)}::jsonb`

/** A version of a clause about to be saved. */
export type NewVersion = {
  readonly clause: ClauseKey
  readonly version: number
  readonly content: Readonly<Record<string, unknown>>
  readonly isLeftOut?: boolean
  readonly partyId?: Id | undefined
}

/** Begins the agreement of a partnership with the wordings that it is given. False when it has begun already. */
export const addAgreement = async (
  doing: Doing,
  partnershipId: Id,
  clauses: readonly NewVersion[],
): Promise<Id | undefined> => {
  const row = await doing.tx
    .insertInto('agreement')
    .values({
      agreement_id: doing.newId(),
      partnership_id: partnershipId,
      revision: 1,
      begun_at: doing.now,
      changed_at: doing.now,
    })
    .onConflict((conflict) => conflict.column('partnership_id').doNothing())
    .returning('agreement_id')
    .executeTakeFirst()
  if (!row) return undefined
  await addVersions(doing, { agreementId: row.agreement_id, partnershipId, revision: 1 }, clauses)
  return row.agreement_id
}

/** Saves versions of clauses as the next revision of an agreement. What the parties have said "klar" of is the one before. */
export const addRevision = async (
  doing: Doing,
  { agreementId, partnershipId, revision }: Pick<Agreement, 'agreementId' | 'partnershipId' | 'revision'>,
  clauses: readonly NewVersion[],
): Promise<number> => {
  const next = revision + 1
  await doing.tx
    .updateTable('agreement')
    .set({ revision: next, changed_at: doing.now })
    .where('agreement_id', '=', agreementId)
    .execute()
  await addVersions(doing, { agreementId, partnershipId, revision: next }, clauses)
  return next
}

const addVersions = async (
  doing: Doing,
  { agreementId, partnershipId, revision }: Pick<Agreement, 'agreementId' | 'partnershipId' | 'revision'>,
  clauses: readonly NewVersion[],
): Promise<void> => {
  await doing.tx
    .insertInto('agreement_clause')
    .values(
      clauses.map(({ clause, version, content, isLeftOut, partyId }) => ({
        agreement_clause_id: doing.newId(),
        agreement_id: agreementId,
        partnership_id: partnershipId,
        clause,
        version,
        revision,
        content: asJson(content),
        is_left_out: isLeftOut ?? false,
        party_id: partyId ?? null,
        account_id: partyId === undefined ? null : (accountOf(doing.actor) ?? null),
        saved_at: doing.now,
      })),
    )
    .execute()
}

/** Keeps what the parties have answered about what the agreement concerns, as the next revision. */
export const saveAnswers = async (
  { tx, now }: Doing,
  { agreementId, revision }: Pick<Agreement, 'agreementId' | 'revision'>,
  answers: Readonly<Record<AskedCircumstance, boolean | undefined>>,
): Promise<void> => {
  await tx
    .updateTable('agreement')
    .set({
      revision: revision + 1,
      changed_at: now,
      has_money: answers.hasMoney ?? null,
      uses_premises: answers.usesPremises ?? null,
      concerns_children: answers.concernsChildren ?? null,
      meets_individuals: answers.meetsIndividuals ?? null,
      is_economic: answers.isEconomic ?? null,
    })
    .where('agreement_id', '=', agreementId)
    .execute()
}

type Saying = { readonly agreement: Agreement; readonly partyId: Id }

/** Keeps what a party says of a clause. */
export const addComment = async (
  doing: Doing,
  { agreement, partyId }: Saying,
  { clause, said }: { readonly clause: ClauseKey; readonly said: string },
): Promise<void> => {
  await doing.tx
    .insertInto('agreement_comment')
    .values({
      agreement_comment_id: doing.newId(),
      agreement_id: agreement.agreementId,
      partnership_id: agreement.partnershipId,
      clause,
      party_id: partyId,
      account_id: accountOf(doing.actor) ?? null,
      said,
      said_at: doing.now,
    })
    .execute()
}

/** Keeps that a party is content with the agreement as it now reads, or no longer is. */
export const addReady = async (doing: Doing, { agreement, partyId }: Saying, isReady: boolean): Promise<void> => {
  await doing.tx
    .insertInto('agreement_ready')
    .values({
      agreement_ready_id: doing.newId(),
      agreement_id: agreement.agreementId,
      partnership_id: agreement.partnershipId,
      party_id: partyId,
      revision: agreement.revision,
      is_ready: isReady,
      account_id: accountOf(doing.actor) ?? null,
      said_at: doing.now,
    })
    .execute()
}
