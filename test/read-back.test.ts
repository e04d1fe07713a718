import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractDocx } from '../src/imports/extraction/docx.ts'
import { isTrouble } from '../src/imports/extraction/extracted.ts'
import { readingLimits } from '../src/imports/extraction/limits.ts'
import { readText } from '../src/imports/grammar/read-text.ts'
import {
  defaultWording,
  minutesExtractKind,
  minutesKind,
  noticeCertificateKind,
  noticeKind,
  type PaperKind,
  summonsKind,
} from '../src/papers/index.ts'
import type { Document } from '../src/platform/documents/document.ts'
import { documentDocx } from '../src/platform/documents/docx.ts'
import { someLetterhead } from './documents/some-paper.ts'
import {
  minutesContents,
  minutesExtractContents,
  noticeCertificateContents,
  noticeContents,
  summonsContents,
} from './paper-contents.ts'

// Word has no empty lines between paragraphs, so that paragraphs of one section follow on each other: white space is
// not compared.

const onOneLine = (data: unknown): unknown => {
  if (typeof data === 'string') return data.replaceAll(/\s+/g, ' ')
  if (Array.isArray(data)) return data.map(onOneLine)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, onOneLine(value)]))
}

const readBackFromWord = async (document: Document): Promise<unknown> => {
  const letterhead = someLetterhead({ sender: document.header[0] ?? '' })
  const extracted = await extractDocx(await documentDocx(document, letterhead), readingLimits)
  if (isTrouble(extracted)) return extracted
  const { file: _, spans: _s, confidence: _c, findings: _f, ...facts } = readText(extracted.text, 'paper.docx')
  return facts
}

const saysTheSame = <Content>(kind: PaperKind<Content>, contents: fc.Arbitrary<unknown>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(contents, async (content) => {
      const document = kind.document(kind.schema.parse(content), defaultWording)
      expect(onOneLine(await readBackFromWord(document))).toEqual(onOneLine(document.data))
    }),
    { numRuns: 8 },
  )

test('minutes read back from Word', () => saysTheSame(minutesKind, minutesContents))

test('an extract reads back from Word', () => saysTheSame(minutesExtractKind, minutesExtractContents))

test('a notice reads back from Word', () => saysTheSame(noticeKind, noticeContents))

test('the certificate of a notice reads back from Word', () =>
  saysTheSame(noticeCertificateKind, noticeCertificateContents))

test('a summons reads back from Word', () => saysTheSame(summonsKind, summonsContents))
