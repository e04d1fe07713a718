import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { makePack } from './pack-actions.ts'
import { packDownload } from './pack-download.ts'
import { packPage } from './pack-page.tsx'
import { zipDownload } from './zip-download.ts'

const at = '/:slug/sammantraden/:meetingId'

/** The papers of a meeting. */
export const routes = new Hono<Env>()

routes
  .get(`${at}/handlingar`, page(packPage))
  .post(
    `${at}/handlingar`,
    submit(makePack, {
      page: packPage,
      to: ({ meetingId }, { slug }) => `/${slug}/sammantraden/${meetingId}/handlingar`,
      said: 'packs.done.asked',
    }),
  )
  .get(`${at}/handlingar.pdf`, packDownload)
  .get(`${at}/handlingar.zip`, zipDownload)
