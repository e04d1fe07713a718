export { assignmentsOf, getAssignment } from './assignment-queries.ts'
export {
  type Assignment,
  type Case,
  type CaseParty,
  type ClosingReason,
  keepsRecords,
  mayRead,
  publishes,
  type Stage,
  seesRecords,
  stages,
} from './cases.ts'
export { type CaseDocument, type CasePaper, type DocumentKind, getDocument, papersOf } from './document-queries.ts'
export {
  addParties,
  fileDocument,
  giveAssignment,
  keepFindings,
  type NewAssignment,
  type NewCase,
  type NewDocument,
  type NewFinding,
  openCase,
  storeBytes,
  touchCase,
} from './filing.ts'
export { nextFreeNumber } from './free-number.ts'
export { assignmentsGivenIn, caseNumbersOf, type GivenAssignment } from './item-queries.ts'
export { type CaseFilter, type CaseRow, type CaseSearch, casesFor } from './list.ts'
export { hidingFor, hidingIn } from './masking/hiding.ts'
export { fullyMasked } from './masking/proposals.ts'
export { caseCapability } from './pages/index.ts'
export { caseWithKey, findingsOf, getCase, visibleTo } from './queries.ts'
export { confirmedIn } from './reading.ts'
export type { CaseContribution, CaseEvent, CaseSlot, CaseStanding, LiveFinding } from './slots.ts'
