import { isStaff } from '../platform/actor.ts'
import type { Capability } from '../platform/capability.ts'
import { endpoints } from './api.ts'
import { invitationJob } from './invitation-job.ts'
import { readsJournal } from './journal-pages.tsx'
import { meetingPeopleRoutes } from './meeting-people-routes.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

/** Authorities, bodies, terms of office, people, accounts, associations, case numbering and the journal. */
export const organisations: Capability = {
  texts,
  routes: routes.route('/', meetingPeopleRoutes),
  endpoints,
  jobs: [invitationJob],
  nav: [
    { path: '/foreningar', label: 'organisations.nav.associations', shown: () => true },
    { path: '/organisation', label: 'organisations.nav.organisation', shown: isStaff },
    { path: '/journal', label: 'organisations.nav.journal', shown: readsJournal },
  ],
}

export { type AccountRole, accountRoles } from './account-queries.ts'
export { type Association, associations, getAssociation } from './association-queries.ts'
export {
  type Body,
  type BodyKind,
  bodyKinds,
  holdsOn,
  lastDay,
  overlap,
  type Term,
  type TermRole,
  untilFrom,
} from './bodies.ts'
export { bodies, getBody, termsOf, termsOfPerson, termsOn } from './body-queries.ts'
export { resources, targetGroups, themes } from './data/interests.ts'
export {
  type CaseNumberKey,
  caseNumberKey,
  checkCaseNumber,
  exampleOf,
  formatCaseNumber,
  type NumberingKind,
  type NumberingPattern,
} from './numbering.ts'
export { type Numbering, nextCaseNumber, numberingOn, passCaseNumber, previewCaseNumber } from './numbering-queries.ts'
export { organisationNumber } from './organisation-number.ts'
export { allPeople, getPerson, type Person, savePerson, type Title, titlesOf } from './people-queries.ts'
export { personOfAccount } from './person-account-queries.ts'
export type { SubstitutionOrder } from './substitution.ts'
export { substitutionOrderOf } from './substitution-queries.ts'
export { type ToldTie, tiesOf } from './tie-queries.ts'
