import { appendRevision } from '../documents/pdf/increment.ts'
import { isArray, isDictionary, isName, isReference, isString } from '../documents/pdf/kinds-of-object.ts'
import {
  arrayOf,
  dictionaryOf,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  readText,
  referenceTo,
  textOf,
  withEntries,
} from '../documents/pdf/object.ts'
import { type OpenPdf, openPdf, pagesOf } from '../documents/pdf/open.ts'
import { SigningFault } from './fault.ts'

/** A place to sign that is made before anyone signs. `name` is ours (a–z, 0–9, -); `label` is read out, and says who signs as what. */
export type FieldToPrepare = { readonly name: string; readonly label: string }

/** A place to sign in a file; `value` is the number of its signature once there is one. */
export type SignatureField = {
  readonly number: number
  readonly name: string
  readonly label: string
  readonly dictionary: PdfDictionary
  readonly value: number | undefined
}

/**
 * Makes one empty field for each signer, in the order in which they shall sign. Made before the first signature: after it nothing but
 * signatures may be added. The fields have no size and lie outside the page, so they need neither a look nor a tag (PDF/A, PDF/UA).
 * Refuses a file that has fields already.
 */
export const prepareFields = (bytes: Uint8Array, fields: readonly FieldToPrepare[]): Uint8Array => {
  const pdf = openPdf(bytes)
  const lastPage = pagesOf(pdf).at(-1)
  const root = pdf.trailer.entries.get('Root')
  if (pdf.catalog.entries.has('AcroForm') || !lastPage || !isReference(root)) throw new SigningFault('fieldsTaken')
  const form = pdf.size
  const references = fields.map((_, index) => referenceTo(form + 1 + index))
  const annotations = pdf.resolve(lastPage.page.entries.get('Annots'))
  const objects = new Map<number, PdfObject>([
    [root.number, withEntries(pdf.catalog, { AcroForm: referenceTo(form) })],
    [
      lastPage.reference.number,
      withEntries(lastPage.page, {
        Annots: arrayOf([...(isArray(annotations) ? annotations.items : []), ...references]),
        Tabs: nameOf('S'),
      }),
    ],
    // 3: the file holds signatures and may only be appended to.
    [form, dictionaryOf({ Fields: arrayOf(references), SigFlags: 3 })],
    ...fields.map((field, index) => [form + 1 + index, fieldOf(field, lastPage.reference)] as const),
  ])
  return appendRevision(pdf, objects).bytes
}

/** A field without size, outside the page, printed and locked (flags 4 and 128). */
export const fieldOf = ({ name, label }: FieldToPrepare, page: PdfObject): PdfDictionary =>
  dictionaryOf({
    Type: nameOf('Annot'),
    Subtype: nameOf('Widget'),
    FT: nameOf('Sig'),
    T: textOf(name),
    TU: textOf(label),
    F: 132,
    Rect: arrayOf([-1, -1, -1, -1]),
    P: page,
  })

/** The places to sign in a file, in their order. */
export const signatureFieldsOf = (pdf: OpenPdf): readonly SignatureField[] => {
  const form = pdf.resolve(pdf.catalog.entries.get('AcroForm'))
  const fields = isDictionary(form) ? pdf.resolve(form.entries.get('Fields')) : null
  if (!isArray(fields)) return []
  return fields.items.flatMap((reference) => {
    const dictionary = pdf.resolve(reference)
    if (!isReference(reference) || !isDictionary(dictionary) || !isName(dictionary.entries.get('FT'), 'Sig')) return []
    const value = dictionary.entries.get('V')
    return [
      {
        number: reference.number,
        name: wordsAt(dictionary, 'T'),
        label: wordsAt(dictionary, 'TU'),
        dictionary,
        value: isReference(value) ? value.number : undefined,
      },
    ]
  })
}

/** The text of an entry; empty where there is none. */
export const wordsAt = (dictionary: PdfDictionary, key: string): string => {
  const value = dictionary.entries.get(key)
  return isString(value) ? readText(value) : ''
}
