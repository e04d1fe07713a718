import { Hono } from 'hono'
import type { Capability } from '../platform/capability.ts'
import type { Env } from '../platform/web/env.ts'
import { installationPage } from '../platform/web/installation-page.tsx'
import { rulePage, rulesPage } from './pages.tsx'
import { lawbookTexts } from './texts.ts'

/** The public pages about the law: each rule, its examples, and a form to try it. */
export const lawbook: Capability = {
  texts: lawbookTexts,
  routes: new Hono<Env>().get('/lagrum', installationPage(rulesPage)).get('/lagrum/:rule', installationPage(rulePage)),
}
