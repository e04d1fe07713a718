import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

/**
 * What every answer tells the browser not to do. Pictures may stand in the page itself: a letterhead's does, so that a saved page is
 * whole. Nothing else comes from anywhere but here, and nobody frames a page.
 */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=15552000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}

/** Sets them on every answer that has not got them already: a page is sent with them from the start, which is cheaper. */
export const withSafeHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (c.get('isGuarded')) return
  for (const [name, value] of Object.entries(safeHeaders)) c.res.headers.set(name, value)
}
