import { isArray, isStream } from './kinds-of-object.ts'
import type { PdfDictionary } from './object.ts'
import { dictionaryAt, type OpenPdf } from './open.ts'
import { streamBytes } from './stream-bytes.ts'

/** All that a page paints, as one stream. */
export const contentOf = (pdf: OpenPdf, page: PdfDictionary): Uint8Array => {
  const said = page.entries.get('Contents')
  const list = pdf.resolve(said)
  const streams = (isArray(list) ? list.items : [list]).map((piece) => pdf.resolve(piece)).filter(isStream)
  return Buffer.concat(streams.flatMap((stream) => [streamBytes(pdf, stream), Buffer.from('\n')]))
}

/** What a name of the page's list of properties stands for. */
export const propertiesIn = (pdf: OpenPdf, page: PdfDictionary, name: string): PdfDictionary | undefined => {
  const resources = dictionaryAt(pdf, page.entries.get('Resources'))
  return dictionaryAt(pdf, dictionaryAt(pdf, resources?.entries.get('Properties'))?.entries.get(name))
}
