import { z } from 'zod'
import { papersOf } from '../../cases/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import {
  idInput,
  lineInput,
  optionalCountInput,
  optionalDayInput,
  optionalTextInput,
  tickInput,
} from '../../platform/input.ts'
import type { Permission } from '../../platform/permission.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { type AgendaItem, admit, exemptions, inOrderOf, itemKinds, pointsIn, preparers } from './agenda.ts'
import { agendaOf, getAgendaItem } from './agenda-queries.ts'
import { addItem, deleteItem, type ItemWords, placeInOrder, touchMeeting, updateItem } from './agenda-recording.ts'
import { caseNumbered, preparedCase, waitingAssignment } from './candidate-queries.ts'
import { reportPoints } from './data/report-points.ts'
import { isClosedForPlanning, keepsMeetings, type Plan } from './plan.ts'
import { getPlan } from './plan-queries.ts'

const choiceOrNone = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z
    .enum(choices)
    .or(z.literal(''))
    .default('')
    .transform((choice) => (choice === '' ? undefined : choice))

const emptyIsNone = (longest: number) =>
  optionalTextInput(longest).transform((text) => (text === '' ? undefined : text))

const itemFields = {
  kind: z.enum(itemKinds),
  title: lineInput(500),
  rapporteur: emptyIsNone(200),
  minutesPlanned: optionalCountInput(1, 600),
  background: optionalTextInput(20_000),
  proposal: optionalTextInput(20_000),
  raisedOn: optionalDayInput,
  preparedBy: choiceOrNone(preparers),
  boardOpinion: tickInput,
  exempt: choiceOrNone(exemptions),
  hasChildAssessment: tickInput,
  handledBecause: optionalTextInput(2000),
  isUrgent: tickInput,
  isExtra: tickInput,
  isClosedDoors: tickInput,
  secrecyProvision: emptyIsNone(200),
}

const planSubject = ({ tx }: Doing, { meetingId }: { meetingId: string }) => getPlan(tx, meetingId, { lock: true })

type Admitted = { readonly isUrgent: boolean; readonly isExtra: boolean }

const mayAdd = (plan: Plan, asked: Admitted, { today }: Doing): Admitted | Refusal =>
  isClosedForPlanning(plan) ?? admit(plan, asked, today)

const add = async (doing: Doing, plan: Plan, words: ItemWords) => {
  const admitted = mayAdd(plan, { isUrgent: words.isUrgent ?? false, isExtra: words.isExtra ?? false }, doing)
  if (isRefusal(admitted)) return admitted
  const { meetingId } = plan
  const itemId = await addItem(doing, meetingId, { ...words, ...admitted })
  await touchMeeting(doing.tx, meetingId, doing.now)
  return { itemId, meetingId }
}

/** Puts an item on the agenda, with the papers of its case when it has one. Refuses one that comes too late for the council (KL 5:14), and a meeting that has opened. */
export const addAgendaItem = action({
  name: 'planning.addItem',
  input: z.object({ meetingId: idInput, caseNumber: optionalTextInput(60), ...itemFields }),
  subject: planSubject,
  permission: keepsMeetings,
  run: async (doing, { proposal, meetingId: _, caseNumber, ...words }, plan) => {
    const points = pointsIn(proposal)
    if (caseNumber === '') return add(doing, plan, { ...words, points })
    const caseId = await caseNumbered(doing.tx, caseNumber)
    const found = caseId === undefined ? undefined : await preparedCase(doing.tx, caseId)
    if (!found) return refuse('planning.noSuchCase')
    const written = { ...words, ...(points.length > 0 ? { points } : {}) }
    return add(doing, plan, { ...found, ...written, background: words.background || found.background, caseId })
  },
  journal: ({ meetingId, kind }, _, { itemId }) => ({ subjectId: itemId, details: { meetingId, kind } }),
})

const addingFields = { meetingId: idInput, isUrgent: tickInput, isExtra: tickInput }

/** Puts a case on the agenda with the proposal and the papers that it has. Refuses as adding does. */
export const addCase = action({
  name: 'planning.addCase',
  input: z.object({ ...addingFields, caseId: idInput }),
  subject: planSubject,
  permission: keepsMeetings,
  run: async (doing, { caseId, isUrgent, isExtra }, plan) => {
    const found = await preparedCase(doing.tx, caseId)
    if (!found) return refuse('planning.noSuchCase')
    if ((await agendaOf(doing.tx, plan.meetingId)).some((item) => item.caseId === caseId))
      return refuse('planning.alreadyOnAgenda')
    return add(doing, plan, { kind: 'case', caseId, ...found, isUrgent, isExtra })
  },
  journal: ({ meetingId, caseId }, _, { itemId }) => ({ subjectId: itemId, details: { meetingId, caseId } }),
})

/** Puts the report on an assignment on the agenda of the body that gave it (R-ASG-2). Refuses as adding does. */
export const addReport = action({
  name: 'planning.addReport',
  input: z.object({ ...addingFields, assignmentId: idInput }),
  subject: planSubject,
  permission: keepsMeetings,
  run: async (doing, { assignmentId, isUrgent, isExtra }, plan) => {
    const found = await waitingAssignment(doing.tx, assignmentId)
    if (!found) return refuse('planning.noSuchAssignment')
    if ((await agendaOf(doing.tx, plan.meetingId)).some((item) => item.assignmentId === assignmentId))
      return refuse('planning.alreadyOnAgenda')
    const { fromBodyId, ...words } = found
    const isOwn = fromBodyId === plan.bodyId
    const proposed = { points: isOwn ? reportPoints : [], closesAssignment: isOwn }
    return add(doing, plan, { kind: 'reportBack', assignmentId, ...words, ...proposed, isUrgent, isExtra })
  },
  journal: ({ meetingId, assignmentId }, _, { itemId }) => ({
    subjectId: itemId,
    details: { meetingId, assignmentId },
  }),
})

type Placed = { readonly plan: Plan; readonly item: AgendaItem }

const placed = async ({ tx }: Doing, { itemId }: { itemId: string }): Promise<Placed | undefined> => {
  const found = await getAgendaItem(tx, itemId)
  const plan = found && (await getPlan(tx, found.meetingId, { lock: true }))
  // As it is now that nobody else can change it.
  const item = plan && (await getAgendaItem(tx, itemId))
  return item?.meetingId === plan?.meetingId && item && plan ? { plan, item } : undefined
}

const keepsItem: Permission<Placed> = {
  who: keepsMeetings.who,
  holds: (actor, { plan }) => keepsMeetings.holds(actor, plan),
}

const mayTouch = ({ plan, item }: Placed): Refusal | undefined =>
  isClosedForPlanning(plan) ?? (item.handling === 'waiting' ? undefined : refuse('planning.itemHandled'))

/**
 * Changes what an item says. Its case stays; papers are those that are ticked. Refuses an item that has been handled, and one that
 * somebody else has changed since it was read.
 */
export const changeItem = action({
  name: 'planning.changeItem',
  input: z.object({
    itemId: idInput,
    /** The version that was changed; left out by who has not seen one. */
    version: optionalCountInput(1, 1_000_000),
    ...itemFields,
    documentIds: z.array(idInput).max(200).default([]),
  }),
  subject: placed,
  permission: keepsItem,
  run: async (doing, { itemId, version, proposal, ...words }, subject) => {
    const refusal = mayTouch(subject)
    if (refusal) return refusal
    if (version !== undefined && version !== subject.item.version) return refuse('planning.changedMeanwhile')
    const { caseId, assignmentId, meetingId } = subject.item
    const known = caseId === undefined ? [] : await papersOf(doing.tx, caseId, { all: true, on: doing.today })
    if (words.documentIds.some((id) => !known.some(({ documentId }) => documentId === id)))
      return refuse('planning.noSuchPaper')
    // An item that came late stays so, whatever the form says.
    const isUrgent = words.isUrgent || subject.item.isUrgent
    const isExtra = words.isExtra || subject.item.isExtra
    await updateItem(doing, itemId, {
      ...{ ...words, caseId, assignmentId, isUrgent, isExtra },
      points: pointsIn(proposal),
    })
    await touchMeeting(doing.tx, meetingId, doing.now)
    return { meetingId }
  },
  journal: ({ itemId, kind }) => ({ subjectId: itemId, details: { kind } }),
})

const place = z
  .string()
  .trim()
  .refine((text) => /^\d{1,3}$/.test(text), { error: 'field.notWholeNumber' })
  .transform(Number)

/** Puts the items of the agenda in the order of the numbers that are sent. Refuses once the meeting has opened. */
export const orderAgenda = action({
  name: 'planning.orderAgenda',
  input: z.object({ meetingId: idInput, order: z.record(z.string(), place) }),
  subject: planSubject,
  permission: keepsMeetings,
  run: async ({ tx, now }, { meetingId, order }, plan) => {
    const refusal = isClosedForPlanning(plan)
    if (refusal) return refusal
    await placeInOrder(tx, inOrderOf(await agendaOf(tx, meetingId), order))
    await touchMeeting(tx, meetingId, now)
    return { meetingId }
  },
  journal: ({ meetingId }) => ({ subjectId: meetingId }),
})

/** Takes an item off the agenda. Refuses once the meeting has opened: an item is then struck by the meeting itself. */
export const removeItem = action({
  name: 'planning.removeItem',
  input: z.object({ itemId: idInput }),
  subject: placed,
  permission: keepsItem,
  run: async ({ tx, now }, { itemId }, subject) => {
    const refusal = mayTouch(subject)
    if (refusal) return refusal
    await deleteItem(tx, itemId)
    await touchMeeting(tx, subject.plan.meetingId, now)
    return { meetingId: subject.plan.meetingId }
  },
  journal: ({ itemId }, { item }) => ({ subjectId: itemId, details: { kind: item.kind } }),
})
