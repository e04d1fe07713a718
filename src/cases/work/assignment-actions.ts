import { z } from 'zod'
import { getBody } from '../../organisations/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import {
  dayInput,
  idInput,
  lineInput,
  optionalDayInput,
  optionalIdInput,
  optionalTextInput,
  textInput,
} from '../../platform/input.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import { getAssignment, saveAssignment } from '../assignment-queries.ts'
import { assignmentVerbs, isClosedByHand, keepsRecords, moveAssignment, worksOnCases } from '../cases.ts'
import { giveAssignment, touchCase } from '../filing.ts'
import { getCase } from '../queries.ts'

/** The assignment of the address, locked, when it belongs to the case of the address. */
const assignmentOfCase = async ({ tx }: Doing, { caseId, assignmentId }: { caseId: string; assignmentId: string }) => {
  const found = await getAssignment(tx, assignmentId)
  return found?.caseId === caseId ? found : undefined
}

/** Enters an assignment in a case by hand. Refuses a closed case and a body that is not there. */
export const addAssignment = action({
  name: 'cases.addAssignment',
  input: z.object({
    caseId: idInput,
    toRole: lineInput(200),
    text: textInput(2000),
    fromBodyId: optionalIdInput,
    dueOn: optionalDayInput,
    reportBackTo: optionalTextInput(200),
  }),
  subject: ({ tx }, { caseId }) => getCase(tx, caseId, { lock: true }),
  permission: keepsRecords,
  run: async (doing, { caseId, toRole, text, fromBodyId, dueOn, reportBackTo }, subject) => {
    if (subject.state === 'closed') return refuse('caseWork.caseClosed')
    if (fromBodyId && !(await getBody(doing.tx, fromBodyId))) return refuse('caseWork.noSuchBody')
    const assignmentId = await giveAssignment(doing, {
      caseId,
      toRole,
      text,
      ...(fromBodyId ? { fromBodyId } : {}),
      ...(dueOn ? { dueOn } : {}),
      ...(reportBackTo === '' ? {} : { reportBackTo }),
    })
    return { caseId, assignmentId }
  },
  journal: ({ dueOn }, { caseId }, { assignmentId }) => ({
    subjectId: assignmentId,
    details: { caseId, hasDueDay: dueOn !== undefined },
  }),
})

/** Sets or moves the due day of an assignment. Refuses a closed assignment. */
export const setDueDate = action({
  name: 'cases.setDueDate',
  input: z.object({ caseId: idInput, assignmentId: idInput, dueOn: dayInput }),
  subject: assignmentOfCase,
  permission: worksOnCases,
  run: async (doing, { caseId, assignmentId, dueOn }, subject) => {
    if (subject.state === 'closed') return refuse('caseWork.assignmentClosed')
    await saveAssignment(doing.tx, { ...subject, dueOn })
    await touchCase(doing, caseId, doing.today)
    return { caseId, assignmentId, dueOn: dueOn.toString() }
  },
  journal: ({ caseId, assignmentId, dueOn }, { dueOn: before }) => ({
    subjectId: assignmentId,
    details: { caseId, dueOn: dueOn.toString(), ...(before ? { before: before.toString() } : {}) },
  }),
})

/** Closes or takes up an assignment. Refuses what does not fit its state, what its body is to close (R-ASG-2), and a closed case. */
export const moveOn = action({
  name: 'cases.moveAssignment',
  input: z.object({ caseId: idInput, assignmentId: idInput, verb: z.enum(assignmentVerbs) }),
  subject: assignmentOfCase,
  permission: worksOnCases,
  run: async (doing, { caseId, assignmentId, verb }, subject) => {
    const of = await getCase(doing.tx, caseId, { lock: true })
    if (verb === 'reopen' && of?.state === 'closed') return refuse('caseWork.caseClosed')
    if (verb === 'close' && !isClosedByHand(subject)) return refuse('caseWork.closedByBody')
    const state = moveAssignment(subject, verb)
    if (isRefusal(state)) return state
    const { closedOn: _, ...still } = subject
    await saveAssignment(doing.tx, { ...still, state, ...(state === 'closed' ? { closedOn: doing.today } : {}) })
    await touchCase(doing, caseId, doing.today)
    return { caseId, assignmentId, state }
  },
  journal: ({ caseId, assignmentId, verb }, { state: before }, { state }) => ({
    subjectId: assignmentId,
    details: { caseId, verb, before, state },
  }),
})
