import { type Stage, stages } from '../../cases/index.ts'
import type { CasePlan } from './plan.ts'

/** How far the documents show that the case has come: a decision, a report or proposal, or only a need. */
export const stageShown = (plan: Pick<CasePlan, 'minutes' | 'documents'>): Stage => {
  const outcomes = plan.minutes.flatMap(({ items }) =>
    items.flatMap(({ item, isOfCase }) => (isOfCase ? [item.outcome] : [])),
  )
  if (outcomes.includes('decision')) return 'decision'
  const isPrepared = outcomes.length > 0 || plan.documents.some(({ facts }) => facts.kind === 'officialReport')
  return isPrepared ? 'assessment' : 'need'
}

/** The later of two stages: papers never take a case back. */
export const laterStage = (a: Stage, b: Stage): Stage => (stages.indexOf(a) >= stages.indexOf(b) ? a : b)
