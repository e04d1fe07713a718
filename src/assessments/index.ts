import type { Capability } from '../platform/capability.ts'
import { routes } from './routes.ts'
import { assessmentsTexts } from './texts.ts'

/** Prövning: whether a partnership is the right form, the child's best interests, and the short version for everyone. */
export const assessments: Capability = { texts: assessmentsTexts, routes }

export {
  type Assessment,
  type ChildAssessment,
  childStepsLeftOf,
  criteriaOf,
  routeOf,
  routeTexts,
} from './assessments.ts'
export { assessmentGates } from './gates.ts'
export { assessmentsOf, childAssessments, getAssessment } from './queries.ts'
export { assessmentSection } from './section.ts'
export { assessmentsSlot } from './slot.tsx'
