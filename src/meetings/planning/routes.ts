import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import { rowsIn } from '../../platform/web/form-rows.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { setRules, setStandingItems } from './rules-actions.ts'
import { rulesPage, standingItemsPage } from './rules-pages.tsx'

const toBody = ({ bodyId }: { bodyId: string }, { slug }: { slug: string }) => `/${slug}/organisation/organ/${bodyId}`
const bodyAt = '/:slug/organisation/organ/:bodyId'

/** The pages and forms of everything before a meeting. */
export const routes = new Hono<Env>()

routes
  .get(`${bodyAt}/regler`, page(rulesPage))
  .post(`${bodyAt}/regler`, submit(setRules, { page: rulesPage, to: toBody, said: 'planning.done.rulesSet' }))
  .get(`${bodyAt}/punkter`, page(standingItemsPage))
  .post(
    `${bodyAt}/punkter`,
    submit(setStandingItems, {
      page: standingItemsPage,
      to: toBody,
      said: 'planning.done.standingSet',
      input: (fields, param) => ({ bodyId: param('bodyId'), items: rowsIn(fields, 'items') }),
    }),
  )
