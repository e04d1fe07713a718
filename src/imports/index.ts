import { Hono } from 'hono'
import type { Capability } from '../platform/capability.ts'
import type { Env } from '../platform/web/env.ts'
import { endpoints } from './api.ts'
import { confirmRoutes } from './confirm/routes.ts'
import { confirmTexts } from './confirm/texts.ts'
import { readJob } from './jobs.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'
import { mayImport } from './upload-pages.tsx'

/** Reading in documents: from files over review to cases. */
export const imports: Capability = {
  texts: { sv: { ...texts.sv, ...confirmTexts.sv }, en: { ...texts.en, ...confirmTexts.en } },
  routes: new Hono<Env>().route('/', routes).route('/', confirmRoutes),
  endpoints,
  jobs: [readJob],
  nav: [{ path: '/las-in', label: 'imports.nav', shown: mayImport }],
}

export { entryTrouble } from './extraction/archive-entry.ts'
export { checkDocument } from './findings/check-document.ts'
export { restReading, stopReading } from './jobs.ts'
export type { Finding, ReadDocument } from './output.ts'
export { megabytesAtOnce } from './upload-actions.ts'
