import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { PdfFinding } from './finding.ts'
import { isStream, isString } from './kinds-of-object.ts'
import { readText } from './object.ts'
import { dictionaryAt, type OpenPdf } from './open.ts'

/**
 * The metadata: the title, the same as in the older place for it, and both declarations, the second with the schema that
 * PDF/A asks for (ISO 19005-3, 6.6.2–6.6.4; 14289-1, 5).
 */
export const checkMetadata = (pdf: OpenPdf): readonly PdfFinding[] => {
  const stream = pdf.resolve(pdf.catalog.entries.get('Metadata'))
  if (!isStream(stream) || stream.dictionary.entries.has('Filter')) return unreadable
  const xmp = new TextDecoder().decode(stream.bytes)
  if (XMLValidator.validate(xmp) !== true) return unreadable
  const said = propertiesOf(parser.parse(xmp))
  const info = pdf.resolve(dictionaryAt(pdf, pdf.trailer.entries.get('Info'))?.entries.get('Title'))
  const title = said.get('dc:title')?.join('')
  const found: PdfFinding[] = []
  if (!title?.trim() || !isString(info) || readText(info) !== title)
    found.push({ problem: 'noMetadataTitle', where: 'dc:title' })
  if (only(said, 'pdfaid:part') !== '3' || only(said, 'pdfaid:conformance') !== 'A') {
    found.push({ problem: 'notDeclaredArchival', where: 'pdfaid' })
  }
  if (only(said, 'pdfuaid:part') !== '1') found.push({ problem: 'notDeclaredAccessible', where: 'pdfuaid' })
  const isDescribed = said.get('pdfaSchema:namespaceURI')?.includes('http://www.aiim.org/pdfua/ns/id/') ?? false
  const isOneList = (xmp.match(/<pdfaExtension:schemas\b/g) ?? []).length === 1
  if (!isDescribed || !isOneList) found.push({ problem: 'declarationNotDescribed', where: 'pdfaExtension' })
  return found
}

const unreadable = [{ problem: 'metadataUnreadable', where: 'Metadata' }] as const
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: true, processEntities: true })

const only = (said: ReadonlyMap<string, readonly string[]>, name: string): string | undefined => {
  const [first, ...more] = said.get(name) ?? []
  return more.length === 0 ? first : undefined
}

/** Every text by the nearest name around it that is no list. */
const propertiesOf = (tree: unknown): ReadonlyMap<string, readonly string[]> => {
  const said = new Map<string, string[]>()
  const walk = (node: unknown, name: string): void => {
    if (Array.isArray(node)) for (const item of node) walk(item, name)
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) walk(value, /^(rdf:|#)/.test(key) ? name : key)
    } else if (typeof node === 'string') said.set(name, [...(said.get(name) ?? []), node])
  }
  walk(tree, '')
  return said
}
