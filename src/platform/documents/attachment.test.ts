import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wildDocument } from '../../../test/documents/wild-documents.ts'
import { attachmentOf, readAttachment } from './attachment.ts'
import type { Document, Letterhead } from './document.ts'
import { documentTexts } from './texts.ts'
import { visiblePieces, visibleText } from './visible-text.ts'

const letterhead: Letterhead = {
  sender: 'Björkviks kommun',
  footer: ['Storgatan 1, 123 45 Björkvik', 'bjorkvik.example'],
  accent: '#1f4e5f',
  typeface: 'serif',
}

const document: Document = {
  language: 'sv',
  label: 'Protokoll',
  title: 'Mötesplats Varvet',
  header: ['Björkviks kommun', 'Socialnämnden', 'SN 2026/12'],
  blocks: [
    { kind: 'paragraph', text: { text: 'Nämnden ger 10 000 kronor år 2026', note: '2 kap. 1 § kommunallagen' } },
    {
      kind: 'points',
      points: ['1 av 2 platser fylls.', { text: 'Björkviks förening bjuds in.', note: 'Avtalet, 4 §' }],
    },
    {
      kind: 'table',
      caption: 'Insatser',
      headings: ['Part', 'Kronor'],
      rows: Array.from({ length: 8 }, (_, index) => [`Part ${index}`, `${index * 11}`]),
      numeric: [1],
    },
    { kind: 'terms', terms: [{ label: 'Ordförande', value: 'محمد Berg' }] },
    { kind: 'signatures', signers: [{ name: 'Eva Berg', role: 'Ordförande', detail: 'Skrev under 3 maj 2026' }] },
  ],
  data: { kind: 'minutes', paragraphs: [12] },
}

/** Pages as they come out of a typeset file: cut anywhere, with furniture, notes at the foot and marks in the text. */
const pagesOf = (document: Document, wordsAPage: number): string => {
  const pieces = visiblePieces(document).filter(({ part }) => part !== 'header' && part !== 'label')
  const flow = pieces.filter(({ part }) => part !== 'note')
  const text = flow.map(({ before = '', words, after = '' }) => [before, words, after].join(' ')).join('\n')
  const words = text.split(/(?<=\s)(?!\p{M})/u)
  const notes = pieces.filter(({ part }) => part === 'note').map(({ before, words }) => `${before} ${words}`)
  const count = Math.max(1, Math.ceil(words.length / wordsAPage))
  return Array.from({ length: count }, (_, page) =>
    [
      ...(page === 0 ? [document.label ?? ''] : []),
      ...document.header,
      words.slice(page * wordsAPage, (page + 1) * wordsAPage).join(''),
      ...(page === count - 1 ? notes : []),
      ...letterhead.footer,
      `${documentTexts[document.language].page} ${page + 1} ${documentTexts[document.language].of} ${count}`,
    ].join('\n'),
  ).join('\f')
}

const json = attachmentOf(document, letterhead)

test('a file whose pages say what its data say gives its data', () => {
  for (const words of [3, 10, 30, 10_000]) {
    expect(readAttachment(json, pagesOf(document, words))).toEqual({ kind: 'read', data: document.data, document })
  }
})

test('any document can be read back from its own words, however they are cut into pages', () => {
  fc.assert(
    fc.property(wildDocument, fc.integer({ min: 5, max: 60 }), (wild, words) => {
      const read = readAttachment(attachmentOf(wild, letterhead), pagesOf(wild, words))
      expect(read.kind === 'read' || read).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('any changed, added or removed letter on the pages is noticed', () => {
  const pages = pagesOf(document, 25)
  const letters = [...pages].flatMap((sign, at) => (/[\p{L}\p{N}]/u.test(sign) ? [at] : []))
  for (const at of letters) {
    const other = pages[at] === '7' ? '8' : '7'
    const changes = [pages.slice(0, at) + other + pages.slice(at + 1), pages.slice(0, at) + other + pages.slice(at)]
    for (const changed of changes)
      expect(readAttachment(json, changed), changed.slice(at - 9, at + 9)).toMatchObject({ fault: 'wordsDiffer' })
  }
})

test('words that change places are noticed, and the fault names the place', () => {
  const swapped = pagesOf(document, 10_000).replace('fylls', 'bjuds').replace('bjuds in', 'fylls in')
  expect(readAttachment(json, swapped)).toEqual({ kind: 'fault', fault: 'wordsDiffer', near: '1 av 2 platser fylls.' })
})

test('a changed attachment contradicts itself', () => {
  const pages = pagesOf(document, 10_000)
  expect(readAttachment(json.replace('10 000 kronor', '90 000 kronor'), pages)).toMatchObject({ fault: 'damaged' })
  expect(readAttachment(json.replace('"title":"Mötesplats', '"title":"Möte'), pages)).toMatchObject({
    fault: 'damaged',
  })
})

test.each(['', '{}', '[[', 'null', '{"format":"handslag/2"}', '['.repeat(1_000_000), `{"format":${'['.repeat(500)}`])(
  'what is no attachment of ours is refused: %.20s',
  (some) => {
    expect(readAttachment(some, '')).toEqual({ kind: 'fault', fault: 'notOurs' })
  },
)

test('ten million letters are compared in a few seconds', () => {
  const long: Document = {
    ...document,
    blocks: [{ kind: 'paragraph', text: 'Ärendet bereds vidare. '.repeat(430_000) }],
  }
  const pages = pagesOf(long, 450)
  const before = process.threadCpuUsage()
  expect(readAttachment(attachmentOf(long, letterhead), pages).kind).toBe('read')
  const { user, system } = process.threadCpuUsage(before)
  // Of the processor, since the machine may be busy.
  expect((user + system) / 1e6).toBeLessThan(10)
  expect(visibleText(long).length).toBeGreaterThan(9_000_000)
})
