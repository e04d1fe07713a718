import { mayBeOpen } from '../../law/extra-meeting.ts'
import type { BodyKind } from '../../organisations/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Permission } from '../../platform/permission.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, type Instant, isBefore } from '../../platform/time.ts'
import type { BodyRules } from './rules.ts'

export type MeetingState = 'planned' | 'summoned' | 'open' | 'adjourned' | 'closed' | 'cancelled'

/** What is said of a meeting when it is planned or changed. Times are "HH:MM" by the clock in Sweden. */
export type MeetingWhen = {
  readonly heldOn: Day
  readonly startsAt?: string | undefined
  readonly endsAt?: string | undefined
  readonly place: string
  readonly isOpenDoors: boolean
  readonly isRemote: boolean
  readonly remoteAddress: string
  readonly hindranceTo: string
  readonly secretaryId?: Id | undefined
  readonly isExtra: boolean
  /** How many members asked for an extra meeting. */
  readonly askedBy?: number | undefined
  readonly chairWants: boolean
}

/** Planerat sammanträde: everything known of a meeting before it is held. */
export type Plan = MeetingWhen & {
  readonly meetingId: Id
  readonly bodyId: Id
  readonly bodyName: string
  readonly bodyKind: BodyKind
  readonly parentBodyId?: Id | undefined
  readonly seats?: number | undefined
  readonly state: MeetingState
  readonly secretaryName?: string | undefined
  readonly cancelledBecause?: string | undefined
  /** Grows with every change that those who follow the calendar must hear of. */
  readonly sequence: number
  readonly summonedAt?: Instant | undefined
  readonly changedAt?: Instant | undefined
}

/** The body that something belongs to, with the one it is drawn from. */
export type OfBody = { readonly bodyId: Id; readonly parentBodyId?: Id | undefined }

/** Whether a role is for the body, for the one it is drawn from, or for all of them. */
export const worksFor = (actor: Actor, { bodyId, parentBodyId }: OfBody): boolean =>
  actor.kind === 'role' &&
  (actor.bodyId === undefined ||
    actor.bodyId === bodyId ||
    (parentBodyId !== undefined && actor.bodyId === parentBodyId))

/** The committee secretary, of the body or of the one it is drawn from, plans its meetings. */
export const keepsMeetings: Permission<OfBody> = {
  who: 'secretary',
  holds: (actor, body) => actor.kind === 'role' && actor.role === 'committeeSecretary' && worksFor(actor, body),
}

/** Whether the actor may see who comes: the secretary and the chair of the body, and the auditor. */
export const seesAnswers = (actor: Actor, body: OfBody): boolean =>
  actor.kind === 'role' &&
  (actor.role === 'auditor' || (['committeeSecretary', 'chair'].includes(actor.role) && worksFor(actor, body)))

/** Whether the actor may see how members stand to parties: the secretary and the chair of the body, nobody else. */
export const seesTies: Permission<OfBody> = {
  who: 'secretary',
  holds: (actor, body) =>
    actor.kind === 'role' && ['committeeSecretary', 'chair'].includes(actor.role) && worksFor(actor, body),
}

/** Whether a meeting is being held: open, or standing still for a while. */
export const isMeetingNow = ({ state }: Pick<Plan, 'state'>): boolean => state === 'open' || state === 'adjourned'

/** Plans are changed until the meeting opens. Refuses one that has been opened, held or cancelled. */
export const isClosedForPlanning = ({ state }: Pick<Plan, 'state'>): Refusal | undefined => {
  if (state === 'planned' || state === 'summoned') return undefined
  return refuse(state === 'cancelled' ? 'planning.isCancelled' : 'planning.hasOpened')
}

/** Whether a body may meet as said: not in the past, and openly or remotely only where that is allowed. */
export const mayMeet = (
  when: Pick<MeetingWhen, 'heldOn' | 'isOpenDoors' | 'isRemote'>,
  { kind, rules, today }: { kind: BodyKind; rules: BodyRules; today: Day },
): Refusal | undefined => {
  const body = kind === 'council' ? 'council' : 'board'
  if (isBefore(when.heldOn, today)) return refuse('planning.inThePast')
  if (when.isOpenDoors && !mayBeOpen({ body, councilAllowed: rules.mayBeOpen }))
    return refuse('planning.notOpen', { provision: 'KL 6 kap. 25 §' })
  if (when.isRemote && !rules.mayBeRemote)
    return refuse('planning.notRemote', { provision: kind === 'council' ? 'KL 5 kap. 16 §' : 'KL 6 kap. 24 §' })
  return undefined
}
