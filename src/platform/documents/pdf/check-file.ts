import type { PdfFinding } from './finding.ts'
import { isArray, isDictionary, isName, isReference, isStream, isString } from './kinds-of-object.ts'
import { type PdfDictionary, type PdfObject, readText } from './object.ts'
import { dictionaryAt, type OpenPdf } from './open.ts'

/** What the file says of itself as a whole: identifier, language, marks, colour and title (ISO 19005-3, 6.1.3, 6.2.3; 14289-1, 7.1). */
export const checkFile = (pdf: OpenPdf): readonly PdfFinding[] => {
  const { entries } = pdf.catalog
  const found: PdfFinding[] = []
  const id = pdf.resolve(pdf.trailer.entries.get('ID'))
  if (!isArray(id) || id.items.length !== 2 || !id.items.every((half) => isString(half) && half.bytes.length > 0)) {
    found.push({ problem: 'noIdentifier', where: 'trailer' })
  }
  const language = pdf.resolve(entries.get('Lang'))
  if (!isString(language) || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(readText(language))) {
    found.push({ problem: 'noLanguage', where: 'catalog' })
  }
  if (dictionaryAt(pdf, entries.get('MarkInfo'))?.entries.get('Marked') !== true) {
    found.push({ problem: 'notMarked', where: 'catalog' })
  }
  if (dictionaryAt(pdf, entries.get('ViewerPreferences'))?.entries.get('DisplayDocTitle') !== true) {
    found.push({ problem: 'titleNotShown', where: 'catalog' })
  }
  const intents = pdf.resolve(entries.get('OutputIntents'))
  const isIntended = (intent: PdfObject): boolean => {
    const said = dictionaryAt(pdf, intent)
    return isName(said?.entries.get('S'), 'GTS_PDFA1') && isStream(pdf.resolve(said?.entries.get('DestOutputProfile')))
  }
  if (!isArray(intents) || !intents.items.some(isIntended)) found.push({ problem: 'noOutputIntent', where: 'catalog' })
  return found
}

// ISO 19005-3, 6.5.1: what may start something, play something or change the file.
const forbiddenActions = new Set(
  'JavaScript Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView SubmitForm'.split(
    ' ',
  ),
)
const forbiddenKeys = ['JS', 'AA', 'OpenAction', 'XFA', 'NeedAppearances', 'OPI', 'Alternates']

/** Every object: fonts, actions, filters and attachments. */
export const checkObjects = (pdf: OpenPdf): readonly PdfFinding[] => {
  const associated = new Set(referencesIn(pdf, pdf.catalog.entries.get('AF')))
  const found: PdfFinding[] = []
  for (let number = 1; number < pdf.size; number += 1) {
    const piece = pdf.object(number)
    const dictionary = dictionaryAt(pdf, piece)
    if (isStream(piece)) found.push(...checkStream(piece.dictionary, number))
    if (isName(dictionary?.entries.get('Type'), 'Font') && dictionary) found.push(...checkFont(pdf, dictionary, number))
    if (dictionary?.entries.has('EF')) found.push(...checkAttachment(dictionary, number, associated.has(number)))
    for (const inner of dictionariesIn(piece)) found.push(...checkActions(inner, number))
  }
  return found
}

const referencesIn = (pdf: OpenPdf, piece: PdfObject | undefined): readonly number[] => {
  const list = pdf.resolve(piece)
  return isArray(list) ? list.items.flatMap((item) => (isReference(item) ? [item.number] : [])) : []
}

const dictionariesIn = (piece: PdfObject): readonly PdfDictionary[] => {
  if (isStream(piece)) return dictionariesIn(piece.dictionary)
  if (isArray(piece)) return piece.items.flatMap(dictionariesIn)
  return isDictionary(piece) ? [piece, ...[...piece.entries.values()].flatMap(dictionariesIn)] : []
}

const checkActions = ({ entries }: PdfDictionary, number: number): readonly PdfFinding[] => {
  const action = entries.get('S')
  const isForbidden = isName(action) && forbiddenActions.has(action.name)
  const key = forbiddenKeys.find((some) => entries.has(some))
  if (isForbidden) return [{ problem: 'forbiddenAction', where: `${action.name} in object ${number}` }]
  return key ? [{ problem: 'forbiddenAction', where: `${key} in object ${number}` }] : []
}

const checkStream = ({ entries }: PdfDictionary, number: number): readonly PdfFinding[] => {
  const said = entries.get('Filter')
  const filters = isArray(said) ? said.items : [said]
  const isBad = entries.has('F') || filters.some((filter) => isName(filter, 'LZWDecode') || isName(filter, 'Crypt'))
  return isBad ? [{ problem: 'forbiddenFilter', where: `object ${number}` }] : []
}

const checkFont = (pdf: OpenPdf, { entries }: PdfDictionary, number: number): readonly PdfFinding[] => {
  const where = `object ${number}`
  const kind = entries.get('Subtype')
  if (isName(kind) && kind.name.startsWith('CIDFont')) return []
  const below = pdf.resolve(entries.get('DescendantFonts'))
  const font = isArray(below) ? dictionaryAt(pdf, below.items[0])?.entries : entries
  const descriptor = dictionaryAt(pdf, font?.get('FontDescriptor'))?.entries
  const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => isStream(pdf.resolve(descriptor?.get(key))))
  const found: PdfFinding[] = []
  if (!isEmbedded && !isName(kind, 'Type3')) found.push({ problem: 'fontNotEmbedded', where })
  if (!isStream(pdf.resolve(entries.get('ToUnicode')))) found.push({ problem: 'fontWithoutUnicode', where })
  return found
}

const checkAttachment = ({ entries }: PdfDictionary, number: number, isAssociated: boolean): readonly PdfFinding[] => {
  const isNamed = entries.has('F') && entries.has('UF') && isName(entries.get('AFRelationship'))
  return isNamed && isAssociated ? [] : [{ problem: 'attachmentWithoutRelationship', where: `object ${number}` }]
}
