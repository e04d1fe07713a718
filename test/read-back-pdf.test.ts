import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { isTrouble } from '../src/imports/extraction/extracted.ts'
import { readingLimits } from '../src/imports/extraction/limits.ts'
import { extractPdf } from '../src/imports/extraction/pdf.ts'
import { defaultWording, minutesKind, noticeKind, officialMemoKind, type PaperKind } from '../src/papers/index.ts'
import { attachmentFile, attachmentOf, readAttachment } from '../src/platform/documents/attachment.ts'
import type { Document } from '../src/platform/documents/document.ts'
import { attachmentsOf } from '../src/platform/documents/pdf/attachments.ts'
import { openPdf } from '../src/platform/documents/pdf/open.ts'
import { createTypesetter } from '../src/platform/documents/pdf/typesetter.ts'
import { fixedClock } from '../src/platform/time.ts'
import { pagesOfText, someLetterhead, somePaper } from './documents/some-paper.ts'
import { minutesContents, noticeContents } from './paper-contents.ts'
import { memoContents } from './written-contents.ts'

const typesetter = createTypesetter({ clock: fixedClock('2026-11-24') })
afterAll(() => typesetter.stop())

/** What a PDF of ours says, and what it carries. */
const printed = async (document: Document, carried = document) => {
  const attachment = attachmentOf(carried, someLetterhead())
  const pdf = await typesetter.pdf(document, someLetterhead(), { attachment })
  const extracted = await extractPdf(pdf, readingLimits)
  const json = attachmentsOf(openPdf(pdf)).find(({ name }) => name === attachmentFile.name)
  return {
    text: isTrouble(extracted) ? extracted.trouble : extracted.text,
    json: Buffer.from(json?.bytes ?? []).toString(),
  }
}

const rows = Array.from({ length: 130 }, (_, index) => [`Rad ${index}`, 'Volontärer på Varvet', `${index * 1000}`])
const long = somePaper({
  blocks: [
    ...somePaper().blocks,
    ...pagesOfText(5),
    { kind: 'table', caption: 'Lång tabell', headings: ['Rad', 'Sak', 'Kronor'], rows, numeric: [2] },
  ],
})

test.each([
  ['a paper with every kind of block', somePaper()],
  ['its web version', somePaper({ isMasked: true })],
  ['a long one whose table and paragraphs are cut by pages', long],
])('%s gives its data from the typeset page', async (_, document) => {
  const { text, json } = await printed(document)
  expect(readAttachment(json, text)).toEqual({ kind: 'read', data: document.data, document })
})

test('pages that say something else than the data are found out', async () => {
  const { text, json } = await printed(
    long,
    somePaper({ ...long, title: 'Partnerskap med Fyren om mötesplats Hamnen' }),
  )
  expect(readAttachment(json, text)).toMatchObject({ kind: 'fault', fault: 'wordsDiffer' })
})

const givesItsData = <Content>(kind: PaperKind<Content>, contents: fc.Arbitrary<unknown>) =>
  fc.assert(
    fc.asyncProperty(contents, async (content) => {
      const document = kind.document(kind.schema.parse(content), defaultWording)
      const { text, json } = await printed(document)
      expect(readAttachment(json, text)).toMatchObject({ kind: 'read', data: document.data })
    }),
    { numRuns: 4 },
  )

test('minutes give their data', () => givesItsData(minutesKind, minutesContents))

test('a notice gives its data', () => givesItsData(noticeKind, noticeContents))

test('a memo gives its data', () => givesItsData(officialMemoKind, memoContents))
