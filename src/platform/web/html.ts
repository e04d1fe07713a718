import type { Child } from 'hono/jsx'
import type { Request } from './env.ts'
import { safeHeaders } from './safe-headers.ts'

const pageHeaders = {
  ...safeHeaders,
  'content-type': 'text/html; charset=UTF-8',
  'cache-control': 'private, no-store',
}

/**
 * Sends a page with its headers in one go, which is cheaper than adding them one by one: what was set with `c.header` before is not sent.
 * Pages of a signed-in person are never kept by anyone on the way.
 */
export const html = async (
  c: Request,
  content: Child,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500,
): Promise<Response> => {
  c.set('isGuarded', true)
  return new Response(String(await content), {
    status,
    headers: c.get('isNoIndex') ? { ...pageHeaders, 'x-robots-tag': 'noindex' } : pageHeaders,
  })
}
