import { Hono } from 'hono'
import type { Capability } from '../../platform/capability.ts'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import type { CaseSlot } from '../slots.ts'
import { endpoints } from './api.ts'
import { casePage } from './case-page.tsx'
import { casesCsv } from './csv-cases.ts'
import { documentPage } from './document-pages.tsx'
import { casesPage } from './list-pages.tsx'
import { originalDownload } from './original-download.tsx'
import { texts } from './texts.ts'
import { webDownload } from './web-download.tsx'

/** Cases: the list, the page of each with what other capabilities show on it through their slots, and its papers. */
export const caseCapability = (slots: readonly CaseSlot[]): Capability => ({
  texts,
  routes: new Hono<Env>()
    .get('/:slug/arenden', page(casesPage))
    .get('/:slug/arenden.csv', casesCsv)
    .get('/:slug/arenden/:caseId', page(casePage(slots)))
    .get('/:slug/arenden/:caseId/handlingar/:documentId', documentPage)
    .get('/:slug/arenden/:caseId/handlingar/:documentId/original', originalDownload)
    .get('/:slug/arenden/:caseId/handlingar/:documentId/:file{webb\\.[a-z]+}', webDownload),
  endpoints,
  nav: [{ path: '/arenden', label: 'casePages.menu', shown: () => true }],
})
