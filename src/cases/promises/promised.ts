import { assignmentReminder, isAssignmentClosed } from '../../law/assignment-follow-up.ts'
import type { Id } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, isBefore } from '../../platform/time.ts'
import type { Assignment } from '../cases.ts'

/** A paragraph of a meeting, as far as a link to it needs. */
export type ItemReference = {
  readonly itemId: Id
  readonly bodyId: Id
  readonly bodyName: string
  readonly heldOn: Day
  readonly paragraph?: number
  /** Whether the paper is there for the public: approved, and not under secrecy. */
  readonly isOpen: boolean
}

/** Redovisning: what whoever had the assignment said came of it. */
export type AssignmentReport = { readonly text: string; readonly on: Day; readonly documentId?: Id }

/** Löfte: an assignment with where it was given, what came back and where that was taken up. */
export type Promised = Pick<
  Assignment,
  'assignmentId' | 'caseId' | 'toRole' | 'text' | 'dueOn' | 'reportBackTo' | 'state' | 'closedOn' | 'givenOn'
> & {
  readonly caseNumber: string
  readonly caseTitle: string
  /** The body that gave it, when that is known. */
  readonly from?: { readonly bodyId: Id; readonly bodyName: string }
  /** The paragraph that gave it. */
  readonly givenIn?: ItemReference
  /** The paragraph in which the report was taken up. */
  readonly backIn?: ItemReference
  /** The latest report. */
  readonly report?: AssignmentReport
}

/** Whether what was promised has not come back by its day. */
export const isOverdue = ({ state, dueOn }: Pick<Promised, 'state' | 'dueOn'>, today: Day): boolean =>
  state === 'open' && dueOn !== undefined && isBefore(dueOn, today)

/** When somebody is reminded next (R-ASG-3), with its receipt; undefined when nothing is owed or the day it was given is not known. */
export const reminderOf = ({ state, givenOn, dueOn }: Pick<Assignment, 'state' | 'givenOn' | 'dueOn'>, today: Day) =>
  state === 'open' && givenOn ? assignmentReminder.decide({ givenOn, dueOn, today }) : undefined

/** What must be true of the paragraph that closes an assignment: see `mayClose`. */
export type Closing = {
  readonly bodyId: Id
  readonly bodyName: string
  readonly isDone: boolean
  readonly isNoted: boolean
}

/** Whether the paragraph closes the assignment (R-ASG-2). Refuses another body's, and one that is not decided yet. */
export const mayClose = (
  { state, from }: Pick<Promised, 'state' | 'from'>,
  { bodyId, isDone, isNoted }: Closing,
): Refusal | undefined => {
  if (state === 'closed') return refuse('promises.alreadyClosed')
  if (state === 'open') return refuse('promises.notReported')
  const toGivingBody = from === undefined || from.bodyId === bodyId
  if (isAssignmentClosed({ toGivingBody, isNoted: isDone && isNoted, isClosed: isDone })) return undefined
  return toGivingBody ? refuse('promises.notDecided') : refuse('promises.otherBody', { facts: { body: from.bodyName } })
}
