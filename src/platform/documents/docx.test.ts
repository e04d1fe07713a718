import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenParts, htmlOfDocx, partsOf } from '../../../test/documents/opened-docx.ts'
import { someLetterhead, somePaper } from '../../../test/documents/some-paper.ts'
import { wildDocument } from '../../../test/documents/wild-documents.ts'
import type { Document } from './document.ts'
import { documentDocx } from './docx.ts'
import { visibleLetters, visiblePieces } from './visible-text.ts'

const paper = await documentDocx(somePaper(), someLetterhead())
const parts = partsOf(paper)
const words = parts['word/document.xml'] ?? ''

test('another program finds the title, the headings, the lists, the table and the notes', async () => {
  const html = await htmlOfDocx(paper)
  expect([...html.matchAll(/<(h\d|ol|ul|table|thead)/g)].map((match) => match[1])).toEqual([
    ...['h1', 'h1', 'ol', 'h1', 'h2', 'table', 'thead', 'ul', 'ul', 'h1', 'ol'],
  ])
  expect(html).toContain('<th><p><strong>Kronor</strong></p></th>')
  expect(html).toMatch(/id="footnote-1">.*2\u00a0kap\.\u00a01\u00a0§ kommunallagen/)
})

test('the styles are the real ones, and every list of points counts from 1', () => {
  for (const style of ['Title', 'Heading1', 'Heading2', 'Caption', 'ListParagraph']) {
    expect(words).toContain(`<w:pStyle w:val="${style}"/>`)
  }
  expect(words.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  const twice = somePaper().blocks.concat({ kind: 'points', points: ['Ett'] }, { kind: 'points', points: ['Ett'] })
  return documentDocx(somePaper({ blocks: twice }), someLetterhead()).then((bytes) => {
    const numbers = [...(partsOf(bytes)['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"\/>/g)]
    expect(new Set(numbers.map((match) => match[1])).size).toBe(5)
  })
})

test('language, title and sender are told, and no clock', () => {
  expect(parts['docProps/core.xml']).toContain('<dc:language>sv-SE</dc:language>')
  expect(parts['docProps/core.xml']).toContain('<dc:title>Partnerskap med Fyren om mötesplats Varvet</dc:title>')
  expect(parts['docProps/core.xml']).toContain('<dc:creator>Björkviks kommun</dc:creator>')
  expect(parts['docProps/core.xml']).not.toContain('dcterms:created')
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="sv-SE"')
  expect(parts['word/styles.xml']).toContain('<w:pPrDefault><w:pPr><w:widowControl/>')
})

test('the heads and the foot say who sends, which case it is and which page', () => {
  const heads = Object.entries(parts).flatMap(([name, xml]) => (/word\/header/.test(name) ? [xml] : []))
  expect(heads.some((xml) => xml.includes('descr="Björkviks kommuns vapen"'))).toBe(true)
  expect(heads.some((xml) => xml.includes('SN 2026/00012'))).toBe(true)
  const foot = Object.entries(parts).find(([name]) => /word\/footer/.test(name))?.[1] ?? ''
  expect(foot).toMatch(/Sida .*PAGE.* av .*NUMPAGES/)
})

test('the same document gives the same bytes', async () => {
  expect(Buffer.from(await documentDocx(somePaper(), someLetterhead())).equals(Buffer.from(paper))).toBe(true)
})

test('a logo that is no picture gives way to its description', async () => {
  const logo = { mediaType: 'image/png' as const, bytes: new Uint8Array([1, 2, 3]), description: 'Vapnet' }
  const xml = Object.values(partsOf(await documentDocx(somePaper(), someLetterhead({ logo })))).join('')
  expect(xml).toContain('Vapnet')
  expect(xml).not.toContain('<pic:pic')
})

test('whatever the words are, Word can open them and says them all, in order', async () => {
  await fc.assert(
    fc.asyncProperty(wildDocument, async (wild) => {
      const bytes = await documentDocx(wild, someLetterhead())
      expect(brokenParts(bytes)).toEqual([])
      const body = lettersOf(partsOf(bytes)['word/document.xml'])
      const notes = lettersOf(partsOf(bytes)['word/footnotes.xml'])
      const places = { body: 0, notes: 0 }
      for (const { words, part } of visiblePieces(wild)) {
        const where = part === 'note' ? 'notes' : 'body'
        const letters = visibleLetters(words)
        const at = (where === 'notes' ? notes : body).indexOf(letters, places[where])
        expect(at, `${part}: ${words}`).toBeGreaterThanOrEqual(0)
        places[where] = at + letters.length
      }
    }),
    { numRuns: 20 },
  )
})

test('a table of five thousand rows and ten million letters come through', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [`Rad ${index}`, 'Volontärer på Varvet', `${index}`])
  const long: Document = somePaper({
    blocks: [
      { kind: 'table', caption: 'Lång', headings: ['Rad', 'Sak', 'Antal'], rows, numeric: [2] },
      { kind: 'paragraph', text: 'Ärendet bereds vidare. '.repeat(430_000) },
    ],
  })
  const xml = partsOf(await documentDocx(long, someLetterhead()))['word/document.xml'] ?? ''
  expect(xml.match(/<w:tr>/g)?.length).toBe(5001)
  expect(xml.length).toBeGreaterThan(9_000_000)
}, 60_000)

/** The letters that a part shows. */
const lettersOf = (xml = ''): string =>
  visibleLetters(
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map((match) => match[1] ?? '')
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  )
