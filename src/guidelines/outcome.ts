import type { Id } from '../platform/id.ts'
import { type CriteriaProfile, type CriterionId, criterionOf } from './criteria.ts'

/** How far a criterion is fulfilled, whichever way its question is put. */
export type Fulfilment = 'fulfilled' | 'partly' | 'not'

/** Svar på ett kriterium: yes, partly or no where it must hold; 0–3 points where it is weighed. */
export type CriterionAnswer = 'yes' | 'partly' | 'no' | 0 | 1 | 2 | 3

/** How far the answer fulfils the criterion. Points: 3 is all of it, 1–2 part of it, 0 nothing, whatever the question asks. */
export const fulfilment = (id: CriterionId, answer: CriterionAnswer): Fulfilment => {
  if (typeof answer === 'number') {
    if (answer === 3) return 'fulfilled'
    return answer === 0 ? 'not' : 'partly'
  }
  if (answer === 'partly') return 'partly'
  return answer === criterionOf(id).wanted ? 'fulfilled' : 'not'
}

/** The points of an answer: what was given where it was weighed, else 3, 1 or 0. */
export const pointsOf = (id: CriterionId, answer: CriterionAnswer): 0 | 1 | 2 | 3 => {
  if (typeof answer === 'number') return answer
  return ({ fulfilled: 3, partly: 1, not: 0 } as const)[fulfilment(id, answer)]
}

/** What has been answered, by criterion. One that is missing is not known yet. */
export type CriteriaAnswers = Readonly<Partial<Record<CriterionId, CriterionAnswer>>>

/** What the criteria come to under a profile. Points never decide: they are what a named officer weighs. */
export type CriteriaOutcome = {
  /** `fits`: every knock-out holds. `not`: one does not. `open`: one is unanswered and none has failed. */
  readonly standing: 'fits' | 'not' | 'open'
  readonly failing: readonly CriterionId[]
  readonly unanswered: readonly CriterionId[]
  readonly points: number
  readonly mostPoints: number
}

/** The outcome of the answers under a profile. Only knock-outs before the report decide; the later ones have gates of their own. */
export const criteriaOutcome = (profile: CriteriaProfile, answers: CriteriaAnswers): CriteriaOutcome => {
  const knockOuts = profile.criteria.filter(({ type }) => type === 'knockOut').map(({ id }) => id)
  const weighed = profile.criteria.filter(({ type }) => type === 'weighed').map(({ id }) => id)
  const unanswered = knockOuts.filter((id) => answers[id] === undefined)
  const failing = knockOuts.filter((id) => {
    const answer = answers[id]
    return answer !== undefined && !isEnough(profile, fulfilment(id, answer))
  })
  const points = weighed.map((id) => {
    const answer = answers[id]
    return answer === undefined ? 0 : pointsOf(id, answer)
  })
  return {
    standing: failing.length > 0 ? 'not' : unanswered.length > 0 ? 'open' : 'fits',
    failing,
    unanswered,
    points: points.reduce<number>((sum, one) => sum + one, 0),
    mostPoints: weighed.length * 3,
  }
}

/** Whether a knock-out that is this much fulfilled holds under the profile. */
export const isEnough = ({ demands }: Pick<CriteriaProfile, 'demands'>, how: Fulfilment): boolean =>
  how === 'fulfilled' || (how === 'partly' && demands === 'whollyOrPartly')

/** A live partnership as it was assessed: the profile then, and what was answered. */
export type Assessed = {
  readonly partnershipId: Id
  readonly profile: CriteriaProfile
  readonly answers: CriteriaAnswers
}

/** Whether it would come out the same under the newer profile, and which criteria make the difference. */
export type OutcomeToday = {
  readonly partnershipId: Id
  readonly isSame: boolean
  readonly before: CriteriaOutcome
  readonly now: CriteriaOutcome
}

/** "Would the outcome be the same today?": each partnership under the profile it was assessed by and under a newer one. Pure. */
export const sameOutcomeToday = (newer: CriteriaProfile, assessed: readonly Assessed[]): readonly OutcomeToday[] =>
  assessed.map(({ partnershipId, profile, answers }) => {
    const [before, now] = [criteriaOutcome(profile, answers), criteriaOutcome(newer, answers)]
    return { partnershipId, isSame: before.standing === now.standing, before, now }
  })
