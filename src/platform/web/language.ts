import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Language } from '../texts/texts.ts'
import { languageParameter, withParameter } from '../ui/view.ts'
import type { Env, Request } from './env.ts'

const cookieName = 'sprak'
const yearInSeconds = 365 * 24 * 3600

const asLanguage = (text: string | undefined): Language | undefined =>
  text === 'sv' || text === 'en' ? text : undefined

/** The language this browser has asked for; undefined when it never has. */
export const chosenLanguage = (c: Request): Language | undefined => asLanguage(getCookie(c, cookieName))

/** `?sprak=en` is remembered in the browser, also for those without an account, and taken out of the address. */
export const rememberLanguage = createMiddleware<Env>(async (c, next) => {
  const asked = c.req.method === 'GET' ? asLanguage(c.req.query(languageParameter)) : undefined
  if (!asked) return next()
  setCookie(c, cookieName, asked, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.get('services').baseUrl.startsWith('https:'),
    path: '/',
    maxAge: yearInSeconds,
  })
  const { pathname, search } = new URL(c.req.url)
  // A path of two slashes would be read as another host.
  return c.redirect(withParameter(pathname.replace(/^\/+/, '/') + search, languageParameter, undefined), 303)
})
