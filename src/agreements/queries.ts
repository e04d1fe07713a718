import { sql } from 'kysely'
import { z } from 'zod'
import { type Before, type SaidPage, saidAtOnce, saidPage } from '../partnerships/index.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day, Instant } from '../platform/time.ts'
import { type Agreement, agreementOf, type SavedClause } from './agreements.ts'
import { type ClauseKey, clauseKeys, clauseOf } from './clauses.ts'

const contentSchema = z.record(z.string(), z.unknown())

const clauseColumns = [
  'agreement_clause.clause',
  'agreement_clause.version',
  'agreement_clause.revision',
  'agreement_clause.content',
  'agreement_clause.is_left_out',
  'agreement_clause.party_id',
  'agreement_clause.saved_at',
] as const

type ClauseRow = {
  clause: string
  version: number
  revision: number
  content: unknown
  is_left_out: boolean
  party_id: Id | null
  saved_at: Instant
}

const savedOf = (row: ClauseRow): SavedClause[] => {
  const clause = clauseOf(row.clause)
  if (!clause) return []
  return [
    {
      clause: clause.key,
      version: row.version,
      revision: row.revision,
      content: contentSchema.safeParse(row.content).data ?? {},
      isLeftOut: row.is_left_out,
      ...(row.party_id === null ? {} : { partyId: row.party_id }),
      savedAt: row.saved_at,
    },
  ]
}

/**
 * The agreement of a partnership with its clauses as they were last saved and what the parties last said. Three statements. `lock` holds
 * it until commit. `at` gives it as it read at an earlier revision. `isForPage`: nothing is written in this transaction.
 */
export const agreementOfPartnership = async (
  db: Read,
  partnershipId: Id,
  { lock = false, at, isForPage = false }: { lock?: boolean; at?: number | undefined; isForPage?: boolean } = {},
): Promise<Agreement | undefined> => {
  const query = db
    .selectFrom('agreement')
    .select([
      'agreement_id',
      'revision',
      'changed_at',
      'has_money',
      'uses_premises',
      'concerns_children',
      'meets_individuals',
      'is_economic',
    ])
    .where('partnership_id', '=', partnershipId)
  const [row, saved, said] = await Promise.all([
    (lock ? query.forUpdate() : query).executeTakeFirst(),
    clausesAt(db, partnershipId, at),
    lastSaid(db, partnershipId),
  ])
  if (!row) return undefined
  return agreementOf(
    {
      agreementId: row.agreement_id,
      partnershipId,
      revision: at === undefined ? row.revision : Math.min(at, row.revision),
      changedAt: row.changed_at,
      answered: {
        hasMoney: row.has_money ?? undefined,
        usesPremises: row.uses_premises ?? undefined,
        concernsChildren: row.concerns_children ?? undefined,
        meetsIndividuals: row.meets_individuals ?? undefined,
        isEconomic: row.is_economic ?? undefined,
      },
      said,
    },
    saved,
    { isForPage },
  )
}

/** Asked for by the partnership, so that what hangs on its agreement can be asked for together with it. */
const agreementIdOf = (db: Read, partnershipId: Id) =>
  db.selectFrom('agreement').select('agreement_id').where('partnership_id', '=', partnershipId)

const clausesAt = async (db: Read, partnershipId: Id, revision: number | undefined): Promise<SavedClause[]> =>
  (
    await db
      .selectFrom('agreement_clause')
      .select(clauseColumns)
      .distinctOn('agreement_clause.clause')
      .where('agreement_id', '=', agreementIdOf(db, partnershipId))
      .$if(revision !== undefined, (query) => query.where('revision', '<=', revision ?? 0))
      .orderBy('agreement_clause.clause')
      .orderBy('agreement_clause.version', 'desc')
      .execute()
  ).flatMap(savedOf)

const lastSaid = async (db: Read, partnershipId: Id): Promise<Agreement['said']> =>
  (
    await db
      .selectFrom('agreement_ready')
      .select(['party_id', 'revision', 'is_ready', 'said_at'])
      .distinctOn('party_id')
      .where('agreement_id', '=', agreementIdOf(db, partnershipId))
      .orderBy('party_id')
      .orderBy('said_at', 'desc')
      .orderBy('revision', 'desc')
      .orderBy('agreement_ready_id', 'desc')
      .execute()
  ).map((row) => ({ partyId: row.party_id, revision: row.revision, isReady: row.is_ready, saidAt: row.said_at }))

/** Every saved version of a clause, the newest first. Two hundred at most. */
export const versionsOf = async (db: Read, agreementId: Id, clause: ClauseKey): Promise<readonly SavedClause[]> =>
  (
    await db
      .selectFrom('agreement_clause')
      .select(clauseColumns)
      .where('agreement_id', '=', agreementId)
      .where('agreement_clause.clause', '=', clause)
      .orderBy('agreement_clause.version', 'desc')
      .limit(200)
      .execute()
  ).flatMap(savedOf)

/** One saved version of a clause; undefined when there is none. */
export const versionOf = async (
  db: Read,
  { agreementId, clause, version }: { readonly agreementId: Id; readonly clause: ClauseKey; readonly version: number },
): Promise<SavedClause | undefined> => {
  const row = await db
    .selectFrom('agreement_clause')
    .select(clauseColumns)
    .where('agreement_id', '=', agreementId)
    .where('agreement_clause.clause', '=', clause)
    .where('agreement_clause.version', '=', version)
    .executeTakeFirst()
  return row && savedOf(row)[0]
}

/** When each revision was made and by which party, the newest first: the points between which an agreement can be compared. */
export const revisionsOf = async (
  db: Read,
  agreementId: Id,
): Promise<
  readonly { revision: number; savedAt: Instant; partyId?: Id | undefined; clauses: readonly ClauseKey[] }[]
> => {
  const rows = await db
    .selectFrom('agreement_clause')
    .select(['revision', 'party_id', 'saved_at', 'clause'])
    .where('agreement_id', '=', agreementId)
    .orderBy('revision', 'desc')
    .limit(2000)
    .execute()
  return [...Map.groupBy(rows, ({ revision }) => revision)].flatMap(([revision, [first, ...others]]) =>
    first
      ? [
          {
            revision,
            savedAt: first.saved_at,
            ...(first.party_id === null ? {} : { partyId: first.party_id }),
            clauses: clauseKeys.filter((key) => [first, ...others].some(({ clause }) => clause === key)),
          },
        ]
      : [],
  )
}

/** What a party said of a clause. */
export type Comment = {
  readonly clause: ClauseKey
  readonly partyId: Id
  readonly said: string
  readonly saidAt: Instant
}

/** What has been said of a clause: the latest of it, or the latest before something. One statement. */
export const commentsOn = async (
  db: Read,
  { agreementId, clause }: { readonly agreementId: Id; readonly clause: ClauseKey },
  asked: Before = {},
): Promise<SaidPage<Comment>> => {
  const { before } = asked
  const rows = await db
    .selectFrom('agreement_comment')
    .select(['agreement_comment_id', 'party_id', 'said', 'said_at'])
    .where('agreement_id', '=', agreementId)
    .where('clause', '=', clause)
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(said_at, agreement_comment_id) < (select c.said_at, c.agreement_comment_id from agreement_comment c
          where c.agreement_comment_id = ${before ?? null}::uuid)`,
      ),
    )
    .orderBy('said_at', 'desc')
    .orderBy('agreement_comment_id', 'desc')
    .limit(saidAtOnce + 1)
    .execute()
  const page = saidPage(rows, (row) => row.agreement_comment_id, asked)
  return {
    ...page,
    rows: page.rows.map((row) => ({ clause, partyId: row.party_id, said: row.said, saidAt: row.said_at })),
  }
}

/** How many things have been said of each clause. */
export const commentCounts = async (db: Read, partnershipId: Id): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (
      await db
        .selectFrom('agreement_comment')
        .select(['clause', sql<number>`count(*)::int`.as('count')])
        .where('agreement_id', '=', agreementIdOf(db, partnershipId))
        .groupBy('clause')
        .execute()
    ).map(({ clause, count }) => [clause, count]),
  )

/** The days on which a body is to meet from a day until (and not on) a day; cancelled meetings do not count. Five hundred at most. */
export const meetingDays = async (
  db: Read,
  { bodyId, from, until }: { readonly bodyId: Id; readonly from: Day; readonly until: Day },
): Promise<readonly Day[]> =>
  (
    await db
      .selectFrom('meeting')
      .select('held_on')
      .where('body_id', '=', bodyId)
      .where('state', '<>', 'cancelled')
      .where('held_on', '>=', from)
      .where('held_on', '<', until)
      .orderBy('held_on', 'desc')
      .limit(500)
      .execute()
  ).map(({ held_on }) => held_on)
