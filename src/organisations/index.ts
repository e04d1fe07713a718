import { Hono } from 'hono'
import { isStaff } from '../platform/actor.ts'
import type { Capability } from '../platform/capability.ts'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { endpoints } from './api.ts'
import { associationPage } from './association-pages.tsx'
import type { AssociationSlot } from './association-slots.ts'
import { invitationJob } from './invitation-job.ts'
import { readsJournal } from './journal-pages.tsx'
import { meetingPeopleRoutes } from './meeting-people-routes.ts'
import { profileRoutes } from './profile/routes.ts'
import { profileSlot } from './profile/section.tsx'
import { profileTexts } from './profile/texts.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

/** Authorities, bodies, terms of office, people, accounts, associations, case numbering and the journal. The slots tell more of an association. */
export const organisationCapability = (slots: readonly AssociationSlot[]): Capability => ({
  texts,
  routes: new Hono<Env>()
    .route('/', routes)
    .get('/:slug/foreningar/:associationId', page(associationPage([profileSlot, ...slots])))
    .route('/', meetingPeopleRoutes),
  endpoints,
  jobs: [invitationJob],
  nav: [
    { path: '/foreningar', label: 'organisations.nav.associations', shown: () => true },
    { path: '/organisation', label: 'organisations.nav.organisation', shown: isStaff },
    { path: '/journal', label: 'organisations.nav.journal', shown: readsJournal },
  ],
})

/** What an association tells that others rely on: statutes, register, board, and who signs by what evidence. */
export const associationProfile: Capability = { texts: profileTexts, routes: profileRoutes }

export { type AccountRole, accountRoles } from './account-queries.ts'
export { type Association, associations, getAssociation } from './association-queries.ts'
export type { AssociationSlot } from './association-slots.ts'
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
export { allPeople, getPerson, officials, type Person, savePerson, type Title, titlesOf } from './people-queries.ts'
export { personOfAccount } from './person-account-queries.ts'
export { canBeBound, isConfirmed, type Mandate, mandateOf, type Profile, type Signatory } from './profile/profile.ts'
export { evidenceOf, getProfile, signatoriesOf } from './profile/profile-queries.ts'
export type { SubstitutionOrder } from './substitution.ts'
export { setsRules, setsSomeRules } from './substitution-actions.ts'
export { substitutionOrderOf } from './substitution-queries.ts'
export { type ToldTie, tiesOf } from './tie-queries.ts'
