import { z } from 'zod'
import { reservation } from '../../law/reservation.ts'
import { action, type Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { idInput } from '../../platform/input.ts'
import { refuse } from '../../platform/refusal.ts'
import { tellPerson } from '../planning/letters.ts'
import { owedWords } from './after-closing-queries.ts'
import { keepsMinutes } from './meeting.ts'
import { getLiveMeeting } from './meeting-queries.ts'
import { provisionOf } from './provisions.ts'

/** Asks those who have reserved themselves for the words, by mail where they have an account. Answers how many were asked. */
export const askForWords = async (doing: Doing, meetingId: Id): Promise<number> => {
  const people = new Set((await owedWords(doing.tx, meetingId)).flatMap(({ personId }) => personId ?? []))
  await Promise.all([...people].map((personId) => tellPerson(doing, 'reservationText', { meetingId, personId })))
  return people.size
}

/** Reminds those whose reservations have no words. Refuses when there is nobody to remind, or the minutes are approved. */
export const remindOfWords = action({
  name: 'live.remindOfWords',
  input: z.object({ meetingId: idInput }),
  subject: ({ tx }, { meetingId }) => getLiveMeeting(tx, meetingId, { lock: true }),
  permission: keepsMinutes,
  run: async (doing, { meetingId }) => {
    const asked = await askForWords(doing, meetingId)
    return asked === 0 ? refuse('live.nobodyOwes', { provision: provisionOf(reservation) }) : { meetingId, asked }
  },
  journal: ({ meetingId }, _, { asked }) => ({ subjectId: meetingId, details: { asked } }),
})
