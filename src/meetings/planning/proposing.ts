import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { admit } from './agenda.ts'
import { addItem, touchMeeting } from './agenda-recording.ts'
import { isClosedForPlanning } from './plan.ts'
import { getPlan } from './plan-queries.ts'

/** A matter that another part of the house brings before a body. */
export type ProposedItem = {
  readonly meetingId: Id
  readonly title: string
  readonly background: string
  readonly points: readonly string[]
}

/** Puts such a matter on the agenda of a planned meeting. Refuses a meeting that has opened, and what comes too late for the council. */
export const proposeItem = async (doing: Doing, { meetingId, ...words }: ProposedItem): Promise<Id | Refusal> => {
  const plan = await getPlan(doing.tx, meetingId, { lock: true })
  if (!plan) return refuse('planning.hasOpened')
  const admitted = isClosedForPlanning(plan) ?? admit(plan, { isUrgent: false, isExtra: false }, doing.today)
  if (isRefusal(admitted)) return admitted
  const itemId = await addItem(doing, meetingId, { kind: 'case', ...words, ...admitted })
  await touchMeeting(doing.tx, meetingId, doing.now)
  return itemId
}
