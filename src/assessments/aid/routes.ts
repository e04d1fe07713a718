import { Hono } from 'hono'
import { refuse } from '../../platform/refusal.ts'
import type { Env } from '../../platform/web/env.ts'
import { readForm } from '../../platform/web/form.ts'
import { type Page, page, renderPage } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import type { SumsOf } from '../known/sums.ts'
import { aidPage } from './aid-page.tsx'
import { concludeAid } from './conclusion-actions.ts'
import { conclusionPage } from './conclusion-page.tsx'
import { declareAid, redeclareAid } from './declaration-actions.ts'
import { rowsIn, withMoreRows } from './declaration-form.ts'
import { declarationPage } from './declaration-page.tsx'
import { mayWork, worksWithAid } from './frame.ts'
import { markOverlap, recordGrant, registerAid } from './grant-actions.ts'
import { grantPage, overlapPage, registerPage } from './grant-pages.tsx'
import { answerLevel } from './level-actions.ts'
import { levelPage } from './level-page.tsx'
import { answerSplitting, countValue } from './value-actions.ts'
import { valuePage } from './value-page.tsx'

const at = '/:slug/partnerskap/:partnershipId'
const ofAssociation = '/:slug/foreningar/:associationId/stod'

type Where = { readonly slug: string; readonly param: (name: string) => string }
const to =
  (below: string) =>
  (_: unknown, { slug, param }: Where): string =>
    `/${slug}/partnerskap/${param('partnershipId')}/${below}`
const toAssociation = (_: unknown, { slug, param }: Where): string => `/${slug}/foreningar/${param('associationId')}`

const concluding = {
  'aid.decisionPassed': 'decidesOn',
  'aid.notSaidNotEconomic': 'isEconomic',
  'aid.notSaidNoAid': 'way',
  'aid.saidNoAid': 'way',
  'aid.articleMissing': 'article',
  'aid.nothingToCount': 'marketKr',
  'aid.absurd': 'marketKr',
}

/** A page that others may read, as the form that comes back only to those who may write in it. */
const asForm = <Loaded>(read: Page<Loaded>): Page<Loaded> => ({
  ...read,
  load: async (ask) => (mayWork(ask.actor) ? read.load(ask) : refuse(`permissions.${worksWithAid.who}`)),
})

/**
 * The pages and forms of aid, value and level below a partnership, and of the authority's register below an association. `sumsOf` asks
 * the agreement.
 */
export const routesWith = (sumsOf: SumsOf): Hono<Env> =>
  new Hono<Env>().route('/', aidRoutes(sumsOf)).route('/', registerRoutes).route('/', valueRoutes(sumsOf))

const aidRoutes = (sumsOf: SumsOf): Hono<Env> => {
  const conclude = concludeAid(sumsOf)
  const [aid, conclusion] = [aidPage(sumsOf), conclusionPage(conclude, sumsOf)]
  return new Hono<Env>()
    .get(`${at}/stod`, page(aid))
    .get(`${at}/stod/intyg`, page(declarationPage))
    .post(
      `${at}/stod/intyg`,
      submit(declareAid, {
        page: declarationPage,
        to: to('stod'),
        said: 'aid.done.declared',
        input: (fields, param) => ({ ...fields, rows: rowsIn(fields), partnershipId: param('partnershipId') }),
        beside: { 'aid.rowInFuture': '' },
      }),
    )
    .post(`${at}/stod/intyg/rader`, async (c) => {
      const returned = { values: withMoreRows(await readForm(c)), errors: {} }
      return renderPage(c, declarationPage, returned, 200)
    })
    .post(`${at}/stod/intyg/galler`, submit(redeclareAid, { page: aid, to: to('stod'), said: 'aid.done.repeated' }))
    .get(`${at}/stod/slutsats/:associationId`, page(conclusion))
    .post(
      `${at}/stod/slutsats/:associationId`,
      submit(conclude, { page: conclusion, to: to('stod'), said: 'aid.done.concluded', beside: concluding }),
    )
}

const registerRoutes = new Hono<Env>()
  .get(`${at}/stod/samma/:grantId`, page(overlapPage))
  .post(
    `${at}/stod/samma/:grantId`,
    submit(markOverlap, { page: overlapPage, to: to('stod'), said: 'aid.done.marked' }),
  )
  .get(`${ofAssociation}/nytt`, page(grantPage))
  .post(
    `${ofAssociation}/nytt`,
    submit(recordGrant, {
      page: grantPage,
      to: toAssociation,
      said: 'aid.done.recorded',
      beside: { 'aid.futureDay': 'grantedOn' },
    }),
  )
  .get(`${ofAssociation}/:grantId/registrerat`, page(registerPage))
  .post(
    `${ofAssociation}/:grantId/registrerat`,
    submit(registerAid, {
      page: registerPage,
      to: toAssociation,
      said: 'aid.done.registered',
      beside: { 'aid.futureDay': 'registeredOn', 'aid.registeredBefore': 'registeredOn' },
    }),
  )

const valueRoutes = (sumsOf: SumsOf): Hono<Env> => {
  const count = countValue(sumsOf)
  const value = valuePage(count, sumsOf)
  return new Hono<Env>()
    .get(`${at}/varde`, page(value))
    .post(`${at}/varde`, submit(count, { page: asForm(value), to: to('varde'), said: 'aid.done.counted' }))
    .post(
      `${at}/varde/uppdelning`,
      submit(answerSplitting, { page: asForm(value), to: to('varde'), said: 'aid.done.answered' }),
    )
    .get(`${at}/niva`, page(levelPage))
    .post(`${at}/niva`, submit(answerLevel, { page: asForm(levelPage), to: to('niva'), said: 'aid.done.levelled' }))
}
