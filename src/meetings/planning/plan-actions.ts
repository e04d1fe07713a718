import { z } from 'zod'
import { type Body, getBody, getPerson } from '../../organisations/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import {
  dayInput,
  idInput,
  optionalCountInput,
  optionalIdInput,
  optionalTextInput,
  textInput,
  tickInput,
  timeInput,
} from '../../platform/input.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { addStandingItems } from './agenda-recording.ts'
import { tellOfMeeting } from './letters.ts'
import { isClosedForPlanning, keepsMeetings, type MeetingWhen, mayMeet, type Plan } from './plan.ts'
import { getPlan, insertPlan, isTimeTaken, setPlanState, updatePlan } from './plan-queries.ts'
import { rulesOf } from './rules-queries.ts'

const optionalTime = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : text))
  .pipe(timeInput.optional())

const whenFields = {
  heldOn: dayInput,
  startsAt: optionalTime,
  endsAt: optionalTime,
  place: optionalTextInput(300),
  isOpenDoors: tickInput,
  isRemote: tickInput,
  remoteAddress: optionalTextInput(500),
  hindranceTo: optionalTextInput(300),
  secretaryId: optionalIdInput,
  isExtra: tickInput,
  askedBy: optionalCountInput(0, 501),
  chairWants: tickInput,
}

const endsAfterStart = {
  check: ({ startsAt, endsAt }: { startsAt?: string | undefined; endsAt?: string | undefined }) =>
    endsAt === undefined || (startsAt !== undefined && startsAt < endsAt),
  fault: { error: 'planning.field.endsBeforeStart', path: ['endsAt'] },
}

type Asked = { readonly when: MeetingWhen; readonly except?: string }

const mayHold = async ({ tx, today }: Doing, body: Body, { when, except }: Asked): Promise<Refusal | undefined> => {
  const refusal = mayMeet(when, { kind: body.kind, rules: await rulesOf(tx, body), today })
  if (refusal) return refusal
  if (when.secretaryId && !(await getPerson(tx, when.secretaryId))) return refuse('planning.noSuchSecretary')
  const { bodyId } = body
  const asked = { bodyId, heldOn: when.heldOn, startsAt: when.startsAt, ...(except === undefined ? {} : { except }) }
  return (await isTimeTaken(tx, asked)) ? refuse('planning.timeTaken') : undefined
}

/** Plans a meeting of a body, with its standing items on the agenda. Refuses the past, a taken time, and what the body may not do. */
export const planMeeting = action({
  name: 'planning.planMeeting',
  input: z.object({ bodyId: idInput, ...whenFields }).refine(endsAfterStart.check, endsAfterStart.fault),
  subject: ({ tx }, { bodyId }) => getBody(tx, bodyId, { lock: true }),
  permission: keepsMeetings,
  run: async (doing, { bodyId, ...when }, body) => {
    const refusal = await mayHold(doing, body, { when })
    if (refusal) return refusal
    const meetingId = doing.newId()
    const { authorityId } = doing.authority
    await insertPlan(doing.tx, { authorityId, meetingId, bodyId, when, now: doing.now })
    await addStandingItems(doing, { meetingId, bodyId })
    return { meetingId }
  },
  journal: ({ bodyId, heldOn, isExtra }, _, { meetingId }) => ({
    subjectId: meetingId,
    details: { bodyId, heldOn: heldOn.toString(), isExtra },
  }),
})

const bodyOf = ({ bodyId, bodyName, bodyKind, parentBodyId, seats }: Plan): Body => ({
  ...{ bodyId, name: bodyName, kind: bodyKind, parentBodyId, seats },
})

/** Moves or changes a meeting. Those who have been summoned are told by mail. Refuses as planning does, and one that has opened. */
export const changeMeeting = action({
  name: 'planning.changeMeeting',
  input: z.object({ meetingId: idInput, ...whenFields }).refine(endsAfterStart.check, endsAfterStart.fault),
  subject: ({ tx }, { meetingId }) => getPlan(tx, meetingId, { lock: true }),
  permission: keepsMeetings,
  run: async (doing, { meetingId, ...when }, plan) => {
    const refusal = isClosedForPlanning(plan) ?? (await mayHold(doing, bodyOf(plan), { when, except: meetingId }))
    if (refusal) return refusal
    await updatePlan(doing.tx, { meetingId, when, now: doing.now })
    if (plan.state === 'summoned') await tellOfMeeting(doing, 'meetingChanged', meetingId)
    return { meetingId }
  },
  journal: ({ meetingId, heldOn }, plan) => ({
    subjectId: meetingId,
    details: { from: plan.heldOn.toString(), to: heldOn.toString() },
  }),
})

/** Cancels a meeting, with the reason. Those who have been summoned are told by mail. Refuses one that has opened or is cancelled. */
export const cancelMeeting = action({
  name: 'planning.cancelMeeting',
  input: z.object({ meetingId: idInput, because: textInput(500) }),
  subject: ({ tx }, { meetingId }) => getPlan(tx, meetingId, { lock: true }),
  permission: keepsMeetings,
  run: async (doing, { meetingId, because }, plan) => {
    const refusal = isClosedForPlanning(plan)
    if (refusal) return refusal
    await setPlanState(doing.tx, { meetingId, state: 'cancelled', because, now: doing.now })
    if (plan.state === 'summoned') await tellOfMeeting(doing, 'meetingCancelled', meetingId)
    return { meetingId }
  },
  journal: ({ meetingId }, { heldOn }) => ({ subjectId: meetingId, details: { heldOn: heldOn.toString() } }),
})
