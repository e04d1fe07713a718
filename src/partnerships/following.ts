import { type Decision, forceOn, mayBeAppealed } from '../decisions/index.ts'
import { type Day, isAfter, isBefore } from '../platform/time.ts'
import type { TakenStep } from './moving-queries.ts'
import type { PartnershipState } from './partnership-states.ts'
import { type PartnershipVerb, stepBy } from './transitions.ts'

/** What is known of one item about the partnership's case: what came of it, and how far its minutes and its notice are. */
export type ItemFacts = {
  readonly heldOn: Day
  readonly outcome: 'decision' | 'remitted' | 'tabled'
  readonly approvedOn?: Day | undefined
  readonly postedOn?: Day | undefined
  /** As `forceOn` says it; `notAppealable` for what no court tries. */
  readonly force: ReturnType<typeof forceOn>
}

/** What a partnership follows: the items since its papers were handed over, the latest first. */
export type FollowedFacts = { readonly items: readonly ItemFacts[] }

/** A step that the facts have already taken. The reason is a text key with the day that it goes by. */
export type FollowedStep = {
  readonly verb: PartnershipVerb
  readonly to: PartnershipState
  readonly because: string
  readonly on?: Day
}

type Next = { readonly verb: PartnershipVerb; readonly on?: Day | undefined } | undefined

/** The states whose next step follows facts. */
export const followingStates = [
  'committee',
  'tabled',
  'boardDecision',
  'approved',
  'announced',
  'appealRunning',
  'appealed',
] as const satisfies readonly PartnershipState[]
type FollowingState = (typeof followingStates)[number]

const isFollowing = (state: PartnershipState): state is FollowingState =>
  followingStates.some((following) => following === state)

const outcomeVerbs = { decision: 'decided', remitted: 'remitted', tabled: 'tabled' } as const

const nextFrom: Readonly<Record<FollowingState, (facts: FollowedFacts, today: Day) => Next>> = {
  committee: ({ items: [latest] }) => latest && { verb: outcomeVerbs[latest.outcome], on: latest.heldOn },
  tabled: ({ items: [latest] }) =>
    latest && latest.outcome !== 'tabled' ? { verb: outcomeVerbs[latest.outcome], on: latest.heldOn } : undefined,
  boardDecision: (facts) => {
    const on = decisionIn(facts)?.approvedOn
    return on && { verb: 'approved', on }
  },
  approved: (facts) => {
    const on = decisionIn(facts)?.postedOn
    return on && { verb: 'announced', on }
  },
  announced: (facts, today) => {
    const decision = decisionIn(facts)
    if (decision?.postedOn === undefined) return undefined
    if (decision.force === 'notAppealable') return { verb: 'legalForce', on: decision.postedOn }
    // The day of posting does not count: the time to appeal runs from the day after (KL 13:5).
    return isAfter(today, decision.postedOn) ? { verb: 'appealPeriod', on: decision.postedOn } : undefined
  },
  appealRunning: (facts) => forced(facts, { appealed: 'appealed' }),
  appealed: (facts) => {
    const force = decisionIn(facts)?.force
    return forced(facts, {}) ?? (force !== undefined && force !== 'appealed' ? { verb: 'appealOver' } : undefined)
  },
}

const forced = (facts: FollowedFacts, more: Partial<Record<string, PartnershipVerb>>): Next => {
  const verbs: Partial<Record<string, PartnershipVerb>> = { quashed: 'quashed', confirmed: 'legalForce', ...more }
  const verb = verbs[decisionIn(facts)?.force ?? '']
  return verb && { verb }
}

const decisionIn = ({ items }: FollowedFacts): ItemFacts | undefined =>
  items.find(({ outcome }) => outcome === 'decision')

/** The steps that minutes, notice and court have already taken, in their order; none where a person has to act. */
export const followed = (state: PartnershipState, facts: FollowedFacts, today: Day): readonly FollowedStep[] => {
  const steps: FollowedStep[] = []
  let at = state
  while (isFollowing(at)) {
    const next = nextFrom[at](facts, today)
    const step = next && stepBy(at, next.verb)
    if (!next || !step) return steps
    steps.push({
      verb: step.verb,
      to: step.to,
      because: `partnerships.because.${step.verb}`,
      ...(next.on ? { on: next.on } : {}),
    })
    // An appeal that comes and goes between two visits is told once.
    if (steps.length > followingStates.length) return steps
    at = step.to
  }
  return steps
}

/**
 * The items of a case that concern a partnership since its papers were last handed over, the latest first. What sent it back or put it
 * off before that is history, and proposals and notes decide nothing.
 */
export const factsFrom = (decisions: readonly Decision[], taken: readonly TakenStep[], today: Day): FollowedFacts => {
  const last = (to: PartnershipState) => taken.findLast((step) => step.to === to)?.on
  const handedOver = last('committee')
  const sentBack = last('remitted')
  const items = decisions
    .flatMap((decision): ItemFacts[] => {
      const { outcome } = decision.item
      const { heldOn } = decision.meeting
      if (outcome !== 'decision' && outcome !== 'remitted' && outcome !== 'tabled') return []
      if (handedOver && isBefore(heldOn, handedOver)) return []
      if (outcome !== 'decision' && sentBack && !isAfter(heldOn, sentBack)) return []
      return [
        {
          heldOn,
          outcome,
          approvedOn: decision.minutes?.approvedOn,
          postedOn: decision.notice?.postedOn,
          force: mayBeAppealed(decision) ? forceOn(decision, today) : 'notAppealable',
        },
      ]
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(b.heldOn, a.heldOn))
  return { items }
}
