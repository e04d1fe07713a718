import { z } from 'zod'
import { action, type Doing } from '../../platform/action.ts'
import { idInput, lineInput, optionalTextInput } from '../../platform/input.ts'
import { refuse } from '../../platform/refusal.ts'
import { caseNumbered } from '../planning/candidate-queries.ts'
import { itemKinds } from './item.ts'
import { keepsMinutes, whyNotOpen } from './meeting.ts'
import { comingMeetings, getLiveMeeting } from './meeting-queries.ts'
import {
  beginAdjournment,
  endAdjournment,
  leaveOut,
  nextParagraph,
  writeMeeting,
  writeSecretary,
} from './meeting-recording.ts'
import { secretaryPerson } from './opening-queries.ts'
import { putOnAgenda } from './planned-recording.ts'
import { getSitting } from './sitting.ts'

const lockedMeeting = ({ tx }: Doing, { meetingId }: { meetingId: string }) =>
  getLiveMeeting(tx, meetingId, { lock: true })

const meetingInput = z.object({ meetingId: idInput })

/** Lets the meeting stand still. */
export const adjourn = action({
  name: 'live.adjourn',
  input: meetingInput,
  subject: lockedMeeting,
  permission: keepsMinutes,
  run: async (doing, { meetingId }, meeting) => {
    const refusal = whyNotOpen(meeting)
    if (refusal) return refusal
    await beginAdjournment(doing, meetingId)
    await writeMeeting(doing, meetingId, { state: 'adjourned' })
    return { meetingId }
  },
  journal: ({ meetingId }) => ({ subjectId: meetingId }),
})

/** Lets it go on. */
export const resume = action({
  name: 'live.resume',
  input: meetingInput,
  subject: lockedMeeting,
  permission: keepsMinutes,
  run: async (doing, { meetingId }, meeting) => {
    if (meeting.state !== 'adjourned') return refuse('live.notAdjourned')
    await endAdjournment(doing, meetingId)
    await writeMeeting(doing, meetingId, { state: 'open' })
    return { meetingId }
  },
  journal: ({ meetingId }) => ({ subjectId: meetingId }),
})

/** Lets another keep the minutes from the paragraph that is handled, or else from the next. */
export const changeSecretary = action({
  name: 'live.changeSecretary',
  input: z.object({
    meetingId: idInput,
    secretary: lineInput(200),
    secretaryFrom: z.enum(['this', 'next']).default('next'),
  }),
  subject: lockedMeeting,
  permission: keepsMinutes,
  run: async (doing, { meetingId, secretary, secretaryFrom }, meeting) => {
    const refusal = whyNotOpen(meeting)
    if (refusal) return refusal
    const sitting = await getSitting(doing.tx, meetingId)
    const open = sitting?.agenda.find(({ handling }) => handling === 'open')?.paragraph
    const next = await nextParagraph(doing, meeting)
    const fromParagraph = secretaryFrom === 'this' ? (open ?? next) : next
    const personId = await secretaryPerson(doing.tx, doing.actor, secretary)
    await writeSecretary(doing, meetingId, { name: secretary, fromParagraph, ...(personId ? { personId } : {}) })
    return { meetingId, fromParagraph }
  },
  journal: ({ meetingId }, _, { fromParagraph }) => ({ subjectId: meetingId, details: { fromParagraph } }),
})

/** Puts an item on the agenda in the meeting itself. Refuses a case number that is no case here. */
export const addItem = action({
  name: 'live.addItem',
  input: z.object({
    meetingId: idInput,
    title: lineInput(500),
    kind: z.enum(itemKinds).default('case'),
    caseNumber: optionalTextInput(60),
    isUrgent: z.string().optional(),
  }),
  subject: lockedMeeting,
  permission: keepsMinutes,
  run: async (doing, { meetingId, title, kind, caseNumber, isUrgent }, meeting) => {
    const refusal = whyNotOpen(meeting)
    if (refusal) return refusal
    const caseId = caseNumber === '' ? undefined : await caseNumbered(doing.tx, caseNumber)
    if (caseNumber !== '' && caseId === undefined) return refuse('live.noSuchCase')
    const [itemId = ''] = await putOnAgenda(doing, meetingId, [
      { title, kind, caseId, isExtra: true, isUrgent: isUrgent !== undefined },
    ])
    return { meetingId, itemId }
  },
  journal: ({ meetingId }, _, { itemId }) => ({ subjectId: itemId, details: { meetingId } }),
})

/** Strikes an item that nobody has begun with, or moves it to a meeting of the body that is to come. */
export const dropItem = action({
  name: 'live.dropItem',
  input: z.object({ meetingId: idInput, itemId: idInput, to: z.string().max(40).default('') }),
  subject: lockedMeeting,
  permission: keepsMinutes,
  run: async (doing, { meetingId, itemId, to }, meeting) => {
    const refusal = whyNotOpen(meeting)
    if (refusal) return refusal
    const sitting = await getSitting(doing.tx, meetingId)
    const item = sitting?.agenda.find(({ meetingItemId }) => meetingItemId === itemId)
    if (item?.handling !== 'waiting') return refuse('live.alreadyBegun')
    const coming =
      to === '' ? undefined : (await comingMeetings(doing.tx, meeting)).find((each) => each.meetingId === to)
    if (to !== '' && !coming) return refuse('live.noSuchMeeting')
    await leaveOut(doing, itemId, coming?.meetingId)
    return { meetingId, isMoved: coming !== undefined }
  },
  journal: ({ meetingId, itemId }, _, { isMoved }) => ({ subjectId: itemId, details: { meetingId, isMoved } }),
})
