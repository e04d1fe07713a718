import { z } from 'zod'
import { approvalDeadline } from '../../law/approval.ts'
import { actingChair } from '../../law/chair.ts'
import { minutesContent } from '../../law/minutes-content.ts'
import { reservation } from '../../law/reservation.ts'
import { action } from '../../platform/action.ts'
import { idInput } from '../../platform/input.ts'
import { refuse } from '../../platform/refusal.ts'
import { askForWords } from './after-closing.ts'
import { closeReported, reportDelegated } from './after-closing-queries.ts'
import { type Hindrance, hindrances } from './closing.ts'
import { getWholeMeeting, minutesWords, paperOf } from './closing-queries.ts'
import { writeClosing } from './closing-recording.ts'
import { getLiveItem } from './item-queries.ts'
import { writeReservationText } from './item-recording.ts'
import { keepsMinutes, type LiveMeeting, whyNotOpen } from './meeting.ts'
import { getLiveMeeting } from './meeting-queries.ts'
import { minutesAreApproved } from './minutes-state-queries.ts'
import { provisionOf, quorumProvision } from './provisions.ts'

const provisions: Readonly<Record<Exclude<Hindrance['kind'], 'notQuorate'>, string>> = {
  waiting: provisionOf(minutesContent),
  open: provisionOf(minutesContent),
  nothingFound: provisionOf(minutesContent, 1),
  noChair: provisionOf(actingChair),
  noApprovers: provisionOf(approvalDeadline),
  nothingHandled: provisionOf(minutesContent),
}

/** The provision behind something that stands in the way of closing. */
export const provisionOfHindrance = (kind: Hindrance['kind'], meeting: Pick<LiveMeeting, 'bodyKind'>): string =>
  kind === 'notQuorate' ? quorumProvision(meeting) : provisions[kind]

/**
 * Closes a meeting and the assignments whose reports it took, notes which delegated decisions it was told of, and asks for the words of
 * reservations. Refuses while an item waits or has no outcome, a paragraph lacks quorum or chair, or nobody is to approve.
 */
export const closeMeeting = action({
  name: 'live.closeMeeting',
  input: z.object({ meetingId: idInput }),
  subject: ({ tx }, { meetingId }) => getLiveMeeting(tx, meetingId, { lock: true }),
  permission: keepsMinutes,
  run: async (doing, { meetingId }, meeting) => {
    const refusal = whyNotOpen(meeting)
    if (refusal) return refusal
    const [whole, paper] = await Promise.all([getWholeMeeting(doing.tx, meeting), paperOf(doing.tx, meetingId)])
    const [first] = hindrances(whole)
    if (first)
      return refuse(`live.hindrance.${first.kind}`, {
        provision: provisionOfHindrance(first.kind, meeting),
        facts: { count: first.items.length, paragraph: first.items[0]?.paragraph ?? 0 },
      })
    const [minutes, assignmentsClosed, delegatedReported] = await Promise.all([
      writeClosing(doing, whole, minutesWords(paper, meeting, whole.roll)),
      closeReported(doing, meeting),
      reportDelegated(doing, meetingId),
      askForWords(doing, meetingId),
    ])
    return { meetingId, minutes, assignmentsClosed, delegatedReported }
  },
  journal: ({ meetingId }, _, { minutes, assignmentsClosed, delegatedReported }) => ({
    subjectId: meetingId,
    details: { minutes, assignmentsClosed, delegatedReported },
  }),
})

/** Gives a reservation its words, also after the meeting: until the minutes are approved (the reservation itself was announced in time). */
export const writeReservation = action({
  name: 'live.writeReservation',
  input: z.object({
    meetingId: idInput,
    itemId: idInput,
    position: z.coerce.number().int().min(0).max(9999),
    text: z.string().trim().max(20_000),
  }),
  subject: async ({ tx }, { meetingId }) => getLiveMeeting(tx, meetingId, { lock: true }),
  permission: keepsMinutes,
  run: async (doing, { meetingId, itemId, position, text }) => {
    const item = await getLiveItem(doing.tx, itemId)
    if (item?.meetingId !== meetingId) return refuse('live.notBegun')
    if (!item.reservations.some((each) => each.position === position)) return refuse('live.noSuchReservation')
    if (await minutesAreApproved(doing.tx, itemId))
      return refuse('live.minutesApproved', { provision: provisionOf(reservation) })
    await writeReservationText(doing, { itemId, position, text })
    return { meetingId, itemId }
  },
  journal: ({ meetingId, itemId }) => ({ subjectId: itemId, details: { meetingId } }),
})
