import type { PdfFinding } from './finding.ts'
import { isArray, isDictionary, isString } from './kinds-of-object.ts'
import { type PdfObject, readText } from './object.ts'
import { dictionaryAt, type OpenPdf } from './open.ts'
import { type Element, everyElement, standardRoles, structureOf } from './structure.ts'

/** Whether the tags make sense to one who only hears them (ISO 14289-1, 7.1–7.9). */
export const checkStructure = (pdf: OpenPdf): readonly PdfFinding[] => {
  const elements = everyElement(structureOf(pdf) ?? [])
  if (elements.length === 0) return [{ problem: 'noStructure', where: 'StructTreeRoot' }]
  return [
    ...elements.flatMap((element) => checkElement(pdf, element)),
    ...checkHeadings(elements),
    ...checkTables(pdf, elements),
    ...checkBookmarks(pdf, elements),
  ]
}

const wordsIn = (pdf: OpenPdf, { dictionary }: Element, key: string): string => {
  const text = pdf.resolve(dictionary.entries.get(key))
  return isString(text) ? readText(text).trim() : ''
}

const inside: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'L', 'LI'],
  LI: ['Lbl', 'LBody'],
}

const around: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
}

const checkElement = (pdf: OpenPdf, element: Element): readonly PdfFinding[] => {
  const { role, number, children } = element
  const where = `${role} ${number}`
  const found: PdfFinding[] = []
  if (!standardRoles.has(role)) found.push({ problem: 'unknownStructure', where })
  if (
    (role === 'Figure' || role === 'Formula') &&
    !wordsIn(pdf, element, 'Alt') &&
    !wordsIn(pdf, element, 'ActualText')
  ) {
    found.push({ problem: 'pictureWithoutWords', where })
  }
  if (role === 'Note' && !wordsIn(pdf, element, 'ID')) found.push({ problem: 'noteWithoutIdentifier', where })
  const nesting = role.startsWith('L') ? 'listNesting' : 'tableNesting'
  const allowed = inside[role]
  if (allowed && (element.hasContent || children.some((child) => !allowed.includes(child.role)))) {
    found.push({ problem: nesting, where })
  }
  for (const child of children) {
    if (around[child.role]?.includes(role) === false) {
      const problem = child.role === 'LI' ? 'listNesting' : 'tableNesting'
      found.push({ problem, where: `${child.role} ${child.number}` })
    }
  }
  return found
}

const levelOf = ({ role }: Element): number => (/^H[1-6]$/.test(role) ? Number(role.slice(1)) : 0)

const checkHeadings = (elements: readonly Element[]): readonly PdfFinding[] => {
  const headings = elements.filter((element) => levelOf(element) > 0)
  if (headings.length === 0) return [{ problem: 'headingOrder', where: 'no heading' }]
  return headings.flatMap((heading, index) => {
    const before = headings[index - 1]
    const isTitle = levelOf(heading) === 1
    const isInOrder = before ? !isTitle && levelOf(heading) <= levelOf(before) + 1 : isTitle
    return isInOrder ? [] : [{ problem: 'headingOrder' as const, where: `${heading.role} ${heading.number}` }]
  })
}

const attribute = (pdf: OpenPdf, { dictionary }: Element, key: string): PdfObject => {
  const said = pdf.resolve(dictionary.entries.get('A'))
  const owners = (isArray(said) ? said.items : [said]).map((piece) => pdf.resolve(piece)).filter(isDictionary)
  return pdf.resolve(owners.find(({ entries }) => entries.has(key))?.entries.get(key))
}

const checkTables = (pdf: OpenPdf, elements: readonly Element[]): readonly PdfFinding[] => {
  const withoutScope = elements
    .filter((element) => element.role === 'TH' && attribute(pdf, element, 'Scope') === null)
    .map(({ number }) => ({ problem: 'headerWithoutScope', where: `TH ${number}` }) as const)
  const tables = elements.filter(({ role }) => role === 'Table')
  return [...withoutScope, ...tables.flatMap((table) => cellsWithoutHeader(pdf, table))]
}

// A cell names its headers, or lies under one.
const cellsWithoutHeader = (pdf: OpenPdf, table: Element): readonly PdfFinding[] => {
  const rows = everyElement([table]).filter(({ role }) => role === 'TR')
  const heads = rows[0]?.children ?? []
  const cells = rows.flatMap(({ children }) => children)
  const known = new Set(cells.filter(({ role }) => role === 'TH').map((cell) => wordsIn(pdf, cell, 'ID')))
  const hasHeader = (cell: Element, column: number): boolean => {
    const said = attribute(pdf, cell, 'Headers')
    const names = isArray(said) ? said.items.filter(isString).map(readText) : []
    return names.length > 0 ? names.every((name) => known.has(name)) : heads[column]?.role === 'TH'
  }
  return rows.flatMap(({ children }) =>
    children
      .filter((cell, column) => cell.role === 'TD' && !hasHeader(cell, column))
      .map(({ number }) => ({ problem: 'cellWithoutHeader', where: `TD ${number}` }) as const),
  )
}

const checkBookmarks = (pdf: OpenPdf, elements: readonly Element[]): readonly PdfFinding[] => {
  const headings = elements.filter((element) => levelOf(element) > 0).length
  let bookmarks = 0
  const pending = [dictionaryAt(pdf, pdf.catalog.entries.get('Outlines'))?.entries.get('First')]
  while (pending.length > 0 && bookmarks <= headings) {
    const item = dictionaryAt(pdf, pending.pop())
    if (!item) continue
    bookmarks += 1
    pending.push(item.entries.get('Next'), item.entries.get('First'))
  }
  return bookmarks === headings ? [] : [{ problem: 'noBookmarks', where: `${headings} headings` }]
}
