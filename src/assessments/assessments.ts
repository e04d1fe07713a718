import { keepsRecords } from '../cases/index.ts'
import {
  type CriteriaAnswers,
  type CriteriaOutcome,
  type CriterionAnswer,
  criteriaOutcome,
  isCriterionId,
  type ProfileVersion,
} from '../guidelines/index.ts'
import { childStepsLeft } from '../law/child.ts'
import type { Partnership, PartnershipState } from '../partnerships/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import { type Permission, roleIn } from '../platform/permission.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import type { Day, Instant } from '../platform/time.ts'
import type { Proposal } from './known/proposals.ts'
import { type Answerable, type AnswerTexts, concernedBy, isQuestion } from './questions.ts'
import type { Form } from './route/outcome.ts'
import { type ShownRoute, shownRoute } from './route-view.ts'

/** Which side somebody stands on in a partnership. */
export type Side = 'authority' | 'association'

/** Svar på en fråga: what, why, what shows it, and who said so when. */
export type KeptAnswer = {
  readonly question: Answerable
  readonly answer: string
  readonly reason: string
  readonly evidence: string
  readonly source: string
  readonly side: Side
  readonly at: Instant
  readonly by: string
  readonly accountId?: Id
  /** What was proposed when it was answered; nothing where nothing was known elsewhere. */
  readonly proposed: readonly Proposal[]
}

/** What one of the parties says of it. The empty question is the whole assessment. */
export type Comment = {
  readonly question: string
  readonly text: string
  readonly side: Side
  readonly at: Instant
  readonly by: string
}

/** Prövning av barnets bästa, as it was last saved. */
export type ChildAssessment = {
  readonly isAffected: boolean
  readonly scope: string
  readonly children: string
  readonly knowledge: string
  readonly rules: string
  readonly heard: string
  readonly assessment: string
  readonly reason: string
  /** Who judged that no children are concerned. */
  readonly by: string
  readonly savedAt: Instant
  readonly savedBy: string
}

/** The forms that somebody can come to; `stop` is no form to choose. */
export const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'] as const satisfies Form[]

/** Prövning: whether a partnership is the right form, against the criteria of its day. */
export type Assessment = {
  readonly assessmentId: Id
  readonly partnershipId: Id
  readonly profile: ProfileVersion
  readonly state: 'open' | 'proposed' | 'approved'
  /** What the officer comes to, and why. */
  readonly form?: (typeof forms)[number]
  readonly reason: string
  readonly proposedOn?: Day
  readonly proposedBy?: Id
  readonly proposedByName: string
  readonly approvedOn?: Day
  readonly approvedByName: string
  /** The latest answer to each question. */
  readonly answers: readonly KeptAnswer[]
  readonly child?: ChildAssessment
}

/** What is left of the child test; empty when it is done. */
export const childStepsLeftOf = (child: ChildAssessment | undefined) =>
  childStepsLeft(child ? { ...child, by: child.by } : {})

const childAnswer = (child: ChildAssessment | undefined): 'assessed' | 'notAffected' | 'missing' => {
  if (!child || childStepsLeftOf(child).length > 0) return 'missing'
  return child.isAffected ? 'assessed' : 'notAffected'
}

/** The answers to the questions of the route; the child test answers its own. */
export const routeTexts = ({ answers, child }: Pick<Assessment, 'answers' | 'child'>): AnswerTexts => ({
  ...Object.fromEntries(answers.flatMap(({ question, answer }) => (isQuestion(question) ? [[question, answer]] : []))),
  children: childAnswer(child),
})

/** The route of the assessment, by the law of the day it was proposed, or today's while it is open. */
export const routeOf = (assessment: Assessment, today: Day): ShownRoute =>
  shownRoute(routeTexts(assessment), assessment.proposedOn ?? today)

const words: Readonly<Record<string, CriterionAnswer>> = { yes: 'yes', partly: 'partly', no: 'no' }
const points: Readonly<Record<string, CriterionAnswer>> = { '0': 0, '1': 1, '2': 2, '3': 3 }

/** The answer to a criterion from its text; undefined while it is not known. */
export const criterionAnswer = (text: string): CriterionAnswer | undefined => words[text] ?? points[text]

/** The answers to the criteria. */
export const criteriaAnswers = ({ answers }: Pick<Assessment, 'answers'>): CriteriaAnswers =>
  Object.fromEntries(
    answers.flatMap(({ question, answer }) => {
      const given = criterionAnswer(answer)
      return isCriterionId(question) && given !== undefined ? [[question, given]] : []
    }),
  )

/** What the criteria come to under the pinned profile. */
export const criteriaOf = (assessment: Assessment): CriteriaOutcome =>
  criteriaOutcome(assessment.profile, criteriaAnswers(assessment))

/** Whether a form is a partnership: with money, or without where that is what it comes to. */
export const isPartnership = (form: Form | undefined): boolean => form === 'C' || form === 'D'

/** Proposes a conclusion. Refuses while a knock-out is unanswered or the route has no end, and a partnership where the route says otherwise. */
export const propose = (assessment: Assessment, form: (typeof forms)[number], today: Day): Refusal | undefined => {
  const { unanswered } = criteriaOf(assessment)
  if (unanswered.length > 0) return refuse('assessments.knockOutsLeft')
  const { outcome } = shownRoute(routeTexts(assessment), today)
  if (outcome.form === undefined) return refuse('assessments.routeOpen')
  if (isPartnership(form) && !isPartnership(outcome.form)) return refuse('assessments.routeSaysOther')
  return undefined
}

/** Whether somebody may be the second reader: not who proposed it, nor who gave any of the answers that stand. */
export const isAuthor = ({ proposedBy, answers }: Assessment, accountId: Id | undefined): boolean =>
  accountId !== undefined && (accountId === proposedBy || answers.some((each) => each.accountId === accountId))

/** Reads it through and agrees. Refuses what is not proposed, and its own author. */
export const approve = (assessment: Assessment, accountId: Id | undefined): Refusal | undefined => {
  if (assessment.state !== 'proposed') return refuse('assessments.notProposed')
  return isAuthor(assessment, accountId) ? refuse('assessments.ownWork') : undefined
}

const changeable: readonly PartnershipState[] = [
  'needSpotted',
  'screened',
  'matching',
  'dialogue',
  'jointNeed',
  'suitability',
  'childAssessment',
  'dataAndAid',
  'drafting',
  'associationDecision',
  'preparation',
  'referral',
  'remitted',
]

/** Whether the assessment can still be changed: until the partnership has been decided. */
export const isChangeable = ({ state }: Pick<Partnership, 'state'>): boolean => changeable.includes(state)

/** The side that somebody stands on; undefined for everybody else, staff of an authority that is no party among them. */
export const sideOf = (
  actor: Actor,
  authorityId: Id,
  { parties, hostAuthorityId }: Pick<Partnership, 'parties' | 'hostAuthorityId'>,
): Side | undefined => {
  const isParty = (id: Id) => parties.some(({ organisationId }) => organisationId === id)
  if (actor.kind === 'association') return isParty(actor.associationId) ? 'association' : undefined
  if (actor.kind !== 'role' && actor.kind !== 'system') return undefined
  return authorityId === hostAuthorityId || isParty(authorityId) ? 'authority' : undefined
}

/** Whether somebody on a side may answer: the authority everything, the association what concerns it. */
export const mayAnswer = (side: Side, question: Answerable): boolean =>
  side === 'authority' || concernedBy(question) !== 'authority'

const anyAssociation: Permission<unknown> = { who: 'ownAssociation', holds: (actor) => actor.kind === 'association' }

/** Who takes part: those who keep records, and associations. The action looks at whether they stand in the partnership. */
export const takesPart: Permission<unknown> = {
  who: 'ownAssociation',
  holds: (actor) => keepsRecords.holds(actor, undefined) || anyAssociation.holds(actor, undefined),
}

/** Who decides in an assessment. */
export const decidesAssessments = keepsRecords

/** Who reads it through: an officer other than the author, also one who only reads otherwise. */
export const readsThrough = roleIn('records', 'registrar', 'committeeSecretary', 'caseOfficer', 'administrator')
