import { expect, test } from 'vitest'
import { pagesOfText, somePaper } from '../../../../test/documents/some-paper.ts'
import { someDocument, someLetterhead } from '../../../../test/files/some-document.ts'
import { attachmentOf, readAttachment } from '../attachment.ts'
import type { Block, Document } from '../document.ts'
import { attachmentsOf } from './attachments.ts'
import { makePdf } from './make-pdf.ts'
import { openPdf } from './open.ts'
import { shownText } from './shown-text.ts'

const table: Block = {
  kind: 'table',
  caption: 'Lovat och gett, part för part',
  headings: ['Bidrag', 'Part', 'Lovat', 'Gett', 'Kommentar'],
  rows: Array.from({ length: 60 }, (_, index) => [
    `Medel till material, resor och mat ${index}`,
    'Föreningen Språkhamnen',
    '100 000 kronor',
    '90 000 kronor',
    'Betalat i februari och augusti',
  ]),
}
const names: Block = {
  kind: 'list',
  items: ['محمد علي', 'دانيال بن يوسف (MP), ledamot', 'שלום לוי', '李 ord 😀', 'e\u0301 ﬁ'],
}

const documents: readonly [string, Document][] = [
  ['every kind of block', someDocument()],
  ['notes, boxes and tables', somePaper()],
  ['long tables of cells that wrap', someDocument({ blocks: [table, names, table] })],
  ['many pages', somePaper({ blocks: pagesOfText(12) })],
]

test.each(documents)('a file of %s shows the words of the data that it carries', (_, document) => {
  const attachment = attachmentOf(document, someLetterhead)
  const made = makePdf({ document, letterhead: someLetterhead, attachment, madeAt: '2026-11-24T09:00:00Z' })
  if (!('pdf' in made)) throw new Error(made.detail)
  const pdf = openPdf(made.pdf)
  const json = Buffer.from(attachmentsOf(pdf)[0]?.bytes ?? []).toString()
  expect(readAttachment(json, shownText(pdf))).toMatchObject({ kind: 'read' })
  const forged = json.replace('kommun', 'kommum')
  expect(readAttachment(forged, shownText(pdf)).kind).toBe('fault')
})
