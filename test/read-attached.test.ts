import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachedData } from '../src/imports/attached/attached-data.ts'
import { attachedFacts } from '../src/imports/attached/attached-facts.ts'
import { unsaid } from '../src/imports/attached/unsaid.ts'
import { correctedFacts } from '../src/imports/corrections.ts'
import { readingLimits } from '../src/imports/extraction/limits.ts'
import { checkDocument } from '../src/imports/findings/check-document.ts'
import type { ReadDocument } from '../src/imports/output.ts'
import { readDocument } from '../src/imports/read-document.ts'
import { readFilesWithText } from '../src/imports/read-files.ts'
import {
  agreementKind,
  defaultWording,
  guidelinesKind,
  minutesExtractKind,
  minutesKind,
  noticeCertificateKind,
  noticeKind,
  officialMemoKind,
  type PaperKind,
  referralAnswerKind,
  summonsKind,
} from '../src/papers/index.ts'
import { attachmentOf } from '../src/platform/documents/attachment.ts'
import type { Document } from '../src/platform/documents/document.ts'
import { documentSchema } from '../src/platform/documents/document-schema.ts'
import { maskDocument } from '../src/platform/documents/masking.ts'
import { makePdf } from '../src/platform/documents/pdf/make-pdf.ts'
import { someLetterhead } from './documents/some-paper.ts'
import { goldenPapers } from './golden-papers.ts'
import {
  minutesContents,
  minutesExtractContents,
  noticeCertificateContents,
  noticeContents,
  summonsContents,
} from './paper-contents.ts'
import { astray, withoutSpan } from './read-facts.ts'
import { agreementContents, answerContents, guidelinesContents, memoContents } from './written-contents.ts'

const typeset = (document: Document, attachment = attachmentOf(document, someLetterhead())): Uint8Array => {
  const made = makePdf({ document, letterhead: someLetterhead(), attachment, madeAt: '2026-11-24T09:00:00Z' })
  if (!('pdf' in made)) throw new Error(made.detail)
  return made.pdf
}

const readIn = async (pdf: Uint8Array) => {
  const found = await readDocument('paper.pdf', pdf, readingLimits)
  if (!('document' in found)) throw new Error(JSON.stringify(found))
  return { read: found.document, text: found.extracted.text }
}

/** What a paper says of itself, as the contract has it: the kinds that it has no word for are unknown. */
const saidBy = ({ data }: Document) => {
  const { content: _, ...facts } = data as Record<string, unknown> // every paper carries its facts
  return facts.kind === 'followUpReport' ? { ...facts, kind: 'unknown' } : facts
}

const factsOf = ({ file: _, spans: __, confidence: ___, findings: ____, ...facts }: ReadDocument) => facts

const aboutFile = ({ findings }: ReadDocument) => findings.filter(({ rule }) => rule === 'C18')

const papers = Object.entries(goldenPapers)
const paper = (kind: string): Document => {
  const found = goldenPapers[kind]
  if (!found) throw new Error(`no paper of the kind ${kind}`)
  return found
}

test.each(papers)(
  'a typeset paper of the kind %s gives the facts that it carries, at their places',
  async (kind, document) => {
    const { read, text } = await readIn(typeset(document))
    expect(factsOf(read)).toEqual(saidBy(document))
    expect(aboutFile(read)).toEqual([])
    expect(read.confidence).toEqual({})
    expect(astray(read, text)).toEqual([])
    // A summons knows who will be recused and does not print it.
    expect(withoutSpan(read).filter((pointer) => kind !== 'summons' || !pointer.includes('/recused/'))).toEqual([])
  },
)

const always = <Content>(
  kind: PaperKind<Content>,
  contents: fc.Arbitrary<unknown>,
  holds: (document: Document) => void,
) =>
  fc.assert(
    fc.property(contents, (content) => holds(kind.document(kind.schema.parse(content), defaultWording))),
    { numRuns: 60 },
  )

test('a paper of any kind with wild names says all that its data say, masked or not', { timeout: 60_000 }, () => {
  const isSaid = (document: Document) => {
    expect(unsaid(attachedData.parse(document.data), document)).toBe(undefined)
    const masked = maskDocument(document, [{ reason: 'enskild', words: 'Eva' }])
    expect(unsaid(attachedData.parse(masked.data), masked)).toBe(undefined)
  }
  always(minutesKind, minutesContents, isSaid)
  always(minutesExtractKind, minutesExtractContents, isSaid)
  always(noticeKind, noticeContents, isSaid)
  always(noticeCertificateKind, noticeCertificateContents, isSaid)
  always(summonsKind, summonsContents, isSaid)
  always(officialMemoKind, memoContents, isSaid)
  always(referralAnswerKind, answerContents, isSaid)
  always(guidelinesKind, guidelinesContents, isSaid)
  always(agreementKind, agreementContents, isSaid)
})

test('minutes with wild names give their facts from the page', async () => {
  await fc.assert(
    fc.asyncProperty(minutesContents, async (content) => {
      const document = minutesKind.document(minutesKind.schema.parse(content), defaultWording)
      expect(factsOf((await readIn(typeset(document))).read)).toEqual(saidBy(document))
    }),
    { numRuns: 12 },
  )
})

test('a web version gives its masked facts, and never what was masked', async () => {
  const masked = maskDocument(paper('minutes'), [
    { reason: 'enskild', words: 'Karin Holm' },
    { reason: 'enskild', words: '2026-11-18' },
  ])
  const { read, text } = await readIn(typeset(masked))
  expect(read.approvers).toEqual([{ name: '[maskerat]', party: 'M' }])
  expect(read.meeting).toEqual({ start: '13:00', end: '16:40', place: 'Kommunhuset, sal Varvet' })
  expect(aboutFile(read)).toEqual([])
  expect(`${JSON.stringify(read)}${text}`).not.toContain('Holm')
})

const differs = expect.objectContaining({
  level: 'block',
  message: expect.stringMatching(/^Innehållet stämmer inte med bilagan/),
})

test('pages that say something else than the attachment are read as they stand, and that is told', async () => {
  const minutes = paper('minutes')
  const text = JSON.stringify(minutes).replaceAll('13:00', '14:00').replaceAll('13.00', '14.00')
  const pdf = typeset(documentSchema.parse(JSON.parse(text)), attachmentOf(minutes, someLetterhead()))
  const { read } = await readIn(pdf)
  expect(read.meeting?.start).toBe('14:00')
  expect(read.kind).toBe('minutes')
  expect(aboutFile(read)).toEqual([differs])
})

test('data that somebody has changed behind the words are not believed', async () => {
  const minutes = paper('minutes')
  const forged = attachmentOf(minutes, someLetterhead()).replace(
    '"secretary":{"name":"Omar Ali"}',
    '"secretary":{"name":"Bo Ek"}',
  )
  const { read } = await readIn(typeset(minutes, forged))
  expect(read.secretary).toEqual({ name: 'Omar Ali' })
  expect(aboutFile(read)).toEqual([differs])
})

test('a task that the data tell in other words than the page is believed', async () => {
  const minutes = paper('minutes')
  const assignments = [{ to: 'Förvaltningschefen', text: 'Skriv under för nämnden.', dueOn: '2027-01-15' }]
  const data = { kind: 'minutes', items: [{ paragraph: 154, assignments }] }
  const { read } = await readIn(typeset({ ...minutes, data }))
  expect(factsOf(read)).toEqual(data)
  expect(aboutFile(read)).toEqual([])
})

test('the warning about the file stands when a person corrects the facts', async () => {
  const minutes = paper('minutes')
  const { read } = await readIn(typeset(minutes, attachmentOf({ ...minutes, title: 'Annat' }, someLetterhead())))
  const corrected = correctedFacts(read, { '/body': 'Kommunstyrelsen' })
  expect(aboutFile({ ...corrected, findings: checkDocument(corrected, '') })).toEqual([differs])
})

test('a damaged attachment is told, and the pages are read', async () => {
  const minutes = paper('minutes')
  const whole = attachmentOf(minutes, someLetterhead())
  const { read } = await readIn(typeset(minutes, whole.replace('"role":"deciding"', '"role":"nobody"')))
  expect(read.attendance?.length).toBe(6)
  expect(aboutFile(read)).toMatchObject([{ level: 'warn' }])
  const hashed = await readIn(typeset(minutes, whole.replaceAll('mötesplatsen Varvet', 'mötesplatsen Valvet')))
  expect(aboutFile(hashed.read)).toMatchObject([{ level: 'warn' }])
  const cut = Buffer.from(typeset(minutes))
  cut.write('xxxx', cut.lastIndexOf('xref'))
  expect(attachedFacts(cut, 'paper.pdf')).toMatchObject({ finding: { level: 'warn' } })
})

test("an attachment that is not ours is left alone, and so are other people's files", async () => {
  const minutes = paper('minutes')
  for (const json of ['{"format":"else","data":{"kind":"minutes"}}', 'no json', '{}']) {
    const { read } = await readIn(typeset(minutes, json))
    expect(read.body).toBe('Socialnämnden')
    expect(aboutFile(read)).toEqual([])
  }
})

test('thousands of rows and people are placed in a bounded time', async () => {
  const attendance = Array.from({ length: 1000 }, (_, index) => ({ name: `Eva Berg${index}`, role: 'other' }))
  const rows = attendance.map(({ name }, index) => [name, 'Volontär', `${index}`])
  const document: Document = {
    ...paper('minutes'),
    blocks: [
      { kind: 'table', caption: 'Närvarande', headings: ['Namn', 'Uppdrag', 'Nummer'], rows },
      {
        kind: 'table',
        caption: 'Fler',
        headings: ['Namn', 'Uppdrag', 'Nummer'],
        rows: [...rows, ...rows],
      },
    ],
    data: { kind: 'minutes', title: paper('minutes').title, attendance },
  }
  const pdf = typeset(document)
  const before = process.cpuUsage()
  const { read } = await readIn(pdf)
  const { user, system } = process.cpuUsage(before)
  expect(read.attendance).toEqual(attendance)
  expect(Object.keys(read.spans).filter((pointer) => pointer.endsWith('/name')).length).toBe(1000)
  // Of the processor, since the machine may be busy.
  expect((user + system) / 1e6).toBeLessThan(6)
}, 120_000)

test('the reading process itself gives the facts of our own files', async () => {
  const document = paper('agreement')
  const { result } = await readFilesWithText([{ name: 'avtal.pdf', bytes: typeset(document) }])
  expect(result.failures).toEqual([])
  expect(result.documents.map(factsOf)).toEqual([saidBy(document)])
}, 60_000)
