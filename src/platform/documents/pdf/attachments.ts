import { isStream, isString } from './kinds-of-object.ts'
import { readText } from './object.ts'
import { dictionaryAt, type OpenPdf } from './open.ts'
import { streamBytes } from './stream-bytes.ts'

/** The files that a PDF carries, newest version of each. */
export const attachmentsOf = (pdf: OpenPdf): readonly { readonly name: string; readonly bytes: Uint8Array }[] => {
  const found: { name: string; bytes: Uint8Array }[] = []
  for (let number = 1; number < pdf.size; number += 1) {
    const entries = dictionaryAt(pdf, pdf.object(number))?.entries
    const name = entries?.get('UF')
    const stream = pdf.resolve(dictionaryAt(pdf, entries?.get('EF'))?.entries.get('F'))
    if (isString(name) && isStream(stream)) found.push({ name: readText(name), bytes: streamBytes(pdf, stream) })
  }
  return found
}
