import type { Doing } from '../../platform/action.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'

/** A paragraph in which a body can be told of decisions taken on delegation. */
export type ReportingItem = {
  readonly itemId: Id
  readonly heldOn: Day
  readonly paragraph?: number
  readonly title: string
  readonly isDelegated: boolean
}

/** The paragraphs of a body's latest meetings: those for delegated decisions, then others. Fifty at most. */
export const reportingItems = async (db: Read, bodyId: Id): Promise<readonly ReportingItem[]> => {
  const rows = await db
    .selectFrom('meeting_item as item')
    .innerJoin('meeting', (join) =>
      join.onRef('meeting.authority_id', '=', 'item.authority_id').onRef('meeting.meeting_id', '=', 'item.meeting_id'),
    )
    .select(['meeting_item_id', 'held_on', 'paragraph', 'item.title', 'item.kind'])
    .where('meeting.body_id', '=', bodyId)
    .where('item.handling', '=', 'done')
    .where('item.paragraph', 'is not', null)
    .orderBy('held_on', 'desc')
    .orderBy('paragraph')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    itemId: row.meeting_item_id,
    heldOn: row.held_on,
    ...(row.paragraph === null ? {} : { paragraph: row.paragraph }),
    title: row.title,
    isDelegated: row.kind === 'delegated',
  }))
}

/** The case with exactly this number. */
export const caseNumbered = async (db: Read, caseNumber: string): Promise<Id | undefined> =>
  (await db.selectFrom('case_file').select('case_id').where('case_number', '=', caseNumber).executeTakeFirst())?.case_id

/** Marks decisions as reported in a paragraph. */
export const saveReported = async ({ tx }: Doing, decisionIds: readonly Id[], itemId: Id): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('delegated_decision')
    .set({ reported_item_id: itemId })
    .where('delegated_decision_id', 'in', decisionIds)
    .where('reported_item_id', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Marks decisions as standing under an item of an agenda. */
export const saveOnAgenda = async ({ tx }: Doing, decisionIds: readonly Id[], itemId: Id): Promise<void> => {
  await tx
    .updateTable('delegated_decision')
    .set({ agenda_item_id: itemId })
    .where('delegated_decision_id', 'in', decisionIds)
    .execute()
}
