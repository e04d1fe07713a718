import type { Visitor } from './app.ts'

/** A page that a link led to. */
export type Crawled = { readonly path: string; readonly kind: string; readonly status: number; readonly html: string }

const perKind = 2

/** The address without what tells one thing from another of its kind: ids, rules and the query. */
export const kindOf = (path: string): string =>
  path
    .replace(/[?#].*/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/^\/lagrum\/.+/, '/lagrum/:rule')
    .replace(/\/spara\/\d+$/, '/spara/:position')
    .replace(/\/(avsnitt|avsteg|fragor|kriterier|standardtexter)\/[^/]+/, '/$1/:part')

/** Follows links from the pages given, to at most two pages of each kind. Files and other hosts are left out. */
export const crawl = async (visitor: Visitor, from: readonly string[]): Promise<readonly Crawled[]> => {
  const waiting = [...from]
  const known = new Set(from)
  const counts = new Map<string, number>()
  const pages: Crawled[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path)
    const count = counts.get(kind) ?? 0
    if (count >= perKind) continue
    counts.set(kind, count + 1)
    const answer = await visitor.get(path)
    if (!answer.headers.get('content-type')?.startsWith('text/html')) {
      await answer.body?.cancel()
      continue
    }
    const html = await answer.text()
    pages.push({ path, kind, status: answer.status, html })
    for (const link of linksIn(html))
      if (!known.has(link)) {
        known.add(link)
        waiting.push(link)
      }
  }
  return pages
}

/** Where the links of a page lead within the house, without places on the page itself. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]+)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&').replace(/#.*/, ''))
    .filter((href) => href.startsWith('/') && !href.startsWith('//'))
