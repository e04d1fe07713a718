import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadLook, serveLook } from './static.ts'

const look = loadLook()
const app = serveLook(look)
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
const sheet = look.links.stylesheets[0] ?? ''

describe('the look', () => {
  it('gives every file an address that changes with its content, to be kept for ever', async () => {
    expect(sheet).toMatch(/^\/look\/handslag\.[\w-]{12}\.css$/)
    const answer = await get(sheet)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
  })

  it('is the same text however it is compressed', async () => {
    const plain = Buffer.from(await (await get(sheet)).arrayBuffer())
    const br = await get(sheet, { 'accept-encoding': 'gzip, deflate, br' })
    const gz = await get(sheet, { 'accept-encoding': 'gzip, br;q=0' })
    expect(br.headers.get('content-encoding')).toBe('br')
    expect(gz.headers.get('content-encoding')).toBe('gzip')
    const compressed = Buffer.from(await br.arrayBuffer())
    expect(compressed.length).toBeLessThan(plain.length / 5)
    expect(brotliDecompressSync(compressed).equals(plain)).toBe(true)
    expect(gunzipSync(Buffer.from(await gz.arrayBuffer())).equals(plain)).toBe(true)
  })

  it('loads everything from this site: each address in the style sheet is there, and none is data', async () => {
    const css = await (await get(sheet)).text()
    const addresses = [...css.matchAll(/url\((["']?)(.*?)\1\)/g)].map((match) => match[2] ?? '')
    expect(addresses.length).toBeGreaterThan(20)
    for (const address of addresses) {
      expect(address).toMatch(/^\/look\//)
      expect([address, (await get(address)).status]).toEqual([address, 200])
    }
  })

  it('has the fonts, the mark and the islands that pages link to', async () => {
    const { fonts, icon, scripts } = look.links
    expect(fonts.every((font) => font.includes('-latin-wght-normal.'))).toBe(true)
    expect(scripts.length).toBeGreaterThan(0)
    for (const address of [...fonts, icon, ...scripts]) expect((await get(address)).status).toBe(200)
    expect((await get(icon)).headers.get('content-type')).toBe('image/svg+xml')
    expect((await get(fonts[0] ?? '', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull()
  })

  it('answers 304 to a browser that has it and 404 to an old address', async () => {
    const etag = (await get(sheet)).headers.get('etag') ?? ''
    expect((await get(sheet, { 'if-none-match': etag })).status).toBe(304)
    expect((await get('/look/handslag.css')).status).toBe(404)
    expect((await get('/look/..%2f..%2fconfig.ts')).status).toBe(404)
  })
})
