import { z } from 'zod'
import { action, type Doing } from '../../platform/action.ts'
import { dayInput, idInput, optionalIdInput, textInput } from '../../platform/input.ts'
import { refuse } from '../../platform/refusal.ts'
import { isAfter, isBefore } from '../../platform/time.ts'
import { getAssignment } from '../assignment-queries.ts'
import { worksOnCases } from '../cases.ts'
import { touchCase } from '../filing.ts'
import { mayClose, type Promised } from './promised.ts'
import { getPromise } from './queries.ts'
import { getClosingItem, isPaperOf, saveClosing, saveReport } from './report-recording.ts'

/** The promise, its assignment locked until commit. */
const lockedPromise = async ({ tx, actor }: Doing, { assignmentId }: { assignmentId: string }) =>
  (await getAssignment(tx, assignmentId)) && getPromise(tx, actor, assignmentId)

/** Enters what came of an assignment. Refuses a closed one, a day to come or before it was given, and a paper of another case. */
export const reportBack = action({
  name: 'promises.report',
  input: z.object({
    assignmentId: idInput,
    text: textInput(10_000),
    on: dayInput,
    documentId: optionalIdInput,
  }),
  subject: lockedPromise,
  permission: worksOnCases,
  run: async (doing, { assignmentId, text, on, documentId }, subject) => {
    if (subject.state === 'closed') return refuse('promises.alreadyClosed')
    if (isAfter(on, doing.today)) return refuse('promises.dayNotCome')
    if (subject.givenIn && isBefore(on, subject.givenIn.heldOn)) return refuse('promises.beforeGiven')
    if (documentId && !(await isPaperOf(doing.tx, subject.caseId, documentId))) return refuse('promises.noSuchPaper')
    const reportId = await saveReport(doing, assignmentId, { text, on, ...(documentId ? { documentId } : {}) })
    await touchCase(doing, subject.caseId, on)
    return { assignmentId, reportId }
  },
  journal: ({ assignmentId, on, documentId }, { caseId, state }, { reportId }) => ({
    subjectId: assignmentId,
    details: { caseId, reportId, on: on.toString(), hasPaper: documentId !== undefined, before: state },
  }),
})

/** Closes an assignment by the paragraph in which the body that gave it did so (R-ASG-2). Refuses another body's, and one not reported. */
export const closePromise = action({
  name: 'promises.close',
  input: z.object({ assignmentId: idInput, itemId: idInput }),
  subject: lockedPromise,
  permission: worksOnCases,
  run: async (doing, { assignmentId, itemId }, subject: Promised) => {
    const item = await getClosingItem(doing.tx, itemId)
    if (!item) return refuse('promises.noSuchItem')
    const no = mayClose(subject, item)
    if (no) return no
    if (subject.givenIn && isBefore(item.heldOn, subject.givenIn.heldOn)) return refuse('promises.beforeGiven')
    await saveClosing(doing, assignmentId, item)
    await touchCase(doing, subject.caseId, item.heldOn)
    return { assignmentId, on: item.heldOn.toString() }
  },
  journal: ({ assignmentId, itemId }, { caseId }, { on }) => ({
    subjectId: assignmentId,
    details: { caseId, itemId, on },
  }),
})
