import { beforeAll, expect, test } from 'vitest'
import { someDocument, someLetterhead } from '../../../../test/files/some-document.ts'
import { attachmentOf } from '../attachment.ts'
import { checkPdf } from './check.ts'
import type { PdfProblem } from './finding.ts'
import { appendRevision } from './increment.ts'
import { isName, isReference, isStream } from './kinds-of-object.ts'
import { makePdf } from './make-pdf.ts'
import {
  arrayOf,
  dictionaryOf,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  referenceTo,
  streamOf,
  textOf,
  withEntries,
} from './object.ts'
import { dictionaryAt, type OpenPdf, openPdf, pagesOf } from './open.ts'
import { streamBytes } from './stream-bytes.ts'

let whole: Uint8Array

beforeAll(() => {
  const document = someDocument()
  const attachment = attachmentOf(document, someLetterhead)
  const made = makePdf({ document, letterhead: someLetterhead, attachment, madeAt: '2026-11-24T09:00:00Z' })
  if (!('pdf' in made)) throw new Error(made.detail)
  whole = made.pdf
})

/** The whole file with the first object changed that a test finds. */
const changed = (
  isMeant: (dictionary: PdfDictionary, number: number) => boolean,
  change: (dictionary: PdfDictionary, object: PdfObject, pdf: OpenPdf) => PdfObject,
): Uint8Array => {
  const pdf = openPdf(whole)
  for (let number = 1; number < pdf.size; number += 1) {
    const dictionary = dictionaryAt(pdf, pdf.object(number))
    if (!dictionary || !isMeant(dictionary, number)) continue
    return appendRevision(pdf, new Map([[number, change(dictionary, pdf.object(number), pdf)]])).bytes
  }
  throw new Error('Nothing to break')
}

const isA = (key: string, name: string) => (dictionary: PdfDictionary) => isName(dictionary.entries.get(key), name)
const entry = (isMeant: (dictionary: PdfDictionary) => boolean, changes: Record<string, PdfObject | undefined>) =>
  changed(isMeant, (dictionary, object) => {
    const next = withEntries(dictionary, changes)
    return isStream(object) ? { ...object, dictionary: next } : next
  })
const catalog = (changes: Record<string, PdfObject | undefined>) => entry(isA('Type', 'Catalog'), changes)
const element = (role: string, changes: Record<string, PdfObject | undefined>) => entry(isA('S', role), changes)
const metadata = (from: string | RegExp, to: string) =>
  changed(isA('Type', 'Metadata'), (_, object) => {
    const text = isStream(object) ? Buffer.from(object.bytes).toString() : ''
    if (text.replace(from, to) === text) throw new Error('Nothing to break')
    return streamOf({ Type: nameOf('Metadata'), Subtype: nameOf('XML') }, Buffer.from(text.replace(from, to)))
  })
const rewritten = (from: string, to: string): Uint8Array =>
  Buffer.from(Buffer.from(whole).toString('latin1').replaceAll(from, to), 'latin1')

/** The whole file with more painted on its first page. */
const painted = (more: string): Uint8Array => {
  const pdf = openPdf(whole)
  const contents = pagesOf(pdf)[0]?.page.entries.get('Contents')
  const stream = pdf.resolve(contents)
  if (!isReference(contents) || !isStream(stream)) throw new Error('No content')
  const bytes = Buffer.concat([streamBytes(pdf, stream), Buffer.from(`\n${more}`)])
  return appendRevision(pdf, new Map([[contents.number, streamOf({}, bytes)]])).bytes
}

/** The whole file with an annotation on its first page. */
const annotated = (entries: Record<string, PdfObject>): Uint8Array => {
  const pdf = openPdf(whole)
  const page = pagesOf(pdf)[0]
  if (!page) throw new Error('No page')
  const annotation = dictionaryOf({ Type: nameOf('Annot'), Rect: arrayOf([10, 10, 90, 40]), ...entries })
  const next = withEntries(page.page, { Annots: arrayOf([referenceTo(pdf.size)]), Tabs: nameOf('S') })
  return appendRevision(
    pdf,
    new Map([
      [page.reference.number, next],
      [pdf.size, annotation],
    ]),
  ).bytes
}

const field = {
  Subtype: nameOf('Widget'),
  F: 4,
  TU: textOf('Underskrift'),
  AP: dictionaryOf({ N: null }),
  StructParent: 0,
}

const broken: readonly [PdfProblem, string, () => Uint8Array][] = [
  ['unreadable', 'that is encrypted', () => rewritten('/Info', '/Encrypt << >> /Info')],
  ['unreadable', 'that is cut off', () => whole.subarray(0, whole.length - 40)],
  ['noIdentifier', 'without an identifier', () => rewritten('/ID [', '/XX [')],
  ['noLanguage', 'without a language', () => catalog({ Lang: undefined })],
  ['notMarked', 'that is not marked as tagged', () => catalog({ MarkInfo: dictionaryOf({ Marked: false }) })],
  ['noStructure', 'without structure', () => catalog({ StructTreeRoot: undefined })],
  ['titleNotShown', 'that shows its name for its title', () => catalog({ ViewerPreferences: undefined })],
  ['noOutputIntent', 'without a colour space', () => catalog({ OutputIntents: undefined })],
  ['noBookmarks', 'without bookmarks', () => catalog({ Outlines: undefined })],
  ['metadataUnreadable', 'without metadata', () => catalog({ Metadata: undefined })],
  ['metadataUnreadable', 'whose metadata are no XML', () => metadata('</rdf:RDF>', '')],
  ['noMetadataTitle', 'with another title in its metadata', () => metadata('Socialn', 'Byggn')],
  ['notDeclaredArchival', 'that does not say it is PDF/A', () => metadata('<pdfaid:part>3</pdfaid:part>', '')],
  ['notDeclaredArchival', 'of a lower level', () => metadata('conformance>A<', 'conformance>B<')],
  ['notDeclaredAccessible', 'that does not say it is PDF/UA', () => metadata(/<pdfuaid:part.*<\/pdfuaid:part>/, '')],
  [
    'declarationNotDescribed',
    'whose word for PDF/UA is unknown',
    () => metadata('URI>http://www.aiim.org/pdfua', 'URI>http://x'),
  ],
  [
    'fontNotEmbedded',
    'without a font',
    () => entry(isA('Type', 'FontDescriptor'), { FontFile2: undefined, FontFile3: undefined }),
  ],
  [
    'fontWithoutUnicode',
    'with a font that cannot be copied',
    () => entry(isA('Subtype', 'Type0'), { ToUnicode: undefined }),
  ],
  ['forbiddenAction', 'that starts something', () => catalog({ OpenAction: dictionaryOf({ S: nameOf('GoTo') }) })],
  ['forbiddenAction', 'with a script', () => catalog({ X: dictionaryOf({ S: nameOf('JavaScript') }) })],
  ['forbiddenFilter', 'with a stream in another file', () => entry(isA('Type', 'EmbeddedFile'), { F: textOf('x') })],
  [
    'attachmentWithoutRelationship',
    'with a file of no relation',
    () => entry(isA('Type', 'Filespec'), { AFRelationship: undefined }),
  ],
  ['attachmentWithoutRelationship', 'with a file that the catalog does not name', () => catalog({ AF: undefined })],
  ['pictureWithoutWords', 'with a picture that says nothing', () => element('LBody', { S: nameOf('Figure') })],
  ['unknownStructure', 'with a tag of its own', () => element('LBody', { S: nameOf('Rubrik') })],
  ['headingOrder', 'that skips a level', () => element('H2', { S: nameOf('H4') })],
  ['headingOrder', 'without a first heading', () => element('H1', { S: nameOf('P') })],
  ['tableNesting', 'with a row outside a table', () => element('Table', { S: nameOf('Div') })],
  ['tableNesting', 'with words between cells', () => element('TD', { S: nameOf('P') })],
  ['headerWithoutScope', 'with a header of nothing', () => element('TH', { A: undefined })],
  [
    'cellWithoutHeader',
    'with a cell without header',
    () =>
      entry(({ entries }) => isName(entries.get('S'), 'TH') && entries.has('ID'), { S: nameOf('TD'), A: undefined }),
  ],
  ['listNesting', 'with a point outside a list', () => element('L', { S: nameOf('Div') })],
  ['noteWithoutIdentifier', 'with a note that nothing refers to', () => element('Note', { ID: undefined })],
  ['annotationHidden', 'with a link that is not printed', () => entry(isA('Subtype', 'Link'), { F: 0 })],
  ['annotationHidden', 'with a hidden field', () => annotated({ ...field, F: 6 })],
  ['annotationWithoutAppearance', 'with a field without a look', () => annotated({ ...field, AP: null })],
  [
    'annotationWithoutStructure',
    'with a link outside the structure',
    () => entry(isA('Subtype', 'Link'), { StructParent: undefined }),
  ],
  ['annotationWithoutWords', 'with a field without words', () => annotated({ ...field, TU: textOf(' ') })],
  ['annotationWithoutWords', 'with a link without words', () => entry(isA('Subtype', 'Link'), { Contents: undefined })],
  [
    'tabOrder',
    'whose fields come in no order',
    () =>
      changed(
        (page) => page.entries.has('Annots'),
        (page) => withEntries(page, { Tabs: undefined }),
      ),
  ],
  ['unmarkedContent', 'with words outside the tags', () => painted('BT (x) Tj ET')],
  ['unmarkedContent', 'with a line outside the tags', () => painted('0 0 m 9 9 l S')],
  ['lostContent', 'with words that the structure does not know', () => painted('/P << /MCID 9999 >> BDC EMC')],
]

test('a file of ours has no fault', () => {
  expect(checkPdf(whole)).toEqual([])
})

test.each(broken)('%s: a file %s is caught', (problem, _, make) => {
  expect(checkPdf(make()).map((finding) => finding.problem)).toContain(problem)
})
