import { Hono } from 'hono'
import type { Capability } from '../../platform/capability.ts'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { dispatchExtract } from './actions.ts'
import { dispatchPage } from './dispatch-page.tsx'
import { dispatchJob } from './jobs.ts'
import { texts } from './texts.ts'

const at = '/:slug/beslut/:itemId/expediera'

/** Expediering: extracts of approved minutes by e-mail, with a log of what was sent to whom. */
export const dispatch: Capability = {
  texts,
  routes: new Hono<Env>().get(at, page(dispatchPage)).post(
    at,
    submit(dispatchExtract, {
      page: dispatchPage,
      to: ({ itemId }, { slug }) => `/${slug}/beslut/${itemId}/expediera`,
      said: 'dispatch.done.sent',
    }),
  ),
  jobs: [dispatchJob],
}
