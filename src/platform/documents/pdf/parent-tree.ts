import { isArray } from './kinds-of-object.ts'
import type { PdfDictionary, PdfObject } from './object.ts'
import { dictionaryAt, type OpenPdf } from './open.ts'

/** What of the structure each page and each annotation belongs to, by the number that these name (ISO 32000-1, 14.7.4.4). */
export const parentTree = (pdf: OpenPdf): ReadonlyMap<number, PdfObject> => {
  const root = dictionaryAt(pdf, pdf.catalog.entries.get('StructTreeRoot'))
  const parents = new Map<number, PdfObject>()
  const walk = (node: PdfDictionary | undefined, depth: number): void => {
    if (!node || depth > 20) return
    const numbers = pdf.resolve(node.entries.get('Nums'))
    const pairs = isArray(numbers) ? numbers.items : []
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const key = pairs[index]
      if (typeof key === 'number') parents.set(key, pdf.resolve(pairs[index + 1]))
    }
    const kids = pdf.resolve(node.entries.get('Kids'))
    if (isArray(kids)) for (const kid of kids.items) walk(dictionaryAt(pdf, kid), depth + 1)
  }
  walk(dictionaryAt(pdf, root?.entries.get('ParentTree')), 0)
  return parents
}
