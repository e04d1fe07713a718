import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from '../src/imports/grammar/read-text.ts'
import {
  defaultWording,
  minutesExtractKind,
  minutesKind,
  noticeCertificateKind,
  noticeKind,
  summonsKind,
  type Wording,
  wordingOf,
} from '../src/papers/index.ts'
import type { PaperKind } from '../src/papers/paper-kind.ts'
import type { Document } from '../src/platform/documents/document.ts'
import { documentText } from '../src/platform/documents/text.ts'
import {
  minutesContents,
  minutesExtractContents,
  noticeCertificateContents,
  noticeContents,
  summonsContents,
} from './paper-contents.ts'

/** Everything that the text of a document says, as the reader understands it. */
const readBack = (document: Document) => {
  const { file: _, spans: _s, confidence: _c, findings: _f, ...facts } = readText(documentText(document), 'paper.txt')
  return facts
}

const saysTheSame = <Content>(
  kind: PaperKind<Content>,
  contents: fc.Arbitrary<unknown>,
  { wording = defaultWording, numRuns = 20 }: { wording?: Wording; numRuns?: number } = {},
): void =>
  fc.assert(
    fc.property(contents, (content) => {
      const document = kind.document(kind.schema.parse(content), wording)
      expect(readBack(document)).toEqual(document.data)
    }),
    { numRuns },
  )

test('minutes read back say what they were made of', () => saysTheSame(minutesKind, minutesContents))

test('an extract read back says what it was made of', () => saysTheSame(minutesExtractKind, minutesExtractContents))

test('a notice read back says what it was made of', () => saysTheSame(noticeKind, noticeContents))

test('the certificate of a notice read back says what it was made of', () =>
  saysTheSame(noticeCertificateKind, noticeCertificateContents))

test('a summons read back says what it was made of', () => saysTheSame(summonsKind, summonsContents))

test('minutes with the decision, the notice and the list last say the same', () => {
  const wording = wordingOf({
    order: {
      minutes: ['front', 'items', 'signatures', 'attendance', 'notice'],
      minutesItem: ['background', 'proposal', 'motions', 'path', 'votes', 'decision', 'reservations', 'statements'],
    },
    paragraphStyle: 'series',
  })
  const withSeries = minutesContents.map((content) => ({ ...content, series: 'Ks' }))
  saysTheSame(minutesKind, withSeries, { wording, numRuns: 12 })
})
