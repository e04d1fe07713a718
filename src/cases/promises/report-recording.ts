import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { type Day, isBefore } from '../../platform/time.ts'
import type { AssignmentReport, Closing } from './promised.ts'

/** Keeps a report and marks the assignment as reported. */
export const saveReport = async (doing: Doing, assignmentId: Id, report: AssignmentReport): Promise<Id> => {
  const reportId = doing.newId()
  await doing.tx
    .insertInto('assignment_report')
    .values({
      authority_id: doing.authority.authorityId,
      assignment_report_id: reportId,
      assignment_id: assignmentId,
      text: report.text,
      reported_on: report.on,
      document_id: report.documentId ?? null,
      entered_at: doing.now,
      entered_by: accountOf(doing.actor) ?? null,
    })
    .execute()
  await doing.tx
    .updateTable('assignment')
    .set({ state: 'reported' })
    .where('assignment_id', '=', assignmentId)
    .execute()
  return reportId
}

/** Closes an assignment in a paragraph of the body that gave it. */
export const saveClosing = async ({ tx }: Doing, assignmentId: Id, by: { itemId: Id; heldOn: Day }): Promise<void> => {
  await tx
    .updateTable('assignment')
    .set({ state: 'closed', closed_on: by.heldOn, closed_item_id: by.itemId })
    .where('assignment_id', '=', assignmentId)
    .execute()
}

/** Whether the document is a paper of the case. */
export const isPaperOf = async (db: Read, caseId: Id, documentId: Id): Promise<boolean> =>
  (await db
    .selectFrom('document')
    .select('document_id')
    .where('document_id', '=', documentId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()) !== undefined

/** A paragraph that may close an assignment. */
export type ClosingItem = Closing & {
  readonly itemId: Id
  readonly heldOn: Day
  readonly paragraph?: number
  readonly title: string
}

const itemQuery = (db: Read) =>
  db
    .selectFrom('meeting_item as item')
    .innerJoin('meeting', (join) =>
      join.onRef('meeting.authority_id', '=', 'item.authority_id').onRef('meeting.meeting_id', '=', 'item.meeting_id'),
    )
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .select([
      'meeting_item_id',
      'paragraph',
      'item.title',
      'handling',
      'outcome',
      'finding',
      'held_on',
      'meeting.body_id',
      'body.name',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof itemQuery>['executeTakeFirstOrThrow']>>

// What was read in from papers has no finding: the person who picks it has read what the body decided.
const closingOf = (row: Row): ClosingItem => ({
  itemId: row.meeting_item_id,
  heldOn: row.held_on,
  ...(row.paragraph === null ? {} : { paragraph: row.paragraph }),
  title: row.title,
  bodyId: row.body_id,
  bodyName: row.name,
  isDone: row.handling === 'done',
  isNoted:
    row.outcome !== 'remitted' &&
    row.outcome !== 'tabled' &&
    (row.finding === null || ['approved', 'amended', 'noted'].includes(row.finding)),
})

/** The paragraph by its id. */
export const getClosingItem = async (db: Read, itemId: Id): Promise<ClosingItem | undefined> => {
  const row = await itemQuery(db).where('meeting_item_id', '=', itemId).executeTakeFirst()
  return row && closingOf(row)
}

/** The paragraphs in which a body may have closed an assignment: its report first, then those of the same case, the latest first. */
export const closingItemsFor = async (
  db: Read,
  {
    assignmentId,
    caseId,
    bodyId,
    since,
  }: { assignmentId: Id; caseId: Id; bodyId?: Id | undefined; since?: Day | undefined },
): Promise<readonly ClosingItem[]> => {
  let query = itemQuery(db)
    .where('handling', '=', 'done')
    .where((eb) => eb.or([eb('item.assignment_id', '=', assignmentId), eb('item.case_id', '=', caseId)]))
    .orderBy(sql`(item.assignment_id = ${assignmentId}::uuid) desc nulls last`)
    .orderBy('held_on', 'desc')
    .orderBy('paragraph', 'desc')
    .limit(50)
  if (bodyId) query = query.where('meeting.body_id', '=', bodyId)
  const rows = (await query.execute()).map(closingOf)
  return rows.filter(({ isNoted, heldOn }) => isNoted && (since === undefined || !isBefore(heldOn, since)))
}
