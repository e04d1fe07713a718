import type { Capability } from '../platform/capability.ts'
import { routes } from './routes.ts'
import { guidelinesTexts } from './texts.ts'

/** Riktlinjer: what holds for partnerships here, clause by clause and version by version, and the criteria to assess against. */
export const guidelines: Capability = { texts: guidelinesTexts, routes }

export {
  type BuiltInKey,
  type CriteriaProfile,
  type Criterion,
  type CriterionId,
  type CriterionType,
  criterionIds,
  criterionOf,
  isCriterionId,
  type ProfileVersion,
} from './criteria.ts'
export { at as guidelinesPath, criteriaLink, guidelinesLink } from './frame.tsx'
export { guidelinesSlot } from './from-document/slot.tsx'
export {
  type Assessed,
  type CriteriaAnswers,
  type CriteriaOutcome,
  type CriterionAnswer,
  criteriaOutcome,
  type Fulfilment,
  fulfilment,
  isEnough,
  type OutcomeToday,
  sameOutcomeToday,
} from './outcome.ts'
export { CriteriaTable, typeInWords } from './profile-parts.tsx'
export { pinProfile, profileFor, profilesWith, profileVersions, savedProfileFor } from './profile-queries.ts'
export { guidelinesTexts } from './texts.ts'
