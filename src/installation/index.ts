import { Hono } from 'hono'
import type { Capability } from '../platform/capability.ts'
import type { Env } from '../platform/web/env.ts'
import { installationPage } from '../platform/web/installation-page.tsx'
import { postChoice, showChoices } from './choose-pages.tsx'
import { postFounding, showFounding } from './founding-pages.tsx'
import { frontPage } from './front-page.tsx'
import { postDemoSignIn, postLink, postSignIn, postSignOut, showLink, showSent, showSignIn } from './sign-in-pages.tsx'
import { accessibilityPage, privacyPage } from './statement-pages.tsx'
import { texts } from './texts.ts'

const routes = new Hono<Env>()
  .get('/', installationPage(frontPage))
  .get('/tillganglighet', installationPage(accessibilityPage))
  .get('/personuppgifter', installationPage(privacyPage))
  .get('/logga-in', showSignIn)
  .post('/logga-in', postSignIn)
  .get('/logga-in/skickad', showSent)
  .get('/logga-in/:token', showLink)
  .post('/logga-in/:token', postLink)
  .post('/logga-ut', postSignOut)
  .get('/byt-roll', showChoices)
  .post('/byt-roll', postChoice)
  .get('/ny-kommun', showFounding)
  .post('/ny-kommun', postFounding)
  .post('/demo/logga-in', postDemoSignIn)

/** The pages that belong to no authority: the front page, signing in, choosing a role, adding an authority, statements. */
export const installation: Capability = { texts, routes }
