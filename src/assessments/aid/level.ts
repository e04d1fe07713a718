import { type DecisionLevel, decisionLevel, type HandingOverLack, handingOverLacks } from '../../law/handing-over.ts'
import type { Instant } from '../../platform/time.ts'
import type { Proposal } from '../known/proposals.ts'

/** Beslutsnivå: what has been answered about who decides and what is handed over. Left out means not known. */
export type LevelAnswers = {
  readonly isOfPrinciple: boolean
  readonly isWholeMatter: boolean
  readonly isBeyondBudget: boolean
  readonly boards: number
  readonly isPublicPower: boolean
  readonly hasStatute?: boolean | undefined
  readonly isKeptForBoard?: boolean | undefined
  readonly hasCouncilDecision?: boolean | undefined
  readonly hasProgramme?: boolean | undefined
  readonly hasControl?: boolean | undefined
  readonly hasInsight?: boolean | undefined
}

/** The answers with who gave them. */
export type KeptLevel = LevelAnswers & {
  readonly note: string
  readonly byName: string
  readonly at: Instant
  /** What was proposed when it was answered. */
  readonly proposed: readonly Proposal[]
}

/** Who decides, what is lacking, and how it stands: what the law forbids cannot be mended, the rest is still to do. */
export type LevelOutcome = {
  readonly decides: DecisionLevel
  readonly lacks: readonly HandingOverLack[]
  readonly standing: 'clear' | 'lacking' | 'forbidden'
}

const forbidding: readonly HandingOverLack[] = ['statute', 'ownBoard']

/** What the answers come to. The decision of the council is not lacking before it is made: it is the one that is being prepared. */
export const levelOutcome = (answers: LevelAnswers): LevelOutcome => {
  const lacks = handingOverLacks(answers)
  const isForbidden = lacks.some((lack) => forbidding.includes(lack))
  const left = lacks.filter((lack) => lack !== 'council')
  return {
    decides: decisionLevel(answers),
    lacks,
    standing: isForbidden ? 'forbidden' : left.length > 0 ? 'lacking' : 'clear',
  }
}
