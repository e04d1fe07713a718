import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf } from '../../../test/documents/opened-docx.ts'
import { someLetterhead, somePaper } from '../../../test/documents/some-paper.ts'
import { wildDocument } from '../../../test/documents/wild-documents.ts'
import { attachmentOf } from './attachment.ts'
import type { Document } from './document.ts'
import { documentDocx } from './docx.ts'
import { folded, placesOf } from './folded-text.ts'
import { htmlFile } from './html-file.tsx'
import { type Mask, maskDocument, maskedPlaces } from './masking.ts'
import { documentText } from './text.ts'
import { rewordDocument, visibleText } from './visible-text.ts'

const words = (text: string): Mask => ({ words: text, reason: 'Enskilds namn', provision: '21 kap. 1 § OSL' })
const paragraph = (text: string): Document => ({
  language: 'sv',
  title: 'Titel',
  header: [],
  blocks: [{ kind: 'paragraph', text }],
})
const said = (document: Document) => visibleText(document).split('\n').slice(1).join('\n')

test('words give way to a mark whose length says nothing, however they are written', () => {
  const masked = maskDocument(paragraph('EVA\u00a0BERG och Eva Ek, Eva\u00ad Bergs son, Bergen, Li'), [
    words('Eva Berg'),
    words('Li'),
  ])
  expect(said(masked)).toBe('[maskerat] och Eva Ek, [maskerat]s son, Bergen, [maskerat]')
  expect(masked.isMasked).toBe(true)
})

test('a stretch of the text is masked there and not elsewhere, also across pieces', () => {
  const document = somePaper()
  const from = visibleText(document).indexOf('Eva Berg')
  const masked = maskDocument(document, [{ from, until: from + 8, reason: 'Namn' }])
  expect(visibleText(masked)).toContain('[maskerat], t.f. enhetschef')
  expect(visibleText(masked)).toContain('T.f. enhetschef\nEva Berg')
  const wide = maskDocument(document, [{ from: -5, until: from + 3, reason: 'Namn' }])
  expect(visibleText(wide).split('\n').slice(0, 12)).toEqual([
    ...Array.from({ length: 8 }, () => '[maskerat]'),
    '[maskerat] Berg, t.f. enhetschef',
    ...['Mottagare', 'Socialnämnden', 'Förslag till beslut'],
  ])
})

test('a stretch in a note is found there, though notes stand last', () => {
  const from = visibleText(somePaper()).indexOf('13 kap. 5 §')
  const masked = maskDocument(somePaper(), [{ from, until: from + 11, reason: 'Prov' }])
  expect(visibleText(masked)).toMatch(/2 kap\. 1 § kommunallagen \(2017:725\)\.\n\[maskerat\] kommunallagen\.$/)
})

test('the words are gone from the data, deep, in names of fields and as numbers', () => {
  const document = {
    ...paragraph('Eva Berg, 43'),
    data: { by: [{ name: 'Eva Berg (S)' }], 'Eva Berg': 43, age: [43, 44] },
  }
  const masked = maskDocument(document, [words('Eva Berg'), words('43')])
  expect(masked.data).toEqual({ by: [{ name: '[maskerat] (S)' }], age: [44] })
})

test('a preview is told where each mask falls, and which falls nowhere', () => {
  const [found, missed] = [words('berg'), words('finns inte')]
  const document = paragraph('Berg och Berg')
  expect(maskedPlaces(document, [found, missed])).toEqual([
    { from: 6, until: 10, mask: found },
    { from: 15, until: 19, mask: found },
  ])
})

test('nothing of a masked word is left in any rendering or in what the archival copy carries', async () => {
  const secret = fc.constantFrom(
    'Qvistina Zorn',
    'ZORN-7',
    'qvistina zorn',
    'Qvistina\nZorn',
    'Qvistina\u00a0Zorns',
    'ＺＯＲＮ-7',
  )
  const secrets = ['Qvistina Zorn', 'zorn-7']
  await fc.assert(
    fc.asyncProperty(wildDocument, fc.infiniteStream(secret), fc.jsonValue(), async (wild, stream, data) => {
      const around = (text: string) => `${text} ${stream.next().value} ${text}`
      const spread = { ...rewordDocument(wild, around), data: { [around('')]: data, deep: [[around('a')]] } }
      const masked = maskDocument(spread, secrets.map(words))
      const docx = Object.values(partsOf(await documentDocx(masked, someLetterhead())))
      const all = [htmlFile(masked, someLetterhead()), documentText(masked), attachmentOf(masked), ...docx]
      for (const rendering of all) {
        const bare = folded(rendering.replaceAll(/<[^>]*>/g, ' '))
        expect(secrets.flatMap((one) => placesOf(bare, one))).toEqual([])
        expect(rendering).not.toMatch(/zorn|qvist/i)
      }
    }),
    { numRuns: 20 },
  )
})

test('masking again changes nothing more', () => {
  fc.assert(
    fc.property(wildDocument, (wild) => {
      const once = maskDocument(wild, [words('Berg'), words('ord')])
      expect(maskDocument(once, [words('Berg'), words('ord')])).toEqual(once)
    }),
  )
})

test('a masked heading leaves no part of itself in the data', () => {
  const document: Document = {
    language: 'sv',
    title: 'Protokoll',
    header: ['Björkviks kommun'],
    blocks: [
      { kind: 'heading', text: '§ 1 Uppdrag om Lotsgatan 4', blocks: [{ kind: 'paragraph', text: 'Säga ja.' }] },
    ],
    data: { kind: 'minutes', items: [{ paragraph: 1, title: 'Uppdrag om Lotsgatan 4', points: ['Säga ja.'] }] },
  }
  const from = visibleText(document).indexOf('§ 1')
  const masked = maskDocument(document, [{ reason: 'Prov', from, until: from + '§ 1 Uppdrag om Lotsgatan 4'.length }])
  expect(JSON.stringify(masked.data)).not.toContain('Lotsgatan')
  expect(JSON.stringify(masked.data)).toContain('Säga ja.')
  expect(JSON.stringify(masked.data)).toContain('minutes')
})
