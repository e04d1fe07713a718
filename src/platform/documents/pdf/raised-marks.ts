import { deflateSync } from 'node:zlib'
import { characterMap } from './character-map.ts'
import { type Operation, operationsOf } from './content.ts'
import { isArray, isDictionary, isName, isReference, isStream, isString } from './kinds-of-object.ts'
import { dictionaryOf, nameOf, type PdfObject, readText, streamOf, textOf } from './object.ts'
import { dictionaryAt, type OpenPdf, pagesOf } from './open.ts'
import { streamBytes } from './stream-bytes.ts'
import { writeObject } from './write.ts'

// A letter with marks that no one sign holds, such as "b́". Arabic letters change their look with their place.
const someMarked = /[[\p{L}\p{N}]--[\p{Script=Arabic}\p{Script=Hebrew}]]\p{M}+/v
const oneMarked = new RegExp(`^${someMarked.source}$`, 'v')

/** Whether the words have a letter with marks that are signs of their own. */
export const hasMarkedLetter = (words: string): boolean => someMarked.test(words)

/**
 * The contents of pages, as changed objects by number, on which marks stand higher or lower than is usual. The typesetter
 * paints such a mark for itself and has it say its whole letter once more, which would then be read aloud and copied
 * twice: here the mark says nothing, as its letter has said it.
 */
export const silentMarks = (pdf: OpenPdf): ReadonlyMap<number, PdfObject> => {
  const changed = new Map<number, PdfObject>()
  for (const { page } of pagesOf(pdf)) {
    const content = page.entries.get('Contents')
    const stream = pdf.resolve(content)
    if (!isReference(content) || !isStream(stream)) continue
    const fonts = dictionaryAt(pdf, dictionaryAt(pdf, page.entries.get('Resources'))?.entries.get('Font'))
    const maps = new Map<string, ReadonlyMap<number, string>>()
    const painting = new Painting((name) => {
      const map =
        maps.get(name) ?? characterMap(pdf, dictionaryAt(pdf, fonts?.entries.get(name))?.entries.get('ToUnicode'))
      maps.set(name, map)
      return map
    })
    for (const operation of operationsOf(streamBytes(pdf, stream))) painting.take(operation)
    if (painting.isChanged) changed.set(content.number, packed(painting.written))
  }
  return changed
}

const packed = (operations: readonly Operation[]): PdfObject => {
  const lines = operations.map(({ operator, operands }) => [...operands.map(writeObject), operator].join(' '))
  return streamOf({ Filter: nameOf('FlateDecode') }, deflateSync(lines.join('\n')))
}

const silence: Operation = { operator: 'BDC', operands: [nameOf('Span'), dictionaryOf({ ActualText: textOf('') })] }
const end: Operation = { operator: 'EMC', operands: [] }

type Letter = { readonly words: string; readonly font: string; readonly code: number | undefined }

/** Takes the operations of one page one after the other and writes them again. */
class Painting {
  readonly written: Operation[] = []
  isChanged = false
  readonly #mapOf: (font: string) => ReadonlyMap<number, string>
  #font = ''
  /** Where the mark begins that says itself what the letters in it read, and what it says. */
  #said: { readonly at: number; readonly words: string } | undefined
  /** The last marked letter, until other letters come. */
  #letter: Letter | undefined

  constructor(mapOf: (font: string) => ReadonlyMap<number, string>) {
    this.#mapOf = mapOf
  }

  take(operation: Operation): void {
    const { operator, operands } = operation
    if (operator === 'Tf' && isName(operands[0])) this.#font = operands[0].name
    if (operator === 'BDC') this.#begin(operands[1])
    if (operator === 'EMC') this.#said = undefined
    if (operator !== 'Tj' && operator !== 'TJ') this.written.push(operation)
    else this.#show(operation, codesOf(operands[0]))
  }

  #begin(properties: PdfObject | undefined): void {
    const words = isDictionary(properties) ? properties.entries.get('ActualText') : undefined
    this.#said = isString(words) ? { at: this.written.length, words: readText(words) } : undefined
  }

  #show(operation: Operation, codes: readonly number[]): void {
    const map = this.#mapOf(this.#font)
    const words = this.#said?.words ?? codes.map((code) => map.get(code) ?? '').join('')
    const before = this.#letter
    const isMark = before && before.words === words && before.font === this.#font && before.code !== codes[0]
    if (!isMark) {
      const last = this.#said ? words : (map.get(codes.at(-1) ?? 0) ?? '')
      const code = this.#said ? codes[0] : codes.at(-1)
      this.#letter = oneMarked.test(last) ? { words: last, font: this.#font, code } : undefined
      this.written.push(operation)
      return
    }
    this.isChanged = true
    if (this.#said) {
      this.written[this.#said.at] = silence
      this.written.push(operation)
    } else this.written.push(silence, operation, end)
  }
}

const codesOf = (shown: PdfObject | undefined): readonly number[] => {
  const pieces = isArray(shown) ? shown.items : [shown]
  const bytes = pieces.filter(isString).flatMap((piece) => [...piece.bytes])
  return Array.from(
    { length: bytes.length / 2 },
    (_, index) => (bytes[index * 2] ?? 0) * 256 + (bytes[index * 2 + 1] ?? 0),
  )
}
