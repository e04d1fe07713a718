import { isArray, isStream } from '../documents/pdf/kinds-of-object.ts'
import { arrayOf, dictionaryOf, nameOf, type PdfObject, referenceTo, streamOf } from '../documents/pdf/object.ts'
import { dictionaryAt, type OpenPdf } from '../documents/pdf/open.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import type { Brought } from './chain.ts'

/** What the file brings for later checks (DSS, ETSI EN 319 142-1). What cannot be read counts for nothing. */
export const broughtBy = (pdf: OpenPdf): Brought => {
  const data = dictionaryAt(pdf, pdf.catalog.entries.get('DSS'))
  if (!data) return { certificates: [], lists: [] }
  return {
    certificates: streamsIn(pdf, data.entries.get('Certs')).flatMap(readIfWhole),
    lists: streamsIn(pdf, data.entries.get('CRLs')),
  }
}

/** The same as objects to add to a file, numbered from `first`; the dictionary itself comes first. */
export const longTermObjects = (
  first: number,
  { certificates, lists }: { readonly certificates: readonly Uint8Array[]; readonly lists: readonly Uint8Array[] },
): ReadonlyMap<number, PdfObject> => {
  const listsFrom = first + 1 + certificates.length
  const data = dictionaryOf({
    Type: nameOf('DSS'),
    Certs: arrayOf(certificates.map((_, index) => referenceTo(first + 1 + index))),
    CRLs: arrayOf(lists.map((_, index) => referenceTo(listsFrom + index))),
  })
  return new Map<number, PdfObject>([
    [first, data],
    ...[...certificates, ...lists].map((der, index) => [first + 1 + index, streamOf({}, der)] as const),
  ])
}

const streamsIn = (pdf: OpenPdf, value: PdfObject | undefined): readonly Uint8Array[] => {
  const list = pdf.resolve(value)
  return isArray(list) ? list.items.map(pdf.resolve).flatMap((one) => (isStream(one) ? [one.bytes] : [])) : []
}

const readIfWhole = (der: Uint8Array): readonly Certificate[] => {
  try {
    return [readCertificate(der)]
  } catch {
    return []
  }
}
