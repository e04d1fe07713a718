export {
  type Assignment,
  type Case,
  type CaseParty,
  keepsRecords,
  mayRead,
  type Stage,
  seesRecords,
  stages,
} from './cases.ts'
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
export { type CaseRow, type CaseSearch, casesFor } from './list.ts'
export { assignmentsOf, caseWithKey, findingsOf, getCase, papersOf, visibleTo } from './queries.ts'
export type { CaseContribution, CaseEvent, CaseSlot, CaseStanding, LiveFinding } from './slots.ts'
