import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'

/** The numbers of the cases, for papers that name several. */
export const caseNumbersOf = async (db: Read, caseIds: readonly Id[]): Promise<ReadonlyMap<Id, string>> => {
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('case_file')
    .select(['case_id', 'case_number'])
    .where('case_id', 'in', [...new Set(caseIds)])
    .execute()
  return new Map(rows.map((row) => [row.case_id, row.case_number]))
}

/** An assignment as the minutes of its item tell it. */
export type GivenAssignment = {
  readonly to: string
  readonly text: string
  readonly dueOn?: Day
  readonly reportBackTo?: string
}

/** What was assigned in the items of meetings, by item. */
export const assignmentsGivenIn = async (
  db: Read,
  meetingItemIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly GivenAssignment[]>> => {
  if (meetingItemIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('assignment')
    .select(['meeting_item_id', 'to_role', 'text', 'due_on', 'report_back_to'])
    .where('meeting_item_id', 'in', meetingItemIds)
    .orderBy('assignment_id')
    .execute()
  const given = Map.groupBy(rows, (row) => row.meeting_item_id ?? '')
  return new Map(
    [...given].map(([itemId, list]) => [
      itemId,
      list.map((row) => ({
        to: row.to_role,
        text: row.text,
        ...(row.due_on === null ? {} : { dueOn: row.due_on }),
        ...(row.report_back_to === null ? {} : { reportBackTo: row.report_back_to }),
      })),
    ]),
  )
}
