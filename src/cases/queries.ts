import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Actor, isStaff } from '../platform/actor.ts'
import type { Database } from '../platform/db/data/schema.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import type { Assignment, Case, CaseParty } from './cases.ts'

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
  const row = await (options.lock ? query.forUpdate('case_file') : query).executeTakeFirst()
  if (!row) return undefined
  const parties = await db
    .selectFrom('case_party')
    .select(['kind', 'name', 'association_id'])
    .where('case_id', '=', caseId)
    .orderBy('position')
    .orderBy('case_party_id')
    .execute()
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

/** A paper of a case, without its text. `webVersionId` is set when a masked version is published. */
export type CasePaper = {
  readonly documentId: Id
  readonly kind: Database['document']['kind']
  readonly title: string
  readonly on?: Day
  readonly mediaType: string
  readonly fileName: string
  readonly sizeBytes: number
  readonly isPublic: boolean
}

/** The papers of a case, newest first; only published ones unless `all`. */
export const papersOf = async (db: Read, caseId: Id, all: boolean): Promise<CasePaper[]> => {
  const rows = await db
    .selectFrom('document')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.authority_id', '=', 'document.authority_id')
        .onRef('stored_file.sha256', '=', 'document.sha256'),
    )
    .select([
      'document_id',
      'kind',
      'title',
      'document_on',
      'media_type',
      'file_name',
      'stored_file.size_bytes',
      'is_public',
    ])
    .where('case_id', '=', caseId)
    .where((eb) => (all ? eb.lit(true) : eb('is_public', '=', true)))
    .orderBy(sql`document_on desc nulls last`)
    .orderBy('filed_at', 'desc')
    .execute()
  return rows.map((row) => ({
    documentId: row.document_id,
    kind: row.kind,
    title: row.title,
    ...(row.document_on ? { on: row.document_on } : {}),
    mediaType: row.media_type,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    isPublic: row.is_public,
  }))
}

/** The assignments of a case, open first, then by due day. */
export const assignmentsOf = async (db: Read, caseId: Id): Promise<Assignment[]> => {
  const rows = await assignmentQuery(db)
    .where('assignment.case_id', '=', caseId)
    .orderBy(sql`assignment.state = 'closed'`)
    .orderBy('due_on')
    .orderBy('assignment_id')
    .execute()
  return rows.map(assignmentOf)
}

/** One assignment, locked until commit. */
export const getAssignment = async (db: Read, assignmentId: Id): Promise<Assignment | undefined> => {
  const row = await assignmentQuery(db)
    .where('assignment_id', '=', assignmentId)
    .forUpdate('assignment')
    .executeTakeFirst()
  return row && assignmentOf(row)
}

const assignmentQuery = (db: Read) =>
  db
    .selectFrom('assignment')
    .leftJoin('body', (join) =>
      join
        .onRef('body.authority_id', '=', 'assignment.authority_id')
        .onRef('body.body_id', '=', 'assignment.from_body_id'),
    )
    .select([
      'assignment_id',
      'case_id',
      'to_role',
      'text',
      'due_on',
      'report_back_to',
      'assignment.state',
      'closed_on',
      'body.name as from_body_name',
    ])

type AssignmentRow = {
  assignment_id: string
  case_id: string
  to_role: string
  text: string
  due_on: Day | null
  report_back_to: string | null
  state: Assignment['state']
  closed_on: Day | null
  from_body_name: string | null
}

const assignmentOf = (row: AssignmentRow): Assignment => ({
  assignmentId: row.assignment_id,
  caseId: row.case_id,
  toRole: row.to_role,
  text: row.text,
  ...(row.due_on ? { dueOn: row.due_on } : {}),
  ...(row.report_back_to ? { reportBackTo: row.report_back_to } : {}),
  state: row.state,
  ...(row.closed_on ? { closedOn: row.closed_on } : {}),
  ...(row.from_body_name ? { fromBodyName: row.from_body_name } : {}),
})

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
    .orderBy('finding_id')
    .execute()
  return rows.map((row) => ({
    level: row.level,
    rule: row.rule,
    message: row.message,
    ...(row.document_id ? { documentId: row.document_id } : {}),
  }))
}
