import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { isSameFact } from './conflicts.ts'
import type { Prepared } from './preparing.ts'
import type { SavedMeeting } from './saving-meetings.ts'

type AssignmentSaving = {
  readonly prepared: Prepared
  readonly caseId: Id
  readonly meetings: readonly SavedMeeting[]
}

/** Enters the assignments that are new as open, and changes the known ones where something else was chosen. */
export const saveAssignments = async (doing: Doing, saving: AssignmentSaving): Promise<void> => {
  const { prepared, caseId, meetings } = saving
  const fresh = prepared.settled.assignments.filter(({ known }) => known === undefined)
  const rows = fresh.map(({ toRole, text, facts, meetingAt, paragraph }) => {
    const meeting = meetings[meetingAt]
    return {
      authority_id: doing.authority.authorityId,
      assignment_id: doing.newId(),
      case_id: caseId,
      meeting_item_id: meeting?.itemIds.get(paragraph) ?? null,
      from_body_id: meeting?.bodyId ?? null,
      to_role: toRole,
      text,
      due_on: facts.dueOn ?? null,
      report_back_to: facts.reportBackTo ?? null,
      state: 'open' as const,
    }
  })
  if (rows.length > 0) await doing.tx.insertInto('assignment').values(rows).execute()
  for (const { known, facts } of prepared.settled.assignments) {
    if (!known) continue
    const before = { dueOn: known.dueOn, reportBackTo: known.reportBackTo }
    if (isSameFact(before, { dueOn: facts.dueOn, reportBackTo: facts.reportBackTo })) continue
    await doing.tx
      .updateTable('assignment')
      .set({ due_on: facts.dueOn ?? null, report_back_to: facts.reportBackTo ?? null })
      .where('assignment_id', '=', known.assignmentId)
      .execute()
  }
}
