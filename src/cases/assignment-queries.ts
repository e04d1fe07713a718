import { sql } from 'kysely'
import type { Read, Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import type { Assignment } from './cases.ts'

/** The assignments of a case, open first, then by due day. */
export const assignmentsOf = async (db: Read, caseId: Id): Promise<Assignment[]> => {
  const rows = await assignmentQuery(db)
    .where('assignment.case_id', '=', caseId)
    .orderBy(sql`assignment.state = 'closed'`)
    .orderBy('due_on')
    .orderBy('assignment.assignment_id')
    .execute()
  return rows.map(assignmentOf)
}

/** One assignment, locked until commit. */
export const getAssignment = async (db: Read, assignmentId: Id): Promise<Assignment | undefined> => {
  const row = await assignmentQuery(db)
    .where('assignment.assignment_id', '=', assignmentId)
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
      'to_role',
      'assignment.text',
      'due_on',
      'report_back_to',
      'assignment.state',
      'closed_on',
      'body.name as from_body_name',
      'meeting.held_on as given_on',
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
  given_on: Day | null
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
  ...(row.given_on ? { givenOn: row.given_on } : {}),
})

/** Saves the due day, state and closing day of an assignment. */
export const saveAssignment = async (
  tx: Write,
  { assignmentId, dueOn, state, closedOn }: Pick<Assignment, 'assignmentId' | 'dueOn' | 'state' | 'closedOn'>,
): Promise<void> => {
  await tx
    .updateTable('assignment')
    // An assignment that is taken up again is closed by no paragraph.
    .set({
      ...{ due_on: dueOn ?? null, state, closed_on: closedOn ?? null },
      ...(state === 'closed' ? {} : { closed_item_id: null }),
    })
    .where('assignment_id', '=', assignmentId)
    .execute()
}
