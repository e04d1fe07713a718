import type { Capability } from '../platform/capability.ts'
import type { SumsOf } from './known/sums.ts'
import { routesWith } from './routes.ts'
import { assessmentsTexts } from './texts.ts'

/** Prövning: whether a partnership is the right form, the child's best interests, and the short version for everyone. */
export const assessmentsCapability = (sumsOf: SumsOf): Capability => ({
  texts: assessmentsTexts,
  routes: routesWith(sumsOf),
})

export { conclusions as aidConclusions } from './aid/conclusion-queries.ts'
export {
  type Assessment,
  type ChildAssessment,
  childStepsLeftOf,
  criteriaOf,
  routeOf,
  routeTexts,
} from './assessments.ts'
export { assessmentGates } from './gates.ts'
export { type AidStatement, aidStatement } from './known/aid-statement.ts'
export { knownOf } from './known/known-queries.ts'
export { commentsSection, differencesSection } from './known/printed.ts'
export type { AgreementSums, SumsOf } from './known/sums.ts'
export { assessmentsOf, childAssessments, getAssessment, saidByAssociations } from './queries.ts'
export { assessmentSection } from './section.ts'
export { assessmentsSlot } from './slot.tsx'
