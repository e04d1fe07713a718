import type { Capability } from '../../platform/capability.ts'
import type { SumsOf } from '../known/sums.ts'
import { routesWith } from './routes.ts'
import { aidTexts } from './texts.ts'

/** State aid, procurement value and level of decision of a partnership, and the register of what the authority has granted associations. */
export const aidCapability = (sumsOf: SumsOf): Capability => ({ texts: aidTexts, routes: routesWith(sumsOf) })

export { type Conclusion, type Declaration, type Grant, isCounted, roomOf, type Way } from './aid.ts'
export { aidOfAssociationSlot } from './association-slot.tsx'
export { aidStandings, conclusions } from './conclusion-queries.ts'
export { declarations } from './declaration-queries.ts'
export { aidGates } from './gates.ts'
export { grantsIn, grantsTo } from './grant-queries.ts'
export { type KeptLevel, levelOutcome } from './level.ts'
export { levelOf } from './level-queries.ts'
export { aidSlot } from './slot.tsx'
export { type PartnershipValue, valueOn } from './value.ts'
export { partnershipValue } from './value-queries.ts'
