import type { Initiator, PartnershipState } from '../partnerships/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import { type Permission, roleIn } from '../platform/permission.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import { type Day, dayInWords, daysBetween, type Instant, isAfter, isBefore } from '../platform/time.ts'

/** Behov: what somebody has seen that no party can meet alone. It is the beginning of a partnership and shares its id. */
export type Need = {
  readonly partnershipId: Id
  readonly hostAuthorityId: Id
  readonly caseId?: Id | undefined
  readonly title: string
  readonly challenge: string
  readonly forWhom: string
  readonly wanted: string
  /** What who told of it brings. */
  readonly brings: string
  readonly area: string
  readonly themes: readonly string[]
  readonly targetGroups: readonly string[]
  readonly wantedResources: readonly string[]
  readonly initiatedBy: Initiator
  readonly associationName?: string | undefined
  readonly politicalBody: string
  readonly state: PartnershipState
  readonly sentAt: Instant
  /** From this day everyone may read it. */
  readonly openedOn?: Day | undefined
  readonly invitation: string
  readonly invitesFrom?: Day | undefined
  /** Last day to answer, included. */
  readonly invitesUntil?: Day | undefined
  readonly shorterBecause: string
}

/** Första bedömning: the reasoned written answer to who told of a need. */
export const screeningOutcomes = ['goOn', 'otherForm', 'notOurs'] as const
export type ScreeningOutcome = (typeof screeningOutcomes)[number]
export type Screening = {
  readonly outcome: ScreeningOutcome
  readonly answer: string
  readonly screenedAt: Instant
  readonly byName: string
}

/** What an association says to an open invitation. */
export type NeedAnswer = {
  readonly answerId: Id
  readonly partnershipId: Id
  readonly associationId: Id
  readonly associationName: string
  readonly says: string
  readonly brings: string
  readonly answeredAt: Instant
  readonly outcome: 'waiting' | 'joined' | 'declined'
  readonly outcomeReason: string
}

/** Who answers ideas, opens needs for others and takes answers for the authority. */
export const keepsNeeds = roleIn('records', 'registrar', 'committeeSecretary', 'caseOfficer')

/** Who answers an invitation: anyone who acts for an association. */
export const answersInvitations: Permission<unknown> = {
  who: 'anyAssociation',
  holds: (actor: Actor) => actor.kind === 'association',
}

const early: readonly PartnershipState[] = ['needSpotted', 'screened', 'matching', 'dialogue']

/** Whether the need can still be opened for others: the parties have not yet begun to describe it together. */
export const isEarly = ({ state }: Pick<Need, 'state'>): boolean => early.includes(state)

/** How an invitation stands on a day. */
export type Period = 'none' | 'coming' | 'open' | 'over'

/** How the invitation stands on a day; both bounds are included. */
export const periodOn = (
  { invitesFrom, invitesUntil }: Pick<Need, 'invitesFrom' | 'invitesUntil'>,
  on: Day,
): Period => {
  if (!invitesFrom || !invitesUntil) return 'none'
  if (isBefore(on, invitesFrom)) return 'coming'
  return isAfter(on, invitesUntil) ? 'over' : 'open'
}

/** What is asked when an invitation opens. `leastDays` is the local rule. */
export type Opening = {
  readonly from: Day
  readonly until: Day
  readonly shorterBecause: string
  readonly leastDays: number
  readonly today: Day
}

/** How many days an invitation stands open, both bounds counted. */
export const openDays = ({ from, until }: Pick<Opening, 'from' | 'until'>): number => daysBetween(from, until) + 1

/**
 * Whether an invitation may open so. Refuses a need that has not been answered or gone on to a joint description, days in the past, a
 * last day before the first, and less than the least number of days without a reason.
 */
export const mayOpen = (need: Need, screening: Screening | undefined, asked: Opening): Refusal | undefined => {
  if (screening?.outcome !== 'goOn') return refuse('needs.screenFirst')
  if (!isEarly(need)) return refuse('needs.tooLateToOpen')
  if (isBefore(asked.until, asked.from)) return refuse('needs.endsBeforeStart')
  if (isBefore(asked.until, asked.today)) return refuse('needs.endsInPast')
  const isNew = need.invitesFrom === undefined
  if (isNew && isBefore(asked.from, asked.today)) return refuse('needs.startsInPast')
  if (openDays(asked) < asked.leastDays && asked.shorterBecause === '')
    return refuse('needs.tooShort', { facts: { days: asked.leastDays } })
  return undefined
}

/** Whether an association may answer on a day. Refuses too early, too late, and an answer that has been taken. */
export const mayAnswer = (need: Need, own: NeedAnswer | undefined, on: Day): Refusal | undefined => {
  const period = periodOn(need, on)
  if (period === 'none') return refuse('needs.notInviting')
  if (period === 'coming') return refuse('needs.notOpenYet', { facts: { day: inWords(need.invitesFrom) } })
  if (period === 'over') return refuse('needs.answeredLate', { facts: { day: inWords(need.invitesUntil) } })
  return own && own.outcome !== 'waiting' ? refuse('needs.answerTaken') : undefined
}

const inWords = (day: Day | undefined): string => (day ? dayInWords(day) : '')
