import { Hono } from 'hono'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'
import { answerCircumstances, beginAgreement, commentClause, leaveOutClause, sayReady } from './actions.ts'
import { clausePage } from './clause-page.tsx'
import { concernsPage, readyPage } from './form-pages.tsx'
import { setRate, writeStandard } from './library-actions.ts'
import { libraryPage, standardPage } from './library-pages.tsx'
import { overviewPage } from './overview-page.tsx'
import { draftPdf, previewPage } from './preview-page.tsx'
import { saveClauseForm } from './save-clause.tsx'

const at = '/:slug/partnerskap/:partnershipId/overenskommelse'
const clauseAt = `${at}/avsnitt/:clause`
const library = '/:slug/organisation/standardtexter'

type At = { readonly slug: string; readonly param: (name: string) => string }

const toIt = (_: unknown, { slug, param }: At) => `/${slug}/partnerskap/${param('partnershipId')}/overenskommelse`
const toClause = (of: unknown, where: At) => `${toIt(of, where)}/avsnitt/${where.param('clause')}`
const toLibrary = (_: unknown, { slug }: At) => `/${slug}/organisation/standardtexter`

/** The pages and forms of agreements, and of the standard wordings that they begin with. */
export const routes = new Hono<Env>()
  .get(at, page(overviewPage))
  .post(at, submit(beginAgreement, { page: overviewPage, to: toIt, said: 'agreements.done.begun' }))
  .get(clauseAt, page(clausePage))
  .post(clauseAt, saveClauseForm)
  .post(
    `${clauseAt}/kommentar`,
    submit(commentClause, { page: clausePage, to: toClause, said: 'agreements.done.commented' }),
  )
  .post(`${clauseAt}/utan`, submit(leaveOutClause, { page: clausePage, to: toIt, said: 'agreements.done.leftOut' }))
  .get(`${at}/galler`, page(concernsPage))
  .post(`${at}/galler`, submit(answerCircumstances, { page: concernsPage, to: toIt, said: 'agreements.done.answered' }))
  .get(`${at}/klar`, page(readyPage))
  .post(`${at}/klar`, submit(sayReady, { page: readyPage, to: toIt, said: 'agreements.done.said' }))
  .get(`${at}/granska`, page(previewPage))
  .get(`${at}/utkast.pdf`, draftPdf)
  .get(library, page(libraryPage))
  .post(library, submit(setRate, { page: libraryPage, to: toLibrary, said: 'agreements.done.rate' }))
  .get(`${library}/:clause`, page(standardPage))
  .post(
    `${library}/:clause`,
    submit(writeStandard, { page: standardPage, to: toLibrary, said: 'agreements.done.standard' }),
  )
