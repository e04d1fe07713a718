import { type Actor, isStaff } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import { anyOf, type Permission, roleIn } from '../platform/permission.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import { next, states } from '../platform/states.ts'
import { type Day, type Instant, isAfter, isBefore } from '../platform/time.ts'
import type { Initiator, PartnershipState } from './partnership-states.ts'

/** What can be done to bring a partnership on, or back a step while nothing is decided. */
export const partnershipVerbs = ['beginDialogue', 'assess', 'prepare', 'decide', 'start', 'end'] as const
export type PartnershipVerb = (typeof partnershipVerbs)[number]

/** Part i partnerskapet: an authority or an association, on equal terms. `brings` is what it contributes, a line each. */
export type PartnershipParty = {
  readonly partyId: Id
  readonly kind: 'authority' | 'association'
  readonly organisationId: Id
  readonly name: string
  readonly brings: string
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
}

const table = states<PartnershipState, PartnershipVerb>({
  needSpotted: { beginDialogue: 'dialogue', end: 'ended' },
  screened: { beginDialogue: 'dialogue', end: 'ended' },
  matching: { beginDialogue: 'dialogue', end: 'ended' },
  dialogue: { assess: 'suitability', end: 'ended' },
  jointNeed: { assess: 'suitability', end: 'ended' },
  suitability: { prepare: 'preparation', beginDialogue: 'dialogue', end: 'ended' },
  otherForm: {},
  childAssessment: { prepare: 'preparation', end: 'ended' },
  dataAndAid: { prepare: 'preparation', end: 'ended' },
  drafting: { prepare: 'preparation', end: 'ended' },
  associationDecision: { prepare: 'preparation', end: 'ended' },
  preparation: { decide: 'boardDecision', assess: 'suitability', end: 'ended' },
  referral: { decide: 'boardDecision', end: 'ended' },
  committee: { decide: 'boardDecision', end: 'ended' },
  boardDecision: { start: 'active', end: 'ended' },
  remitted: { prepare: 'preparation', end: 'ended' },
  tabled: { prepare: 'preparation', end: 'ended' },
  rejected: { end: 'ended' },
  approved: { start: 'active', end: 'ended' },
  announced: { start: 'active', end: 'ended' },
  appealRunning: { start: 'active', end: 'ended' },
  appealed: { end: 'ended' },
  legalForce: { start: 'active', end: 'ended' },
  signing: { start: 'active', end: 'ended' },
  active: { end: 'ended' },
  ended: {},
})

/** What may be done in a state, in the order of the states. */
export const verbsIn = (state: PartnershipState): readonly PartnershipVerb[] =>
  partnershipVerbs.filter((verb) => table[state][verb] !== undefined)

/** What is known when a partnership is moved. `lastOn` is only asked for at the end. */
export type Moving = { readonly hasDecision: boolean; readonly today: Day; readonly lastOn?: Day | undefined }

/** The partnership after a verb. Refuses what does not fit its state, a decision that is not recorded, and a start without basis. */
export const move = (
  subject: Partnership,
  verb: PartnershipVerb,
  { hasDecision, today, lastOn }: Moving,
): { readonly state: PartnershipState; readonly endsOn?: Day } | Refusal => {
  const state = next(table, subject.state, verb, 'partnerships.cannotNow')
  if (isRefusal(state)) return state
  if (verb === 'decide' && !hasDecision) return refuse('partnerships.decisionMissing')
  if (verb === 'start') return started(subject, today) ?? { state }
  if (verb !== 'end') return { state }
  if (subject.startsOn === undefined) return { state }
  const last = lastOn ?? today
  // One that ends before its first day has never run, and so has no last day of its own.
  if (isBefore(last, subject.startsOn)) {
    return subject.state === 'active' ? refuse('partnerships.endsBeforeStart') : { state }
  }
  return { state, endsOn: last }
}

const started = (subject: Partnership, today: Day): Refusal | undefined => {
  if (subject.startsOn === undefined) return refuse('partnerships.startMissing')
  if (isAfter(subject.startsOn, today)) return refuse('partnerships.startsLater')
  return subject.parties.some(({ brings }) => brings === '') ? refuse('partnerships.bringsMissing') : undefined
}

/** Shows a partnership to everyone. Refuses one without a goal: the goal is what the public page is about. */
export const publish = (subject: Partnership): true | Refusal => {
  if (subject.isPublic) return refuse('partnerships.alreadyPublic')
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
  'ended',
]

/** Whether goal and contributions are settled, so that changing them needs a new decision of the parties. */
export const isSettled = ({ state }: Pick<Partnership, 'state'>): boolean => settled.includes(state)

/** Whether the actor is one of the parties that is an association. */
export const isOwn = (actor: Actor, { parties }: Pick<Partnership, 'parties'>): boolean =>
  actor.kind === 'association' && parties.some(({ organisationId }) => organisationId === actor.associationId)

/** Whether the actor may read it: staff, the parties, and anyone once it is public. Same as the filter `visibleTo`. */
export const mayRead = (actor: Actor, subject: Pick<Partnership, 'isPublic' | 'parties'>): boolean =>
  isStaff(actor) || subject.isPublic || isOwn(actor, subject)

/** Who keeps the records of partnerships for an authority. */
export const keepsPartnerships = roleIn('records', 'registrar', 'committeeSecretary', 'caseOfficer')

/** Who decides whether a partnership is shown to everyone. */
export const publishesPartnerships = roleIn('registrar', 'registrar', 'committeeSecretary')

const anyAssociation: Permission<Partnership> = { who: 'ownAssociation', holds: isOwn }

/** Who may write what the parties want together: each of them. */
export const writesTogether = anyOf<Partnership>('ownAssociation', keepsPartnerships, anyAssociation)

/** Who may write what one party brings: the party itself, and those who keep the records. */
export const writesFor = anyOf<PartnershipParty>('ownAssociation', keepsPartnerships, {
  who: 'ownAssociation',
  holds: (actor, party) => actor.kind === 'association' && actor.associationId === party.organisationId,
})
