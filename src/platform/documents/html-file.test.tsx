import fc from 'fast-check'
import { expect, test } from 'vitest'
import { someLetterhead, somePaper } from '../../../test/documents/some-paper.ts'
import { wildDocument } from '../../../test/documents/wild-documents.ts'
import type { Block, Document } from './document.ts'
import { DocumentHtml } from './html.tsx'
import { documentTitle, htmlFile } from './html-file.tsx'
import { visibleLetters, visiblePieces } from './visible-text.ts'

const html = (document: Document) => String(<DocumentHtml of={document} />)
const withBlocks = (...blocks: Block[]): Document => ({ language: 'sv', title: 'Titel', header: [], blocks })

test('a note has a number in the text, its words last, and a way there and back', () => {
  const page = html(somePaper())
  for (const number of [1, 2]) {
    expect(page).toContain(`href="#handling-not-${number}"`)
    expect(page.split(`id="handling-not-${number}"`)).toHaveLength(2)
    expect(page).toContain(`href="#handling-plats-${number}"`)
    expect(page.split(`id="handling-plats-${number}"`)).toHaveLength(2)
  }
  expect(page.indexOf('13\u00a0kap.\u00a05\u00a0§ kommunallagen')).toBeGreaterThan(page.indexOf('Omar Ali'))
  const ids = [...`${page}${<DocumentHtml of={somePaper()} name="andra" />}`.matchAll(/ id="([^"]+)"/g)]
  expect(new Set(ids.map((match) => match[1])).size).toBe(8)
})

test('cells have their headings, amounts stand to the right, and signers say how they signed', () => {
  const page = html(somePaper())
  expect(page).toContain('<th scope="col" class="hs-num">Kronor</th>')
  expect(page).toContain('<th scope="row">Fyren</th>')
  expect(page).toContain('<td data-label="Kronor" class="hs-num">350\u00a0000</td>')
  expect(page).toMatch(
    /<dt>T\.f\.\u00a0enhetschef<\/dt><dd><strong>Eva Berg<\/strong><br\/><span class="hs-meta">Under/,
  )
})

test('a heading without words is none, and no level is skipped for it', () => {
  const inner: Block = { kind: 'heading', text: 'Under', blocks: [] }
  const page = html(withBlocks({ kind: 'heading', text: ' ', blocks: [inner] }, { kind: 'points', points: [] }))
  expect([...page.matchAll(/<(h\d|ol)/g)].map((match) => match[1])).toEqual(['h1', 'h2'])
})

test('lines stay lines, and a name written from the right is set apart', () => {
  expect(html(withBlocks({ kind: 'paragraph', text: 'Ett\nTvå' }))).toContain('Ett<br/>Två')
  expect(html(withBlocks({ kind: 'paragraph', text: 'Möte med محمد علي, 12 maj' }))).toContain(
    '<p>Möte med <bdi>محمد علي</bdi>, 12\u00a0maj</p>',
  )
  expect(html(withBlocks({ kind: 'terms', terms: [{ label: 'Namn', value: 'محمد علي' }] }))).toContain('<dd dir="rtl">')
})

test('a masked document says so', () => {
  expect(html(somePaper({ isMasked: true }))).toContain('Webbversion.')
  expect(html(somePaper())).not.toContain('Webbversion.')
})

test('the page stands alone: its language, title, sender, style and logo are inside and nothing is fetched', () => {
  const page = htmlFile(somePaper(), someLetterhead())
  expect(page).toMatch(/^<!doctype html>\n<html lang="sv">/)
  expect(page).toContain('<title>Partnerskap med Fyren om mötesplats Varvet</title>')
  expect(page).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="Björkviks kommuns vapen"/)
  expect(page).toContain('--accent: #1f4e5f')
  expect(page).not.toMatch(/(?:src|href)="(?!#|data:)|url\(|@import|<script/)
})

test('what is no colour never becomes a style', () => {
  const page = htmlFile(somePaper(), someLetterhead({ accent: 'red; } body { display: none' }))
  expect(page).not.toContain('red;')
})

test('a document without a title is still called something', () => {
  expect(documentTitle({ ...withBlocks(), title: ' ', label: 'Kallelse' })).toBe('Kallelse')
  expect(documentTitle({ ...withBlocks(), title: '' })).toBe('Handling')
})

test('whatever the words are, the page says them all, in order, as words', () => {
  fc.assert(
    fc.property(wildDocument, (wild) => {
      const page = html(wild)
      expect(page).not.toMatch(/[\p{Cc}--[\n]]|\p{Cs}/v)
      const text = visibleLetters(textOf(page))
      let from = 0
      for (const { words, part } of visiblePieces(wild)) {
        const letters = visibleLetters(words)
        const at = text.indexOf(letters, from)
        expect(at, `${part}: ${words}`).toBeGreaterThanOrEqual(0)
        from = at + letters.length
      }
    }),
    { numRuns: 100 },
  )
})

/** What a reader of the page sees: markup gone, entities read. */
const textOf = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
