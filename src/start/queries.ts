import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../platform/db/data/schema.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day, Instant } from '../platform/time.ts'
import type { Scope } from './scope.ts'

/** Most rows of one kind that the start page shows; the rest is a click away. */
const most = 12

type CaseFilter = ExpressionBuilder<Database, 'case_file'>

const ownCase =
  ({ officerAccountId }: Scope) =>
  (eb: CaseFilter): Expression<SqlBool> =>
    officerAccountId === undefined
      ? eb.lit(true)
      : eb(
          'case_file.case_officer_id',
          'in',
          eb.selectFrom('person').select('person.person_id').where('person.account_id', '=', officerAccountId),
        )

/** Uppdrag som inte är klart: who has it, what it is about and when it is due. */
export type OpenAssignment = {
  readonly assignmentId: Id
  readonly caseId: Id
  readonly caseNumber: string
  readonly caseTitle: string
  readonly text: string
  readonly toRole: string
  readonly fromBodyName?: string
  /** The day of the meeting that gave it, when that is known. */
  readonly givenOn?: Day
  readonly dueOn?: Day
}

const openAssignments = async (db: Read, scope: Scope, isDated: boolean): Promise<OpenAssignment[]> => {
  let query = db
    .selectFrom('assignment')
    .innerJoin('case_file', (join) =>
      join
        .onRef('case_file.authority_id', '=', 'assignment.authority_id')
        .onRef('case_file.case_id', '=', 'assignment.case_id'),
    )
    .leftJoin('body', (join) =>
      join
        .onRef('body.authority_id', '=', 'assignment.authority_id')
        .onRef('body.body_id', '=', 'assignment.from_body_id'),
    )
    .leftJoin('meeting_item as item', (join) =>
      join
        .onRef('item.authority_id', '=', 'assignment.authority_id')
        .onRef('item.meeting_item_id', '=', 'assignment.meeting_item_id'),
    )
    .leftJoin('meeting', (join) =>
      join.onRef('meeting.authority_id', '=', 'item.authority_id').onRef('meeting.meeting_id', '=', 'item.meeting_id'),
    )
    .select([
      'assignment.assignment_id',
      'assignment.case_id',
      'case_file.case_number',
      'case_file.title',
      'assignment.text',
      'assignment.to_role',
      'body.name as body_name',
      'meeting.held_on',
      'assignment.due_on',
    ])
    .where('assignment.state', '=', 'open')
    .where('assignment.due_on', isDated ? 'is not' : 'is', null)
    .where(ownCase(scope))
    .orderBy('assignment.due_on')
    .orderBy('assignment.assignment_id', 'desc')
    .limit(most)
  if (scope.bodyId) query = query.where('assignment.from_body_id', '=', scope.bodyId)
  const rows = await query.execute()
  return rows.map((row) => ({
    assignmentId: row.assignment_id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    caseTitle: row.title,
    text: row.text,
    toRole: row.to_role,
    ...(row.body_name ? { fromBodyName: row.body_name } : {}),
    ...(row.held_on ? { givenOn: row.held_on } : {}),
    ...(row.due_on ? { dueOn: row.due_on } : {}),
  }))
}

/** Open assignments with a due day, the earliest first. One statement. */
export const datedAssignments = (db: Read, scope: Scope): Promise<OpenAssignment[]> => openAssignments(db, scope, true)

/** Open assignments that say no day, the latest first. One statement. */
export const undatedAssignments = (db: Read, scope: Scope): Promise<OpenAssignment[]> =>
  openAssignments(db, scope, false)

/** A reading that waits for a person. `doubts` counts the facts that are unsure and not yet corrected. */
export type WaitingImport = {
  readonly importId: Id
  readonly createdAt: Instant
  readonly firstName: string
  readonly documents: number
  readonly doubts: number
}

/** Readings to review, the latest first; a case officer's own only. One statement. */
export const waitingImports = async (db: Read, { officerAccountId }: Scope): Promise<WaitingImport[]> => {
  const rows = await db
    .selectFrom('import')
    .select((eb) => [
      'import.import_id',
      'import.created_at',
      eb
        .selectFrom('import_document as first')
        .select('first.name')
        .whereRef('first.authority_id', '=', 'import.authority_id')
        .whereRef('first.import_id', '=', 'import.import_id')
        .orderBy('first.position')
        .limit(1)
        .as('first_name'),
      sql<number>`(select count(*)::int from import_document d
        where d.authority_id = import.authority_id and d.import_id = import.import_id)`.as('documents'),
      sql<number>`(select count(*)::int from import_document d, jsonb_object_keys(d.reading -> 'confidence') as pointer
        where d.authority_id = import.authority_id and d.import_id = import.import_id
          and jsonb_typeof(d.reading -> 'confidence') = 'object' and not d.corrections ? pointer)`.as('doubts'),
    ])
    .where('import.state', '=', 'review')
    .$if(officerAccountId !== undefined, (query) => query.where('import.created_by', '=', officerAccountId ?? ''))
    .orderBy('import.created_at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    importId: row.import_id,
    createdAt: row.created_at,
    firstName: row.first_name ?? '',
    documents: row.documents,
    doubts: row.doubts,
  }))
}

/** A case in a short list. */
export type ShortCase = {
  readonly caseId: Id
  readonly caseNumber: string
  readonly title: string
  readonly bodyName: string
  readonly latestEventOn: Day
}

const shortCases = (db: Read) =>
  db
    .selectFrom('case_file')
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'case_file.authority_id').onRef('body.body_id', '=', 'case_file.body_id'),
    )
    .select([
      'case_file.case_id',
      'case_file.case_number',
      'case_file.title',
      'body.name as body_name',
      'case_file.latest_event_on',
    ])
    .orderBy('case_file.latest_event_on', 'desc')
    .orderBy('case_file.case_id', 'desc')
    .limit(8)

type ShortCaseRow = { case_id: Id; case_number: string; title: string; body_name: string; latest_event_on: Day }

const shortCaseOf = (row: ShortCaseRow): ShortCase => ({
  caseId: row.case_id,
  caseNumber: row.case_number,
  title: row.title,
  bodyName: row.body_name,
  latestEventOn: row.latest_event_on,
})

/** The open cases in the reader's scope, the latest first. One statement. */
export const openCases = async (db: Read, scope: Scope): Promise<ShortCase[]> => {
  let query = shortCases(db).where('case_file.state', '=', 'open').where(ownCase(scope))
  if (scope.bodyId) query = query.where('case_file.body_id', '=', scope.bodyId)
  return (await query.execute()).map(shortCaseOf)
}

/** The cases where an association is a party, the latest first. One statement. */
export const casesOfAssociation = async (db: Read, associationId: Id): Promise<ShortCase[]> => {
  const rows = await shortCases(db)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('case_party')
          .select(sql`1`.as('one'))
          .whereRef('case_party.authority_id', '=', 'case_file.authority_id')
          .whereRef('case_party.case_id', '=', 'case_file.case_id')
          .where('case_party.association_id', '=', associationId),
      ),
    )
    .execute()
  return rows.map(shortCaseOf)
}
