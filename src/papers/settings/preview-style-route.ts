import { htmlStyle } from '../../platform/documents/data/html-style.ts'
import type { Request } from '../../platform/web/env.ts'
import { previewFrame } from './data/preview-frame.ts'

const serif = '"Source Serif 4 Variable", Georgia, serif'
const sans = '"Source Sans 3 Variable", Arial, sans-serif'

/** The style of a paper inside a page: the same as that of the file that stands alone, held within `.prov`. */
const previewStyle = (accent: string, isSerif: boolean): string => {
  const own = htmlStyle
    .replace(':root', '&')
    .replace('body {', '& {')
    // Headings stand two steps down in the page.
    .replaceAll(/\bh([1-6])\b/g, (_, level: string) => `h${Number(level) + 2}`)
  const text = isSerif ? serif : sans
  return `.prov { --accent: ${accent}; --text: ${text}; --heads: ${text}; --signs: ${sans}; ${own} }${previewFrame}`
}

/** The style sheet of a preview. Only a colour and one of two typefaces may come in by the address. */
export const previewStyleSheet = (c: Request): Response => {
  const colour = /^[\da-f]{6}$/.exec(c.req.query('farg') ?? '')?.[0] ?? '1f4e86'
  return c.body(previewStyle(`#${colour}`, c.req.query('stil') !== 'sans'), 200, {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'private, max-age=600',
    'x-content-type-options': 'nosniff',
  })
}
