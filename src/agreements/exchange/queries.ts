import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'
import type { Agreement, SavedClause } from '../agreements.ts'
import { clauseOf } from '../clauses.ts'
import type { Comment } from '../queries.ts'
import { type ReturnedFile, returnedFile } from './returned.ts'

/** Who saved which clauses after one revision and up to another, the first first, without what they hold. Two thousand at most. */
export const savesBetween = async (
  db: Read,
  { agreementId, from, to }: { readonly agreementId: Id; readonly from: number; readonly to: number },
): Promise<readonly SavedClause[]> =>
  (
    await db
      .selectFrom('agreement_clause')
      .select(['clause', 'version', 'revision', 'is_left_out', 'party_id', 'saved_at'])
      .where('agreement_id', '=', agreementId)
      .where('revision', '>', from)
      .where('revision', '<=', to)
      .orderBy('revision')
      .orderBy('clause')
      .limit(2000)
      .execute()
  ).flatMap((row) => {
    const clause = clauseOf(row.clause)
    if (!clause) return []
    return [
      {
        clause: clause.key,
        version: row.version,
        revision: row.revision,
        content: {},
        isLeftOut: row.is_left_out,
        ...(row.party_id === null ? {} : { partyId: row.party_id }),
        savedAt: row.saved_at,
      },
    ]
  })

/** So much of what has been said of a clause is shown beside its changes; the page of the clause shows all. */
export const saidBeside = 100

/** What has been said of all clauses, the first first: the latest of each, one more than `saidBeside` where there is more. */
export const commentsOnAll = async (db: Read, agreementId: Id): Promise<readonly Comment[]> =>
  (
    await db
      .selectFrom((eb) =>
        eb
          .selectFrom('agreement_comment')
          .select(['agreement_comment_id', 'clause', 'party_id', 'said', 'said_at'])
          .select(
            sql<bigint>`row_number() over (partition by clause order by said_at desc, agreement_comment_id desc)`.as(
              'place',
            ),
          )
          .where('agreement_id', '=', agreementId)
          .as('latest'),
      )
      .select(['clause', 'party_id', 'said', 'said_at'])
      .where('place', '<=', BigInt(saidBeside + 1))
      .orderBy('said_at')
      .orderBy('agreement_comment_id')
      .execute()
  ).flatMap((row) => {
    const clause = clauseOf(row.clause)
    return clause ? [{ clause: clause.key, partyId: row.party_id, said: row.said, saidAt: row.said_at }] : []
  })

/** A file that came back, without what it says. */
export type ReturnInList = {
  readonly returnId: Id
  readonly partyId: Id
  readonly sentAt: Instant
  /** The revision that the file says it was made from. */
  readonly revision: number | undefined
}

/** The files that have come back, the newest first. A hundred at most. */
export const returnsOf = async (db: Read, agreementId: Id): Promise<readonly ReturnInList[]> =>
  (
    await db
      .selectFrom('agreement_return')
      .select([
        'agreement_return_id',
        'party_id',
        'sent_at',
        sql<number | null>`(read->>'revision')::int`.as('revision'),
      ])
      .where('agreement_id', '=', agreementId)
      .orderBy('sent_at', 'desc')
      .orderBy('agreement_return_id', 'desc')
      .limit(100)
      .execute()
  ).map((row) => ({
    returnId: row.agreement_return_id,
    partyId: row.party_id,
    sentAt: row.sent_at,
    revision: row.revision ?? undefined,
  }))

/** A file that came back, with what it says. */
export type Return = Omit<ReturnInList, 'revision'> & { readonly file: ReturnedFile }

/** One file that came back; undefined for one of another agreement. */
export const getReturn = async (
  db: Read,
  { agreementId, returnId }: { readonly agreementId: Id; readonly returnId: Id },
): Promise<Return | undefined> => {
  const row = await db
    .selectFrom('agreement_return')
    .select(['agreement_return_id', 'party_id', 'sent_at', 'read'])
    .where('agreement_id', '=', agreementId)
    .where('agreement_return_id', '=', returnId)
    .executeTakeFirst()
  if (!row) return undefined
  const file = returnedFile.safeParse(row.read)
  return file.success
    ? { returnId: row.agreement_return_id, partyId: row.party_id, sentAt: row.sent_at, file: file.data }
    : undefined
}

/** Keeps what a returned file says. */
export const addReturn = async (
  doing: Doing,
  { agreementId, partnershipId }: Pick<Agreement, 'agreementId' | 'partnershipId'>,
  { partyId, file }: { readonly partyId: Id; readonly file: ReturnedFile },
): Promise<Id> => {
  const returnId = doing.newId()
  await doing.tx
    .insertInto('agreement_return')
    .values({
      agreement_return_id: returnId,
      agreement_id: agreementId,
      partnership_id: partnershipId,
      party_id: partyId,
      account_id: accountOf(doing.actor) ?? null,
      read: sql<string>`${JSON.stringify(file)}::jsonb`,
      sent_at: doing.now,
    })
    .execute()
  return returnId
}
