import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Actor, isStaff } from '../platform/actor.ts'
import type { Database } from '../platform/db/data/schema.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Case, CaseParty } from './cases.ts'

/** The filter that matches `mayRead`: which cases an actor may see. */
export const visibleTo =
  (actor: Actor) =>
  (eb: ExpressionBuilder<Database, 'case_file'>): Expression<SqlBool> => {
    if (isStaff(actor)) return eb.lit(true)
    const isPublic = eb('case_file.is_public', '=', true)
    if (actor.kind !== 'association') return isPublic
    return eb.or([
      isPublic,
      eb.exists(
        eb
          .selectFrom('case_party')
          .select(sql`1`.as('one'))
          .whereRef('case_party.authority_id', '=', 'case_file.authority_id')
          .whereRef('case_party.case_id', '=', 'case_file.case_id')
          .where('case_party.association_id', '=', actor.associationId),
      ),
    ])
  }

const caseColumns = [
  'case_file.case_id',
  'case_file.body_id',
  'body.name as body_name',
  'case_file.case_number',
  'case_file.title',
  'case_file.summary',
  'case_file.state',
  'case_file.stage',
  'case_file.opened_on',
  'case_file.closed_on',
  'case_file.closing_reason',
  'case_file.case_officer_id',
  'person.name as officer_name',
  'case_file.is_public',
] as const

/** One case with its parties, whoever asks; undefined when there is none. `lock` holds it until commit. */
export const getCase = async (db: Read, caseId: Id, options: { lock?: boolean } = {}): Promise<Case | undefined> => {
  const query = db
    .selectFrom('case_file')
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'case_file.authority_id').onRef('body.body_id', '=', 'case_file.body_id'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.authority_id', '=', 'case_file.authority_id')
        .onRef('person.person_id', '=', 'case_file.case_officer_id'),
    )
    .select(caseColumns)
    .where('case_file.case_id', '=', caseId)
  const partyQuery = db
    .selectFrom('case_party')
    .select(['kind', 'name', 'association_id'])
    .where('case_id', '=', caseId)
    .orderBy('position')
    .orderBy('case_party_id')
  const [row, parties] = await Promise.all([
    (options.lock ? query.forUpdate('case_file') : query).executeTakeFirst(),
    partyQuery.execute(),
  ])
  if (!row) return undefined
  return {
    caseId: row.case_id,
    bodyId: row.body_id,
    bodyName: row.body_name,
    caseNumber: row.case_number,
    title: row.title,
    summary: row.summary,
    state: row.state,
    stage: row.stage,
    openedOn: row.opened_on,
    ...(row.closed_on ? { closedOn: row.closed_on } : {}),
    ...(row.closing_reason ? { closingReason: row.closing_reason } : {}),
    ...(row.case_officer_id ? { officerId: row.case_officer_id } : {}),
    ...(row.officer_name ? { officerName: row.officer_name } : {}),
    isPublic: row.is_public,
    parties: parties.map(partyOf),
  }
}

const partyOf = (row: { kind: CaseParty['kind']; name: string; association_id: string | null }): CaseParty => ({
  kind: row.kind,
  name: row.name,
  ...(row.association_id ? { associationId: row.association_id } : {}),
})

/** The case with the same series, year and serial; undefined when the number is new. */
export const caseWithKey = async (
  db: Read,
  key: string,
): Promise<{ caseId: Id; caseNumber: string; title: string } | undefined> => {
  const row = await db
    .selectFrom('case_file')
    .select(['case_id', 'case_number', 'title'])
    .where('case_number_key', '=', key)
    .executeTakeFirst()
  return row && { caseId: row.case_id, caseNumber: row.case_number, title: row.title }
}

/** A finding from a document that was read, as it was confirmed. */
export type FiledFinding = {
  readonly level: Database['finding']['level']
  readonly rule: string
  readonly message: string
  readonly documentId?: Id
}

/** What the checks said when the papers of the case were confirmed. */
export const findingsOf = async (db: Read, caseId: Id): Promise<FiledFinding[]> => {
  const rows = await db
    .selectFrom('finding')
    .select(['level', 'rule', 'message', 'document_id'])
    .where('case_id', '=', caseId)
    .orderBy('document_id')
    .orderBy('rule')
    .orderBy('message')
    .execute()
  return rows.map((row) => ({
    level: row.level,
    rule: row.rule,
    message: row.message,
    ...(row.document_id ? { documentId: row.document_id } : {}),
  }))
}
