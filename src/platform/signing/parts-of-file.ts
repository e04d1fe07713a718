import { isArray, isDictionary, isName, isReference } from '../documents/pdf/kinds-of-object.ts'
import { type PdfDictionary, PdfFault } from '../documents/pdf/object.ts'
import { dictionaryAt, type OpenPdf, pagesOf } from '../documents/pdf/open.ts'

/** A part of a file as a person knows it, for naming what was changed. */
export type Part = {
  readonly part:
    | 'page'
    | 'content'
    | 'annotation'
    | 'font'
    | 'structure'
    | 'attachment'
    | 'metadata'
    | 'catalog'
    | 'pages'
    | 'form'
    | 'signature'
    | 'trailer'
    | 'other'
  /** Which page, counted from 1, where the part belongs to one. */
  readonly page?: number
}

/** Which part of the file a numbered object is. */
export const partNamed = (pdf: OpenPdf, number: number): Part => {
  const root = pdf.trailer.entries.get('Root')
  if (isReference(root) && root.number === number) return { part: 'catalog' }
  for (const [index, { reference, page }] of pagesIn(pdf).entries()) {
    if (reference.number === number) return { part: 'page', page: index + 1 }
    if (pointsAt(pdf, page, 'Contents', number)) return { part: 'content', page: index + 1 }
    if (pointsAt(pdf, page, 'Annots', number)) return partOfAnnotation(pdf, number, index + 1)
  }
  const dictionary = dictionaryAt(pdf, { kind: 'reference', number, generation: pdf.placeOf(number)?.generation ?? 0 })
  return { part: dictionary ? partOfType(pdf, dictionary, number) : 'other' }
}

// A file whose pages are no tree any more still has parts to name.
const pagesIn = (pdf: OpenPdf) => {
  try {
    return pagesOf(pdf)
  } catch (error) {
    if (error instanceof PdfFault) return []
    throw error
  }
}

const pointsAt = (pdf: OpenPdf, page: PdfDictionary, key: string, number: number): boolean => {
  const value = page.entries.get(key)
  if (isReference(value) && value.number === number) return true
  const list = pdf.resolve(value)
  return isArray(list) && list.items.some((item) => isReference(item) && item.number === number)
}

const partOfAnnotation = (pdf: OpenPdf, number: number, page: number): Part => {
  const found = pdf.object(number)
  return isDictionary(found) && isName(found.entries.get('FT'), 'Sig')
    ? { part: 'signature' }
    : { part: 'annotation', page }
}

const typeParts: Readonly<Record<string, Part['part']>> = {
  Page: 'page',
  Pages: 'pages',
  Font: 'font',
  FontDescriptor: 'font',
  StructElem: 'structure',
  StructTreeRoot: 'structure',
  Metadata: 'metadata',
  EmbeddedFile: 'attachment',
  Filespec: 'attachment',
  Annot: 'annotation',
  XObject: 'content',
  Sig: 'signature',
  DocTimeStamp: 'signature',
  Catalog: 'catalog',
}

const partOfType = (pdf: OpenPdf, dictionary: PdfDictionary, number: number): Part['part'] => {
  const info = pdf.trailer.entries.get('Info')
  if (isReference(info) && info.number === number) return 'metadata'
  const form = pdf.catalog.entries.get('AcroForm')
  if (isReference(form) && form.number === number) return 'form'
  if (isName(dictionary.entries.get('FT'), 'Sig')) return 'signature'
  const type = dictionary.entries.get('Type')
  const subtype = dictionary.entries.get('Subtype')
  if (isName(type)) return typeParts[type.name] ?? 'other'
  return isName(subtype) && ['Image', 'Form'].includes(subtype.name) ? 'content' : 'other'
}
