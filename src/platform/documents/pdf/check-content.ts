import { operationsOf } from './content.ts'
import type { PdfFinding } from './finding.ts'
import { isArray, isDictionary, isName } from './kinds-of-object.ts'
import { type PdfDictionary, PdfFault, type PdfObject } from './object.ts'
import { dictionaryAt, type OpenPdf, pagesOf } from './open.ts'
import { contentOf, propertiesIn } from './page-content.ts'
import { parentTree } from './parent-tree.ts'

/** Everything that a page shows is either a marked part of the structure or marked as decoration (ISO 14289-1, 7.1). */
export const checkContent = (pdf: OpenPdf): readonly PdfFinding[] => {
  const parents = parentTree(pdf)
  return pagesOf(pdf).flatMap(({ page }, index) => {
    const where = `page ${index + 1}`
    const parent = page.entries.get('StructParents')
    const known = typeof parent === 'number' ? parents.get(parent) : undefined
    const { isAllMarked, marks } = marksOf(contentOf(pdf, page), (name) => propertiesIn(pdf, page, name))
    const found: PdfFinding[] = isAllMarked ? [] : [{ problem: 'unmarkedContent', where }]
    const isKnown = (mark: number): boolean => isArray(known) && dictionaryAt(pdf, known.items[mark]) !== undefined
    return marks.every(isKnown) ? found : [...found, { problem: 'lostContent' as const, where }]
  })
}

const painting = new Set(['Tj', 'TJ', "'", '"', 'Do', 'sh', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])

const marksOf = (content: Uint8Array, named: (name: string) => PdfDictionary | undefined) => {
  const open: boolean[] = []
  const marks: number[] = []
  let isAllMarked = true
  for (const { operator, operands } of operationsOf(content)) {
    if (operator === 'BMC' || operator === 'BDC') {
      const mark = markOf(operands[1], named)
      if (mark !== undefined) marks.push(mark)
      open.push(mark !== undefined || isName(operands[0], 'Artifact'))
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) throw new PdfFault('Marked content ends that did not begin')
    } else if (painting.has(operator) && !open.includes(true)) isAllMarked = false
  }
  return { isAllMarked, marks }
}

const markOf = (
  properties: PdfObject | undefined,
  named: (name: string) => PdfDictionary | undefined,
): number | undefined => {
  const dictionary = isName(properties) ? named(properties.name) : properties
  const mark = isDictionary(dictionary) ? dictionary.entries.get('MCID') : undefined
  return typeof mark === 'number' ? mark : undefined
}
