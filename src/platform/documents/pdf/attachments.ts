import { isStream, isString } from './kinds-of-object.ts'
import { readText } from './object.ts'
import { dictionaryAt, type OpenPdf } from './open.ts'
import { streamBytes } from './stream-bytes.ts'

/** The files that a PDF carries, newest version of each; with a name only those called so, and no other is unpacked. */
export const attachmentsOf = (
  pdf: OpenPdf,
  only?: string,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] => {
  const found: { name: string; bytes: Uint8Array }[] = []
  for (let number = 1; number < pdf.size; number += 1) {
    if (pdf.placeOf(number) === undefined) continue
    const entries = dictionaryAt(pdf, pdf.object(number))?.entries
    const said = entries?.get('UF')
    const name = isString(said) ? readText(said) : undefined
    if (name === undefined || (only !== undefined && name !== only)) continue
    const stream = pdf.resolve(dictionaryAt(pdf, entries?.get('EF'))?.entries.get('F'))
    if (isStream(stream)) found.push({ name, bytes: streamBytes(pdf, stream) })
  }
  return found
}
