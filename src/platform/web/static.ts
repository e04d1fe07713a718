import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Hono } from 'hono'
import { markSvg } from '../ui/brand.tsx'
import type { LookLinks } from '../ui/view.ts'

const compressed = { br: promisify(brotliCompress), gzip: promisify(gzip) }
const resolve = createRequire(import.meta.url).resolve
const here = import.meta.dirname

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

type Encoding = keyof typeof compressed

/** One file of the look in memory, with its compressed forms made the first time somebody asks. */
type Asset = { readonly body: Buffer; readonly mediaType: string; readonly encoded: Map<Encoding, Promise<Buffer>> }

/** The look: its files by address, and the addresses that a page links to. */
export type Look = { readonly assets: ReadonlyMap<string, Asset>; readonly links: LookLinks }

/** Below this address the look is served. */
export const lookPath = '/look'

/** Adds files under names that change with their content, so that a browser may keep them for ever. */
const assetShelf = () => {
  const assets = new Map<string, Asset>()
  const add = (name: string, body: Buffer): string => {
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12)
    const extension = extname(name)
    const address = `${lookPath}/${basename(name, extension)}.${hash}${extension}`
    const mediaType = mediaTypes[extension] ?? 'application/octet-stream'
    assets.set(address, { body, mediaType, encoded: new Map() })
    return address
  }
  return { assets, add }
}

type Shelf = ReturnType<typeof assetShelf>

const dataSvg = /url\((["'])data:image\/svg\+xml(?:;charset=utf-8)?,(.*?)\1\)/g
const fontFile = /url\((\.\/files\/[^)]+)\)/g

/** Moves drawings out of the style sheets into files: `default-src 'self'` does not let a page load `data:`. */
const withoutDataAddresses = (css: string, shelf: Shelf): string =>
  css.replace(dataSvg, (_, _quote: string, svg: string) => {
    const source = svg.startsWith('%') ? decodeURIComponent(svg) : svg
    return `url("${shelf.add('sign.svg', Buffer.from(source))}")`
  })

const fontSheet = (specifier: string, shelf: Shelf): { css: string; latin: string } => {
  const file = resolve(specifier)
  let latin = ''
  const css = readFileSync(file, 'utf8').replace(fontFile, (_, path: string) => {
    const address = shelf.add(basename(path), readFileSync(join(dirname(file), path)))
    if (path.includes('-latin-wght-')) latin = address
    return `url(${address})`
  })
  return { css, latin }
}

const islandFolder = join(here, '../islands')

/** Reads the style sheets, fonts and islands into memory. Done once at start; takes some milliseconds. */
export const loadLook = (): Look => {
  const shelf = assetShelf()
  const sans = fontSheet('@fontsource-variable/source-sans-3/wght.css', shelf)
  const serif = fontSheet('@fontsource-variable/source-serif-4/wght.css', shelf)
  const own = ['tokens.css', 'handslag.css'].map((name) => readFileSync(join(here, '../ui/look', name), 'utf8'))
  const system = readFileSync(resolve('@digdir/designsystemet-css'), 'utf8')
  // One sheet in this order: the layers of Handslag come after those of the design system and win (see the look's guide).
  const sheets = [sans.css, serif.css, system, ...own].map((css) => css.replace(/^@charset "[^"]*";/, ''))
  const stylesheet = shelf.add('handslag.css', Buffer.from(withoutDataAddresses(sheets.join('\n'), shelf)))
  const islands = readdirSync(islandFolder).filter((name) => name.endsWith('.js'))
  return {
    assets: shelf.assets,
    links: {
      stylesheets: [stylesheet],
      fonts: [sans.latin, serif.latin],
      icon: shelf.add('mark.svg', Buffer.from(markSvg)),
      scripts: islands.sort().map((name) => shelf.add(name, readFileSync(join(islandFolder, name)))),
    },
  }
}

const encodingFor = (accepted: string, mediaType: string): Encoding | undefined => {
  if (mediaType.startsWith('font/')) return undefined // woff2 is brotli already
  const offers = accepted.split(',').map((offer) => offer.trim().split(/\s*;\s*/))
  const takes = (name: string) => offers.some(([offered, quality]) => offered === name && quality !== 'q=0')
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : undefined
}

const encode = (asset: Asset, encoding: Encoding): Promise<Buffer> => {
  const known = asset.encoded.get(encoding)
  if (known) return known
  const made =
    encoding === 'br'
      ? compressed.br(asset.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : compressed.gzip(asset.body, { level: 9 })
  asset.encoded.set(encoding, made)
  return made
}

/** Serves the look below `/look`. An address holds the hash of its content, so the answer never changes; unknown ones are 404. */
export const serveLook = (look: Look): Hono => {
  const app = new Hono()
  app.get(`${lookPath}/:file`, async (c) => {
    const address = new URL(c.req.url).pathname
    const asset = look.assets.get(address)
    if (!asset) return c.notFound()
    const etag = `"${address.split('.').at(-2)}"`
    const headers: Record<string, string> = {
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': asset.mediaType,
      etag,
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    }
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
    const encoding = encodingFor(c.req.header('accept-encoding') ?? '', asset.mediaType)
    const body = encoding ? await encode(asset, encoding) : asset.body
    if (encoding) headers['content-encoding'] = encoding
    return c.body(new Uint8Array(body), 200, headers)
  })
  return app
}
