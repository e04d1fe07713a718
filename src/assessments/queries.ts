import { sql } from 'kysely'
import { profilesWith } from '../guidelines/index.ts'
import { type Before, type SaidPage, saidAtOnce, saidPage } from '../partnerships/index.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Assessment, ChildAssessment, Comment, KeptAnswer } from './assessments.ts'
import { proposalsFrom } from './known/proposals.ts'
import { type Answerable, isAnswerable } from './questions.ts'

const assessmentQuery = (db: Read) =>
  db
    .selectFrom('assessment')
    .select([
      'assessment_id',
      'partnership_id',
      'profile_version_id',
      'state',
      'form',
      'reason',
      'proposed_on',
      'proposed_by',
      'proposed_by_name',
      'approved_on',
      'approved_by_name',
    ])

type AssessmentRow = Awaited<ReturnType<ReturnType<typeof assessmentQuery>['executeTakeFirstOrThrow']>>

/** The assessment of a partnership with its profile, its latest answers and its child test; `lock` holds it until commit. Four statements. */
export const getAssessment = async (
  db: Read,
  partnershipId: Id,
  options: { lock?: boolean } = {},
): Promise<Assessment | undefined> => {
  const query = assessmentQuery(db).where('partnership_id', '=', partnershipId)
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst()
  return row && (await wholeOf(db, [row]))[0]
}

/** The assessments of many partnerships. Four statements, however many. */
export const assessmentsOf = async (db: Read, partnershipIds: readonly Id[]): Promise<readonly Assessment[]> => {
  if (partnershipIds.length === 0) return []
  return wholeOf(db, await assessmentQuery(db).where('partnership_id', 'in', partnershipIds).execute())
}

const wholeOf = async (db: Read, rows: readonly AssessmentRow[]): Promise<readonly Assessment[]> => {
  const ids = rows.map((row) => row.partnership_id)
  const versions = rows.map((row) => row.profile_version_id)
  const [profiles, answers, children] = await Promise.all([
    profilesWith(db, versions),
    latestAnswers(db, ids),
    childAssessments(db, ids),
  ])
  return rows.flatMap((row) => {
    const profile = profiles.get(row.profile_version_id)
    if (!profile) return []
    const child = children.get(row.partnership_id)
    return [
      {
        assessmentId: row.assessment_id,
        partnershipId: row.partnership_id,
        profile,
        state: row.state,
        ...(row.form ? { form: row.form } : {}),
        reason: row.reason,
        ...(row.proposed_on ? { proposedOn: row.proposed_on } : {}),
        ...(row.proposed_by ? { proposedBy: row.proposed_by } : {}),
        proposedByName: row.proposed_by_name,
        ...(row.approved_on ? { approvedOn: row.approved_on } : {}),
        approvedByName: row.approved_by_name,
        answers: answers.get(row.partnership_id) ?? [],
        ...(child ? { child } : {}),
      },
    ]
  })
}

const answerColumns = [
  'partnership_id',
  'question',
  'answer',
  'reason',
  'evidence',
  'source',
  'side',
  'answered_at',
  'answered_by_name',
  'account_id',
  'proposed',
] as const

const answerQuery = (db: Read) => db.selectFrom('assessment_answer').select(answerColumns)
type AnswerRow = Awaited<ReturnType<ReturnType<typeof answerQuery>['executeTakeFirstOrThrow']>>

const answerOf = (row: AnswerRow): readonly KeptAnswer[] =>
  isAnswerable(row.question)
    ? [
        {
          question: row.question,
          answer: row.answer,
          reason: row.reason,
          evidence: row.evidence,
          source: row.source,
          side: row.side,
          at: row.answered_at,
          by: row.answered_by_name,
          ...(row.account_id ? { accountId: row.account_id } : {}),
          proposed: proposalsFrom(row.proposed),
        },
      ]
    : []

/** The latest answer to each question of partnerships. One statement, however many. */
export const latestAnswers = async (db: Read, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly KeptAnswer[]>> => {
  if (ids.length === 0) return new Map()
  const rows = await answerQuery(db)
    .distinctOn(['partnership_id', 'question'])
    .where('partnership_id', 'in', [...ids])
    .orderBy('partnership_id')
    .orderBy('question')
    .orderBy('entered', 'desc')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.partnership_id)
  return new Map([...grouped].map(([id, own]) => [id, own.flatMap(answerOf)]))
}

/** Everything that has been answered to a question, the latest first. */
export const historyOf = async (db: Read, partnershipId: Id, question: Answerable): Promise<readonly KeptAnswer[]> =>
  (
    await answerQuery(db)
      .where('partnership_id', '=', partnershipId)
      .where('question', '=', question)
      .orderBy('entered', 'desc')
      .execute()
  ).flatMap(answerOf)

/** What the parties have said: the latest of it, or the latest before something. One statement. */
export const commentsOf = async (db: Read, partnershipId: Id, asked: Before = {}): Promise<SaidPage<Comment>> => {
  const { before } = asked
  const found = await db
    .selectFrom('assessment_comment')
    .select(['assessment_comment_id', 'question', 'text', 'side', 'written_at', 'written_by_name'])
    .where('partnership_id', '=', partnershipId)
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(written_at, assessment_comment_id) < (select c.written_at, c.assessment_comment_id
          from assessment_comment c where c.assessment_comment_id = ${before ?? null}::uuid)`,
      ),
    )
    .orderBy('written_at', 'desc')
    .orderBy('assessment_comment_id', 'desc')
    .limit(saidAtOnce + 1)
    .execute()
  const page = saidPage(found, (row) => row.assessment_comment_id, asked)
  const rows = page.rows.map(({ question, text, side, written_at: at, written_by_name: by }) => ({
    ...{ question, text, side, at, by },
  }))
  return { ...page, rows }
}

/** All that the associations have said, the first first. One statement. */
export const saidByAssociations = async (
  db: Read,
  partnershipId: Id,
): Promise<readonly Pick<Comment, 'text' | 'at'>[]> =>
  db
    .selectFrom('assessment_comment')
    .select(['text', 'written_at as at'])
    .where('partnership_id', '=', partnershipId)
    .where('side', '=', 'association')
    .orderBy('written_at')
    .orderBy('assessment_comment_id')
    .execute()

/** The child tests of partnerships as they were last saved. */
export const childAssessments = async (db: Read, ids: readonly Id[]): Promise<ReadonlyMap<Id, ChildAssessment>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('child_assessment')
    .select([
      'partnership_id',
      'is_affected',
      'scope',
      'children',
      'knowledge',
      'rules',
      'heard',
      'assessment',
      'reason',
      'by_name',
      'saved_at',
      'saved_by_name',
    ])
    .distinctOn('partnership_id')
    .where('partnership_id', 'in', [...ids])
    .orderBy('partnership_id')
    .orderBy('entered', 'desc')
    .execute()
  return new Map(
    rows.map(({ partnership_id, is_affected, by_name, saved_at, saved_by_name, ...row }) => [
      partnership_id,
      { ...row, isAffected: is_affected, by: by_name, savedAt: saved_at, savedBy: saved_by_name },
    ]),
  )
}

/** The partnerships of an authority that are under way, by title. */
export const livePartnerships = async (
  db: Read,
  authorityId: Id,
): Promise<readonly { readonly partnershipId: Id; readonly title: string }[]> =>
  (
    await db
      .selectFrom('partnership')
      .select(['partnership_id', 'title'])
      .where('host_authority_id', '=', authorityId)
      .where('state', 'not in', ['otherForm', 'rejected', 'ended'])
      .orderBy(sql`title collate "sv-SE-x-icu"`)
      .orderBy('partnership_id')
      .execute()
  ).map((row) => ({ partnershipId: row.partnership_id, title: row.title }))
