import { characterMap } from './character-map.ts'
import { type Operation, operationsOf } from './content.ts'
import { isArray, isDictionary, isName, isString } from './kinds-of-object.ts'
import { type PdfDictionary, type PdfObject, readText } from './object.ts'
import { dictionaryAt, type OpenPdf, pagesOf } from './open.ts'
import { contentOf, propertiesIn } from './page-content.ts'

/**
 * All words that the pages of one of our own files show, page after page in the order in which they are painted, which is that
 * of the tags but for the running head, the foot and the notes of each page. Rows of a table are not put side by side: it is
 * made to be compared with `visibleText`. Where a run of letters says itself what it reads (Arabic), that is believed.
 */
export const shownText = (pdf: OpenPdf): string => {
  const maps = new Map<PdfDictionary, ReadonlyMap<number, string>>()
  const mapOf = (font: PdfDictionary): ReadonlyMap<number, string> => {
    const known = maps.get(font) ?? characterMap(pdf, font.entries.get('ToUnicode'))
    maps.set(font, known)
    return known
  }
  return pagesOf(pdf)
    .map(({ page }) => {
      const resources = dictionaryAt(pdf, page.entries.get('Resources'))
      const fonts = dictionaryAt(pdf, resources?.entries.get('Font'))
      const reading = new PageReading({
        font: (name) => {
          const font = dictionaryAt(pdf, fonts?.entries.get(name))
          return font ? mapOf(font) : new Map()
        },
        properties: (name) => propertiesIn(pdf, page, name),
      })
      for (const operation of operationsOf(contentOf(pdf, page))) reading.take(operation)
      return reading.words
    })
    .join('\n')
}

type Names = {
  readonly font: (name: string) => ReadonlyMap<number, string>
  readonly properties: (name: string) => PdfDictionary | undefined
}

/** Reads the operations of one page one after the other. */
class PageReading {
  words = ''
  readonly #names: Names
  #font: ReadonlyMap<number, string> = new Map()
  /** For each mark that is open, whether it says itself what it reads. */
  readonly #open: boolean[] = []

  constructor(names: Names) {
    this.#names = names
  }

  take({ operator, operands }: Operation): void {
    if (operator === 'Tf' && isName(operands[0])) this.#font = this.#names.font(operands[0].name)
    if (operator === 'BMC') this.#open.push(false)
    if (operator === 'BDC') this.#begin(operands[1])
    if (operator === 'EMC') this.#open.pop()
    if (operator === 'ET') this.words += ' '
    if (operator === 'Tj' || operator === "'" || operator === '"') this.#show(operands.at(-1))
    if (operator === 'TJ' && isArray(operands[0])) for (const piece of operands[0].items) this.#show(piece)
  }

  #begin(properties: PdfObject | undefined): void {
    const said = isName(properties) ? this.#names.properties(properties.name) : properties
    const words = isDictionary(said) ? said.entries.get('ActualText') : undefined
    if (isString(words) && !this.#open.includes(true)) this.words += readText(words)
    this.#open.push(isString(words))
  }

  #show(piece: PdfObject | undefined): void {
    if (!isString(piece) || this.#open.includes(true)) return
    for (let at = 0; at + 1 < piece.bytes.length; at += 2) {
      this.words += this.#font.get((piece.bytes[at] ?? 0) * 256 + (piece.bytes[at + 1] ?? 0)) ?? ''
    }
  }
}
