import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { addEntry } from './actions.ts'
import { registerCsv } from './csv-download.ts'
import { entryPage } from './entry-page.tsx'
import { registerPage } from './register-page.tsx'

const entryAt = '/:slug/arenden/:caseId/diarium/nytt'

/** The register, its file, and the form that adds to it. */
export const routes = new Hono<Env>()

routes
  .get('/:slug/diarium', page(registerPage))
  .get('/:slug/diarium.csv', registerCsv)
  .get(entryAt, page(entryPage))
  .post(
    entryAt,
    submit(addEntry, {
      page: entryPage,
      to: ({ caseId }, { slug }) => `/${slug}/arenden/${caseId}`,
      said: 'register.done.added',
    }),
  )
