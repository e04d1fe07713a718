import { type Actor, isStaff } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import { anyOf, type Permission, roleIn } from '../platform/permission.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import { type Day, type Instant, isBefore } from '../platform/time.ts'
import { type AskedParty, askedOf, waitingFor } from './consent.ts'
import type { Initiator, PartnershipState } from './partnership-states.ts'

/** Part i partnerskapet: an authority or an association, on equal terms. `brings` is what it contributes, a line each. */
export type PartnershipParty = {
  readonly partyId: Id
  readonly kind: 'authority' | 'association'
  readonly organisationId: Id
  readonly name: string
  readonly brings: string
  /** When an association that was asked said yes; left out for those who were parties by an act of their own. */
  readonly consentAt?: Instant
}

/** Idéburet offentligt partnerskap (IOP): what the parties want to reach together, and what each brings. */
export type Partnership = {
  readonly partnershipId: Id
  /** The authority that keeps the number and the archive. It is a party among the others. */
  readonly hostAuthorityId: Id
  readonly caseId?: Id
  readonly title: string
  readonly goal: string
  readonly state: PartnershipState
  readonly stateSince: Instant
  readonly initiatedBy: Initiator
  readonly startsOn?: Day
  /** Last day, included. */
  readonly endsOn?: Day
  readonly isPublic: boolean
  readonly parties: readonly PartnershipParty[]
  /** Associations that are asked to be parties, or have said no. Left out where nobody is, and for readers who stand outside. */
  readonly asked?: readonly AskedParty[]
}

/** The last day of a partnership that is ended: today unless told, or the one agreed on when it is over; none for one that never ran. Refuses a day before the first. */
export const lastDay = (
  { state, startsOn, endsOn }: Pick<Partnership, 'state' | 'startsOn' | 'endsOn'>,
  { lastOn, today }: { readonly lastOn?: Day | undefined; readonly today: Day },
): Day | undefined | Refusal => {
  if (startsOn === undefined) return undefined
  const last = lastOn ?? (endsOn && isBefore(endsOn, today) ? endsOn : today)
  if (!isBefore(last, startsOn)) return last
  // One that ends before its first day has never run, and so has no last day of its own.
  return state === 'active' || state === 'paused' ? refuse('partnerships.endsBeforeStart') : undefined
}

/** Shows a partnership to everyone. Refuses one without a goal, which is what the public page is about, and one whose only association has not said yes. */
export const publish = (subject: Partnership): true | Refusal => {
  if (subject.isPublic) return refuse('partnerships.alreadyPublic')
  if (waitingFor(subject).length > 0 && !subject.parties.some(({ kind }) => kind === 'association'))
    return refuse('partnerships.askedFirst')
  return subject.goal === '' ? refuse('partnerships.goalMissing') : true
}

const settled: readonly PartnershipState[] = [
  'boardDecision',
  'approved',
  'announced',
  'appealRunning',
  'appealed',
  'legalForce',
  'signing',
  'active',
  'paused',
  'ended',
]

/** Whether goal and contributions are settled, so that changing them needs a new decision of the parties. */
export const isSettled = ({ state }: Pick<Partnership, 'state'>): boolean => settled.includes(state)

/** Whether the actor is one of the parties that is an association. */
export const isOwn = (actor: Actor, { parties }: Pick<Partnership, 'parties'>): boolean =>
  actor.kind === 'association' && parties.some(({ organisationId }) => organisationId === actor.associationId)

/** Whether the actor may read it: staff, the parties, who is asked to be one, and anyone once it is public. Same as the filter `visibleTo`. */
export const mayRead = (actor: Actor, subject: Pick<Partnership, 'isPublic' | 'parties' | 'asked'>): boolean =>
  isStaff(actor) || subject.isPublic || isOwn(actor, subject) || askedOf(actor, subject) !== undefined

/** Who keeps the records of partnerships for an authority. */
export const keepsPartnerships = roleIn('records', 'registrar', 'committeeSecretary', 'caseOfficer')

/** Who decides whether a partnership is shown to everyone. */
export const publishesPartnerships = roleIn('registrar', 'registrar', 'committeeSecretary')

const anyAssociation: Permission<Partnership> = { who: 'ownAssociation', holds: isOwn }

/** The party that the actor speaks for in this authority: its own association, or the authority that a person works for. */
export const partyOf = (
  actor: Actor,
  authorityId: Id,
  { parties }: Pick<Partnership, 'parties'>,
): PartnershipParty | undefined => {
  if (actor.kind === 'association') return parties.find(({ organisationId }) => organisationId === actor.associationId)
  return isStaff(actor) ? parties.find(({ organisationId }) => organisationId === authorityId) : undefined
}

/** Who may write what the parties want together: each of them. */
export const writesTogether = anyOf<Partnership>('ownAssociation', keepsPartnerships, anyAssociation)

/** Who may write what one party brings: the party itself, and those who keep the records. */
export const writesFor = anyOf<PartnershipParty>('ownAssociation', keepsPartnerships, {
  who: 'ownAssociation',
  holds: (actor, party) => actor.kind === 'association' && actor.associationId === party.organisationId,
})
