import { type Actor, isStaff } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import { anyOf, type Permission, roleIn } from '../platform/permission.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import { next, states } from '../platform/states.ts'
import { type Day, isBefore } from '../platform/time.ts'

export type CaseState = 'open' | 'closed'

/** Why a case is closed: decided, taken back by who raised it, nothing more to do, or handed over to another authority (FL 8 §). */
export const closingReasons = ['decided', 'withdrawn', 'noAction', 'handedOver'] as const
export type ClosingReason = (typeof closingReasons)[number]

/** Why a closed case is taken up again: the decision is reviewed (FL 37–38 §§), sent back by a court or a body, or it was closed by mistake. */
export const reopeningReasons = ['reviewed', 'sentBack', 'mistake'] as const

/** The five steps of a partnership matter, in order. */
export const stages = ['need', 'assessment', 'decision', 'operation', 'followUp'] as const
export type Stage = (typeof stages)[number]

/** Part i ärendet: an authority or an association, always on equal terms. */
export type CaseParty = {
  readonly kind: 'authority' | 'association'
  readonly name: string
  readonly associationId?: Id
}

/** Ärende (FL 1 §): a matter the authority handles towards a decision. */
export type Case = {
  readonly caseId: Id
  readonly bodyId: Id
  readonly bodyName: string
  readonly caseNumber: string
  readonly title: string
  readonly summary: string
  readonly state: CaseState
  readonly stage: Stage
  readonly openedOn: Day
  readonly closedOn?: Day
  readonly closingReason?: ClosingReason
  readonly officerId?: Id
  readonly officerName?: string
  readonly isPublic: boolean
  readonly parties: readonly CaseParty[]
}

const caseStates = states<CaseState, 'close' | 'reopen'>({ open: { close: 'closed' }, closed: { reopen: 'open' } })

/** Closes a case. Refuses a closed one, a day before it was opened, and one with open assignments. */
export const close = (
  subject: Pick<Case, 'state' | 'openedOn'>,
  closing: { on: Day; openAssignments: number },
): CaseState | Refusal => {
  const state = next(caseStates, subject.state, 'close', 'cases.alreadyClosed')
  if (isRefusal(state)) return state
  if (closing.openAssignments > 0)
    return refuse('cases.hasOpenAssignments', { facts: { count: closing.openAssignments } })
  return isBefore(closing.on, subject.openedOn) ? refuse('cases.closedBeforeOpened') : state
}

/** Takes up a closed case again. Refuses an open one. */
export const reopen = (subject: Pick<Case, 'state'>): CaseState | Refusal =>
  next(caseStates, subject.state, 'reopen', 'cases.alreadyOpen')

/** Uppdrag: a task given by a decision, with who, what and perhaps when. */
export type Assignment = {
  readonly assignmentId: Id
  readonly caseId: Id
  readonly toRole: string
  readonly text: string
  readonly dueOn?: Day
  readonly reportBackTo?: string
  readonly state: AssignmentState
  readonly closedOn?: Day
  readonly fromBodyName?: string
  /** The day of the meeting that gave it, when that is known. */
  readonly givenOn?: Day
}

export type AssignmentState = 'open' | 'reported' | 'closed'

/** What can be done by hand to an assignment. Reporting one, and closing one that a body gave, is done in its promise. */
export const assignmentVerbs = ['close', 'reopen'] as const
export type AssignmentVerb = (typeof assignmentVerbs)[number]

const assignmentStates = states<AssignmentState, AssignmentVerb>({
  open: { close: 'closed' },
  reported: { close: 'closed', reopen: 'open' },
  closed: { reopen: 'open' },
})

/** Whether nobody but the person who keeps the records closes it: no body is known to have given it. */
export const isClosedByHand = ({ fromBodyName }: Pick<Assignment, 'fromBodyName'>): boolean =>
  fromBodyName === undefined

/** Moves an assignment on. Refuses a verb that does not fit its state. */
export const moveAssignment = (subject: Pick<Assignment, 'state'>, verb: AssignmentVerb): AssignmentState | Refusal =>
  next(assignmentStates, subject.state, verb, 'cases.assignmentCannot')

/** Who keeps the records: registers, files, and says what is what. */
export const keepsRecords = roleIn('records', 'registrar', 'committeeSecretary', 'caseOfficer')

/** Who decides what the public sees, and masks it. */
export const publishes = roleIn('masking', 'registrar', 'committeeSecretary')

/** Whether the actor may read the case: staff, a party, and anyone once it is public. Same as the filter `visibleTo`. */
export const mayRead = (actor: Actor, subject: Pick<Case, 'isPublic' | 'parties'>): boolean =>
  isStaff(actor) ||
  subject.isPublic ||
  (actor.kind === 'association' && subject.parties.some((party) => party.associationId === actor.associationId))

/** Staff see records as they are; everyone else sees what has been masked and published. */
export const seesRecords = (actor: Actor): boolean => isStaff(actor)

/** For actions that anyone who keeps records or decides may do. */
export const worksOnCases: Permission<unknown> = anyOf('records', keepsRecords, roleIn('records', 'chair'))

/** Of several assignments, whether some open one has no due day (R-ASG-1). */
export const lacksDueDay = (assignments: readonly Assignment[]): boolean =>
  assignments.some(({ state, dueOn }) => state === 'open' && dueOn === undefined)
