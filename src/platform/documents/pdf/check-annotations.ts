import type { PdfFinding } from './finding.ts'
import { isArray, isName, isString } from './kinds-of-object.ts'
import { type PdfDictionary, type PdfObject, readText } from './object.ts'
import { dictionaryAt, type OpenPdf, pagesOf } from './open.ts'
import { parentTree } from './parent-tree.ts'

/** Links and fields: seen and printed, with a look, words and a place in the structure (ISO 19005-3, 6.3; 14289-1, 7.18). */
export const checkAnnotations = (pdf: OpenPdf): readonly PdfFinding[] => {
  const parents = parentTree(pdf)
  return pagesOf(pdf).flatMap(({ page, reference }) => {
    const list = pdf.resolve(page.entries.get('Annots'))
    const annotations = isArray(list) ? list.items : []
    if (annotations.length === 0) return []
    const found = annotations.flatMap((annotation) => checkAnnotation(pdf, annotation, parents))
    const isOrdered = isName(page.entries.get('Tabs'), 'S')
    return isOrdered ? found : [...found, { problem: 'tabOrder' as const, where: `page ${reference.number}` }]
  })
}

const printed = 4
const unseen = 1 | 2 | 32 | 256

const checkAnnotation = (
  pdf: OpenPdf,
  annotation: PdfObject,
  parents: ReadonlyMap<number, PdfObject>,
): readonly PdfFinding[] => {
  const dictionary = dictionaryAt(pdf, annotation)
  const kind = dictionary?.entries.get('Subtype')
  if (!dictionary || !isName(kind)) return [{ problem: 'annotationWithoutStructure', where: 'no annotation' }]
  const { entries } = dictionary
  const found: PdfFinding[] = []
  const say = (problem: PdfFinding['problem']): void => void found.push({ problem, where: kind.name })
  const flags = entries.get('F')
  if (typeof flags !== 'number' || (flags & printed) === 0 || (flags & unseen) !== 0) say('annotationHidden')
  const isOutside = !hasArea(pdf, dictionary)
  if (
    kind.name !== 'Link' &&
    kind.name !== 'Popup' &&
    !isOutside &&
    !dictionaryAt(pdf, entries.get('AP'))?.entries.has('N')
  ) {
    say('annotationWithoutAppearance')
  }
  const parent = entries.get('StructParent')
  if (!isOutside && (typeof parent !== 'number' || !dictionaryAt(pdf, parents.get(parent)))) {
    say('annotationWithoutStructure')
  }
  const words = pdf.resolve(entries.get(kind.name === 'Widget' ? 'TU' : 'Contents'))
  if (!isString(words) || readText(words).trim() === '') say('annotationWithoutWords')
  return found
}

// One that lies outside the page or has no size is no part of what is seen (14289-1, 7.18.1).
const hasArea = (pdf: OpenPdf, { entries }: PdfDictionary): boolean => {
  const rectangle = pdf.resolve(entries.get('Rect'))
  const [left, bottom, right, top] = isArray(rectangle) ? rectangle.items.map(Number) : []
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return true
  const isInside = Math.max(left, right) > 0 && Math.max(bottom, top) > 0
  return isInside && left !== right && bottom !== top
}
