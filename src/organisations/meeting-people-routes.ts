import { Hono } from 'hono'
import type { Env } from '../platform/web/env.ts'
import { rowsIn } from '../platform/web/form-rows.ts'
import { page } from '../platform/web/page.tsx'
import { checkRows } from '../platform/web/rows-check.ts'
import { submit } from '../platform/web/submit.ts'
import { readOrderFile } from './substitution.ts'
import { importSubstitutionOrder, setSubstitutionOrder } from './substitution-actions.ts'
import { substitutionFilePage, substitutionPage } from './substitution-pages.tsx'
import { readTermFile } from './term-file.ts'
import { importTerms } from './term-file-actions.ts'
import { termFilePage } from './term-file-page.tsx'
import { endTie, linkAccount, tellTie } from './tie-actions.ts'
import { personAccountPage, tiesPage } from './tie-pages.tsx'

const toBody = ({ bodyId }: { bodyId: string }, { slug }: { slug: string }) => `/${slug}/organisation/organ/${bodyId}`
const orderAt = '/:slug/organisation/organ/:bodyId/ersattare'
const checkOrder = checkRows({
  page: substitutionFilePage,
  isReadable: (csv) => readOrderFile(csv) !== undefined,
  otherwise: 'organisations.substitution.notRows',
})

const checkTerms = checkRows({
  page: termFilePage,
  isReadable: (csv) => readTermFile(csv, { terms: [], people: [] }) !== undefined,
  otherwise: 'organisations.termFile.notRows',
})

/** The pages and forms of who steps in for whom, and of what people tell about themselves. */
export const meetingPeopleRoutes = new Hono<Env>()

meetingPeopleRoutes
  .get(orderAt, page(substitutionPage))
  .post(
    orderAt,
    submit(setSubstitutionOrder, {
      page: substitutionPage,
      to: toBody,
      said: 'organisations.done.orderSet',
      input: (fields, param) => ({ bodyId: param('bodyId'), rows: rowsIn(fields, 'rows') }),
    }),
  )
  .get(`${orderAt}/las-in`, page(substitutionFilePage))
  .post(`${orderAt}/las-in`, checkOrder)
  .post(
    `${orderAt}/las-in/spara`,
    submit(importSubstitutionOrder, { page: substitutionFilePage, to: toBody, said: 'organisations.done.orderSet' }),
  )

const termsAt = '/:slug/organisation/organ/:bodyId/uppdrag/las-in'

meetingPeopleRoutes
  .get(termsAt, page(termFilePage))
  .post(termsAt, checkTerms)
  .post(
    `${termsAt}/spara`,
    submit(importTerms, { page: termFilePage, to: toBody, said: 'organisations.done.termsRead' }),
  )

const toTies = (_: unknown, { slug }: { slug: string }) => `/${slug}/mina-bindningar`

meetingPeopleRoutes
  .get('/:slug/mina-bindningar', page(tiesPage))
  .post('/:slug/mina-bindningar', submit(tellTie, { page: tiesPage, to: toTies, said: 'organisations.done.tieTold' }))
  .post(
    '/:slug/mina-bindningar/:tieId/ta-bort',
    submit(endTie, { page: tiesPage, to: toTies, said: 'organisations.done.tieEnded' }),
  )
  .get('/:slug/organisation/personer/:personId/konto', page(personAccountPage))
  .post(
    '/:slug/organisation/personer/:personId/konto',
    submit(linkAccount, {
      page: personAccountPage,
      to: ({ personId }, { slug }) => `/${slug}/organisation/personer/${personId}`,
      said: 'organisations.done.accountLinked',
    }),
  )
