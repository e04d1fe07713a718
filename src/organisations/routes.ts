import { Hono } from 'hono'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'
import { endRole, invite } from './account-actions.ts'
import { correctAccountName, correctRepresentativeName } from './account-name-actions.ts'
import { accountNamePage, representativeNamePage } from './account-name-pages.tsx'
import { accountsPage, endRolePage, invitePage } from './account-pages.tsx'
import {
  addAssociation,
  changeAssociation,
  describeAssociation,
  endRepresentative,
  inviteRepresentative,
} from './association-actions.ts'
import {
  changeAssociationPage,
  describePage,
  endRepresentativePage,
  inviteRepresentativePage,
  newAssociationPage,
} from './association-form-pages.tsx'
import { associationsPage } from './association-pages.tsx'
import { addBody, changeAuthority, changeBody, setNumbering } from './body-actions.ts'
import { changeBodyPage, newBodyPage, numberingPage } from './body-form-pages.tsx'
import { bodyPage } from './body-pages.tsx'
import { journalPage } from './journal-pages.tsx'
import { contactPage, overviewPage } from './overview-pages.tsx'
import { addPerson, addTitle, endTitle, renamePerson } from './people-actions.ts'
import { endTitlePage, newPersonPage, newTitlePage, renamePage } from './people-form-pages.tsx'
import { peoplePage, personPage } from './people-pages.tsx'
import { addTerm, correctTerm, endTerm } from './term-actions.ts'
import { correctTermPage, endTermPage, newTermPage } from './term-pages.tsx'

const toBody = ({ bodyId }: { bodyId: string }, { slug }: { slug: string }) => `/${slug}/organisation/organ/${bodyId}`
const toPerson = ({ personId }: { personId: string }, { slug }: { slug: string }) =>
  `/${slug}/organisation/personer/${personId}`
const toAccounts = (_: unknown, { slug }: { slug: string }) => `/${slug}/organisation/konton`
const toAssociation = ({ associationId }: { associationId: string }, { slug }: { slug: string }) =>
  `/${slug}/foreningar/${associationId}`

const organisation = '/:slug/organisation'
const bodyAt = `${organisation}/organ/:bodyId`
const personAt = `${organisation}/personer/:personId`
const besideName = { 'organisations.worksElsewhere': 'name' }
const besideNumber = { 'organisations.associationKnown': 'organisationNumber' }

const associationAt = '/:slug/foreningar/:associationId'

/** The pages and forms of bodies, terms, people, accounts, associations and the journal. */
export const routes = new Hono<Env>()

routes
  .get(organisation, page(overviewPage))
  .get(`${organisation}/uppgifter`, page(contactPage))
  .post(
    `${organisation}/uppgifter`,
    submit(changeAuthority, {
      page: contactPage,
      to: (_, { slug }) => `/${slug}/organisation`,
      said: 'organisations.done.authorityChanged',
    }),
  )
  .get(`${organisation}/organ/nytt`, page(newBodyPage))
  .post(
    `${organisation}/organ/nytt`,
    submit(addBody, { page: newBodyPage, to: toBody, said: 'organisations.done.bodyAdded' }),
  )
  .get(bodyAt, page(bodyPage))
  .get(`${bodyAt}/andra`, page(changeBodyPage))
  .post(
    `${bodyAt}/andra`,
    submit(changeBody, { page: changeBodyPage, to: toBody, said: 'organisations.done.bodyChanged' }),
  )
  .get(`${bodyAt}/numrering`, page(numberingPage))
  .post(
    `${bodyAt}/numrering`,
    submit(setNumbering, { page: numberingPage, to: toBody, said: 'organisations.done.numberingSet' }),
  )

/** Refusals about a seat, by the field that they are about. */
const aboutTheTerm = {
  'organisations.alreadyServes': 'personId',
  'organisations.personMissing': 'personId',
  'organisations.chairTaken': 'role',
  'organisations.seatsFull': 'role',
}

routes
  .get(`${bodyAt}/uppdrag/nytt`, page(newTermPage))
  .post(
    `${bodyAt}/uppdrag/nytt`,
    submit(addTerm, {
      ...{ page: newTermPage, to: toBody, said: 'organisations.done.termAdded' },
      beside: aboutTheTerm,
    }),
  )
  .get(`${organisation}/uppdrag/:termId/ratta`, page(correctTermPage))
  .post(
    `${organisation}/uppdrag/:termId/ratta`,
    submit(correctTerm, {
      ...{ page: correctTermPage, to: toBody, said: 'organisations.done.termCorrected' },
      beside: aboutTheTerm,
    }),
  )
  .get(`${organisation}/uppdrag/:termId/avsluta`, page(endTermPage))
  .post(
    `${organisation}/uppdrag/:termId/avsluta`,
    submit(endTerm, {
      ...{ page: endTermPage, to: toBody, said: 'organisations.done.termEnded' },
      beside: { 'organisations.endsBeforeStart': 'lastOn' },
    }),
  )

routes
  .get(`${organisation}/personer`, page(peoplePage))
  .get(`${organisation}/personer/ny`, page(newPersonPage))
  .post(
    `${organisation}/personer/ny`,
    submit(addPerson, { page: newPersonPage, to: toPerson, said: 'organisations.done.personAdded' }),
  )
  .get(personAt, page(personPage))
  .get(`${personAt}/namn`, page(renamePage))
  .post(
    `${personAt}/namn`,
    submit(renamePerson, { page: renamePage, to: toPerson, said: 'organisations.done.personRenamed' }),
  )
  .get(`${personAt}/titel`, page(newTitlePage))
  .post(
    `${personAt}/titel`,
    submit(addTitle, { page: newTitlePage, to: toPerson, said: 'organisations.done.titleAdded' }),
  )
  .get(`${organisation}/titlar/:titleId/avsluta`, page(endTitlePage))
  .post(
    `${organisation}/titlar/:titleId/avsluta`,
    submit(endTitle, { page: endTitlePage, to: toPerson, said: 'organisations.done.titleEnded' }),
  )

routes
  .get(`${organisation}/konton`, page(accountsPage))
  .get(`${organisation}/konton/bjud-in`, page(invitePage))
  .post(
    `${organisation}/konton/bjud-in`,
    submit(invite, { page: invitePage, to: toAccounts, said: 'organisations.done.invited' }),
  )
  .get(`${organisation}/konton/:roleId/namn`, page(accountNamePage))
  .post(
    `${organisation}/konton/:roleId/namn`,
    submit(correctAccountName, {
      page: accountNamePage,
      to: toAccounts,
      said: 'organisations.done.personRenamed',
      beside: besideName,
    }),
  )
  .get(`${organisation}/konton/:roleId/avsluta`, page(endRolePage))
  .post(
    `${organisation}/konton/:roleId/avsluta`,
    submit(endRole, { page: endRolePage, to: toAccounts, said: 'organisations.done.roleEnded' }),
  )

routes
  .get('/:slug/foreningar', page(associationsPage))
  .get('/:slug/foreningar/ny', page(newAssociationPage))
  .post(
    '/:slug/foreningar/ny',
    submit(addAssociation, {
      page: newAssociationPage,
      to: toAssociation,
      said: 'organisations.done.associationAdded',
      beside: besideNumber,
    }),
  )
  .get(`${associationAt}/andra`, page(changeAssociationPage))
  .post(
    `${associationAt}/andra`,
    submit(changeAssociation, {
      page: changeAssociationPage,
      to: toAssociation,
      said: 'organisations.done.associationChanged',
      beside: besideNumber,
    }),
  )
  .get(`${associationAt}/beskriv`, page(describePage))
  .post(
    `${associationAt}/beskriv`,
    submit(describeAssociation, {
      page: describePage,
      to: toAssociation,
      said: 'organisations.done.associationChanged',
    }),
  )
  .get(`${associationAt}/bjud-in`, page(inviteRepresentativePage))
  .post(
    `${associationAt}/bjud-in`,
    submit(inviteRepresentative, {
      page: inviteRepresentativePage,
      to: toAssociation,
      said: 'organisations.done.invited',
    }),
  )
  .get(`${associationAt}/foretradare/:representativeId/namn`, page(representativeNamePage))
  .post(
    `${associationAt}/foretradare/:representativeId/namn`,
    submit(correctRepresentativeName, {
      page: representativeNamePage,
      to: toAssociation,
      said: 'organisations.done.personRenamed',
      beside: besideName,
    }),
  )
  .get(`${associationAt}/foretradare/:representativeId/avsluta`, page(endRepresentativePage))
  .post(
    `${associationAt}/foretradare/:representativeId/avsluta`,
    submit(endRepresentative, {
      page: endRepresentativePage,
      to: toAssociation,
      said: 'organisations.done.representativeEnded',
    }),
  )

routes.get('/:slug/journal', page(journalPage))
