import { Hono } from 'hono'
import type { Capability } from '../../platform/capability.ts'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { dispatchExtract } from './actions.ts'
import { dispatches } from './dispatch.ts'
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
      // Everyone here reads the log; the form comes back only to those who send.
      page: { ...dispatchPage, shown: (actor) => dispatches.holds(actor, undefined) },
      to: ({ itemId }, { slug }) => `/${slug}/beslut/${itemId}/expediera`,
      said: 'dispatch.done.sent',
    }),
  ),
  jobs: [dispatchJob],
}
