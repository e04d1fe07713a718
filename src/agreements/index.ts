import type { Capability } from '../platform/capability.ts'
import { routes } from './routes.ts'
import { agreementsTexts } from './texts.ts'

/** Agreements: the clauses that the parties write together, what each brings, who is "klar", and the authority's standard wordings. */
export const agreements: Capability = { texts: agreementsTexts, routes }

export {
  type Agreement,
  isReady,
  mayWriteNow,
  notReady,
  partyOf,
  type SavedClause,
  type StandingClause,
  standingClauses,
  writesForParty,
} from './agreements.ts'
export { firstClauses, type KnownParty } from './beginning.ts'
export { type Contents, type Contribution, contentsOf, type Instalment, type Term } from './clause-contents.ts'
export { type Clause, type ClauseKey, circumstances, clauseKeys, clauseOf, clauses, ourWording } from './clauses.ts'
export { incomplete, type Lack, lacksOf } from './completeness.ts'
export { aidOf, type Brought, broughtBy } from './contributions.ts'
export { agreementsGates } from './gates.ts'
export { type Remark, remarksIn, remarksOn } from './linter.ts'
export { type PaymentFault, paymentFaults } from './payments.ts'
export { agreementContentOf, type PrintedFacts } from './printed.ts'
export { agreementOfPartnership, revisionsOf, versionOf, versionsOf } from './queries.ts'
export { agreementsSlot } from './slot.tsx'
export { agreementSums } from './sums-queries.ts'
export { type LastDecision, lastDecision, longestMonths, termMonths } from './term.ts'
