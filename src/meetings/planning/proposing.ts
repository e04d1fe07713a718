import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { type AgendaItem, admit } from './agenda.ts'
import { agendaOf } from './agenda-queries.ts'
import { addItem, touchMeeting, updateItem } from './agenda-recording.ts'
import { isClosedForPlanning } from './plan.ts'
import { getPlan } from './plan-queries.ts'

/** A matter that another part of the house brings before a body. */
export type ProposedItem = {
  readonly meetingId: Id
  /** Delegated decisions are told under the standing item of that kind, where the agenda has one that waits. */
  readonly kind?: 'case' | 'delegated'
  readonly title: string
  readonly background: string
  readonly points: readonly string[]
}

/** Puts such a matter on the agenda of a planned meeting. Refuses a meeting that has opened, and what comes too late for the council. */
export const proposeItem = async (
  doing: Doing,
  { meetingId, kind = 'case', ...words }: ProposedItem,
): Promise<Id | Refusal> => {
  const plan = await getPlan(doing.tx, meetingId, { lock: true })
  if (!plan) return refuse('planning.hasOpened')
  const admitted = isClosedForPlanning(plan) ?? admit(plan, { isUrgent: false, isExtra: false }, doing.today)
  if (isRefusal(admitted)) return admitted
  const standing = kind === 'delegated' ? await waitingItem(doing, meetingId) : undefined
  if (standing) await updateItem(doing, standing.itemId, { ...standing, ...words, title: standing.title })
  const itemId = standing?.itemId ?? (await addItem(doing, meetingId, { kind, ...words, ...admitted }))
  await touchMeeting(doing.tx, meetingId, doing.now)
  return itemId
}

const waitingItem = async ({ tx }: Doing, meetingId: Id): Promise<AgendaItem | undefined> =>
  (await agendaOf(tx, meetingId)).find(({ kind, handling }) => kind === 'delegated' && handling === 'waiting')
