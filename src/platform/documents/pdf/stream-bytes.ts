import { inflateSync } from 'node:zlib'
import { isArray, isName } from './kinds-of-object.ts'
import { PdfFault, type PdfStream } from './object.ts'
import type { OpenPdf } from './open.ts'

const mostBytes = 200 * 1024 * 1024

/** What a stream holds, inflated. Refuses filters other than /FlateDecode, predictors, and more than 200 MB. */
export const streamBytes = (pdf: OpenPdf, { dictionary, bytes }: PdfStream): Uint8Array => {
  const said = pdf.resolve(dictionary.entries.get('Filter'))
  const filters = isArray(said) ? said.items : said === null ? [] : [said]
  if (filters.length === 0) return bytes
  if (filters.length > 1 || !isName(filters[0], 'FlateDecode') || dictionary.entries.has('DecodeParms')) {
    throw new PdfFault('A stream of the PDF is packed in a way that is not read')
  }
  try {
    return inflateSync(bytes, { maxOutputLength: mostBytes })
  } catch {
    throw new PdfFault('A stream of the PDF cannot be unpacked')
  }
}
