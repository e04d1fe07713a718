import type { Child } from 'hono/jsx'
import type { Request } from './env.ts'

/** Sends a page. Pages of a signed-in person are never kept by anyone on the way. */
export const html = async (
  c: Request,
  content: Child,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500,
): Promise<Response> => {
  c.header('cache-control', 'private, no-store')
  return c.html(String(await content), status)
}
