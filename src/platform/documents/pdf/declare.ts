import { appendRevision } from './increment.ts'
import { isDictionary, isReference, isStream } from './kinds-of-object.ts'
import { dictionaryOf, nameOf, PdfFault, type PdfObject, streamOf, withEntries } from './object.ts'
import { type OpenPdf, openPdf } from './open.ts'
import { silentMarks } from './raised-marks.ts'
import { rowHeads } from './row-heads.ts'

/**
 * The file with a second revision that says that it is PDF/UA-1 too, which it was checked to be, in the way that PDF/A asks
 * for: the property is described by an extension schema (ISO 19005-3, 6.6.2.3). The title is shown in the title bar, the
 * first cell of a row heads it and a raised mark says nothing of its own, which the typesetter cannot say.
 */
export const declareBoth = (
  bytes: Uint8Array,
  sheet: { hasTables: boolean; hasMarkedLetters: boolean },
): Uint8Array => {
  const pdf = openPdf(bytes)
  const root = pdf.trailer.entries.get('Root')
  const metadata = pdf.catalog.entries.get('Metadata')
  if (!isReference(root) || !isReference(metadata)) throw new PdfFault('The PDF has no catalog with metadata')
  const preferences = pdf.resolve(pdf.catalog.entries.get('ViewerPreferences'))
  const shown = isDictionary(preferences) ? preferences : dictionaryOf({})
  const marks = pdf.resolve(pdf.catalog.entries.get('MarkInfo'))
  if (!isDictionary(marks)) throw new PdfFault('The PDF is not tagged')
  const catalog = withEntries(pdf.catalog, {
    // /Suspects is false unless it is said (ISO 32000-1, table 321), and some readers stumble over it.
    MarkInfo: withEntries(marks, { Suspects: undefined }),
    ViewerPreferences: withEntries(shown, { DisplayDocTitle: true }),
  })
  const changes = new Map<number, PdfObject>([
    [root.number, catalog],
    [metadata.number, withDeclaration(pdf, metadata)],
    ...(sheet.hasTables ? rowHeads(pdf) : []),
    ...(sheet.hasMarkedLetters ? silentMarks(pdf) : []),
  ])
  return appendRevision(pdf, changes).bytes
}

const withDeclaration = (pdf: OpenPdf, metadata: PdfObject): PdfObject => {
  const stream = pdf.resolve(metadata)
  if (!isStream(stream) || stream.dictionary.entries.has('Filter')) throw new PdfFault('The metadata cannot be read')
  const xmp = new TextDecoder('utf-8', { fatal: true }).decode(stream.bytes)
  const described = insertBefore(xmp, '</rdf:Bag></pdfaExtension:schemas>', schema)
  const declared = insertBefore(described, '<pdfaid:part>', part)
  return streamOf({ Type: nameOf('Metadata'), Subtype: nameOf('XML') }, Buffer.from(declared, 'utf8'))
}

const insertBefore = (xmp: string, mark: string, piece: string): string => {
  const [before, after, ...more] = xmp.split(mark)
  if (before === undefined || after === undefined || more.length > 0) {
    throw new PdfFault('The metadata are not those of the typesetter')
  }
  return `${before}${piece}${mark}${after}`
}

const part = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>'
const schema = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 that the document conforms to</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
].join('')
