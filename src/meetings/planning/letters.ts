import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { reachable } from './answer-queries.ts'

/** What is said by mail before a meeting. The payload of the job holds ids and never an address. */
export const letters = [
  'summons',
  'summonsAgain',
  'meetingChanged',
  'meetingCancelled',
  'substituteCalled',
  'substituteReleased',
  'reservationText',
] as const
export type Letter = (typeof letters)[number]

/** Sends one letter about a meeting to one person. Nothing comes of it where the person has no account. */
export const tellPerson = (doing: Doing, letter: Letter, about: { meetingId: Id; personId: Id }): Promise<void> =>
  doing.enqueue('mail.send', { letter, ...about })

/** Sends a letter about a meeting to everyone who is summoned and can be reached. Answers how many. */
export const tellOfMeeting = async (doing: Doing, letter: Letter, meetingId: Id): Promise<number> => {
  const people = await reachable(doing.tx, meetingId)
  for (const personId of people) await tellPerson(doing, letter, { meetingId, personId })
  return people.length
}
