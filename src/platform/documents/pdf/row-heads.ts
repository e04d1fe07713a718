import { isArray, isDictionary, isName, isReference } from './kinds-of-object.ts'
import { arrayOf, nameOf, type PdfDictionary, PdfFault, type PdfObject, withEntries } from './object.ts'
import { dictionaryAt, type OpenPdf } from './open.ts'

/**
 * The cells that head a row, as changed objects by number: the first of each row that says something becomes a header of its row.
 * The typesetter only knows headers of columns.
 */
export const rowHeads = (pdf: OpenPdf): ReadonlyMap<number, PdfObject> => {
  const changed = new Map<number, PdfObject>()
  const seen = new Set<number>()
  const pending: { element: PdfObject; isInBody: boolean }[] = [
    { element: pdf.catalog.entries.get('StructTreeRoot') ?? null, isInBody: false },
  ]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { element, isInBody } = next
    const found = dictionaryAt(pdf, element)
    if (!found) continue
    if (isReference(element)) {
      if (seen.has(element.number)) throw new PdfFault('The structure of the PDF goes in circles')
      seen.add(element.number)
    }
    const children = childrenOf(pdf, found)
    const isRow = isName(found.entries.get('S'), 'TR')
    if (isRow && isInBody) headRow(pdf, children, changed)
    if (!isRow)
      for (const child of children) pending.push({ element: child, isInBody: isName(found.entries.get('S'), 'TBody') })
  }
  return changed
}

const childrenOf = (pdf: OpenPdf, element: PdfDictionary): readonly PdfObject[] => {
  const children = pdf.resolve(element.entries.get('K'))
  return isArray(children) ? children.items : [element.entries.get('K') ?? null]
}

const headRow = (pdf: OpenPdf, [first]: readonly PdfObject[], changed: Map<number, PdfObject>): void => {
  if (!isReference(first)) return
  const cell = pdf.resolve(first)
  if (!isDictionary(cell) || !isName(cell.entries.get('S'), 'TD') || isEmpty(pdf, cell)) return
  const attributes = pdf.resolve(cell.entries.get('A'))
  const [table, ...others] = isArray(attributes) ? attributes.items : [attributes]
  if (!isDictionary(table) || !isName(table.entries.get('O'), 'Table')) return
  const scoped = withEntries(table, { Scope: nameOf('Row') })
  const A = others.length > 0 ? arrayOf([scoped, ...others]) : scoped
  changed.set(first.number, withEntries(cell, { S: nameOf('TH'), A }))
}

const isEmpty = (pdf: OpenPdf, cell: PdfDictionary): boolean => {
  const children = pdf.resolve(cell.entries.get('K'))
  return children === null || (isArray(children) && children.items.length === 0)
}
