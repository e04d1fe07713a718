import { Hono } from 'hono'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'
import { archivePage } from './archive-page.tsx'
import { packCase } from './pack-actions.ts'
import { packageDownload } from './package-download.ts'

const at = '/:slug/arenden/:caseId/arkiv'

/** The archive package of a case. */
export const routes = new Hono<Env>()

routes
  .get(at, page(archivePage))
  .post(
    at,
    submit(packCase, {
      page: archivePage,
      to: ({ caseId }, { slug }) => `/${slug}/arenden/${caseId}/arkiv`,
      said: 'archive.done.asked',
    }),
  )
  .get(`${at}/paket.zip`, packageDownload)
