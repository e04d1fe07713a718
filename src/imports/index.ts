import type { Capability } from '../platform/capability.ts'
import { endpoints } from './api.ts'
import { readJob } from './jobs.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'
import { mayImport } from './upload-pages.tsx'

/** Reading in documents: from files over review to cases. */
export const imports: Capability = {
  texts,
  routes,
  endpoints,
  jobs: [readJob],
  nav: [{ path: '/las-in', label: 'imports.nav', shown: mayImport }],
}

export { checkDocument } from './findings/check-document.ts'
export { stopReading } from './jobs.ts'
export type { Finding, ReadDocument } from './output.ts'
