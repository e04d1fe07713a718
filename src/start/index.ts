import { Hono } from 'hono'
import type { Capability } from '../platform/capability.ts'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { startPage } from './start-page.tsx'
import { startTexts } from './texts.ts'

/** The first page of an authority, for whoever comes. */
export const start: Capability = {
  texts: startTexts,
  routes: new Hono<Env>().get('/:slug', page(startPage)),
  nav: [{ path: '', label: 'start.menu', shown: () => true }],
}
