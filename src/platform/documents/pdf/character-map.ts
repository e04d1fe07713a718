import { operationsOf } from './content.ts'
import { isArray, isStream, isString } from './kinds-of-object.ts'
import type { PdfObject } from './object.ts'
import type { OpenPdf } from './open.ts'
import { streamBytes } from './stream-bytes.ts'

/** The text that each code of a font stands for, by its /ToUnicode (ISO 32000-1, 9.10.3). Codes have two bytes in our files. */
export const characterMap = (pdf: OpenPdf, toUnicode: PdfObject | undefined): ReadonlyMap<number, string> => {
  const map = new Map<number, string>()
  const stream = pdf.resolve(toUnicode)
  if (!isStream(stream)) return map
  for (const { operator, operands } of operationsOf(streamBytes(pdf, stream))) {
    if (operator === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) map.set(codeOf(operands[at]), wordsOf(operands[at + 1]))
    }
    if (operator === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) addRange(map, operands.slice(at, at + 3))
    }
  }
  return map
}

const addRange = (map: Map<number, string>, [from, until, words]: readonly PdfObject[]): void => {
  const first = codeOf(from)
  for (let code = first; code <= codeOf(until); code += 1) {
    if (isArray(words)) map.set(code, wordsOf(words.items[code - first]))
    else {
      const start = wordsOf(words)
      const last = start.charCodeAt(start.length - 1) + code - first
      map.set(code, start.slice(0, -1) + String.fromCharCode(last))
    }
  }
}

const codeOf = (piece: PdfObject | undefined): number =>
  isString(piece) && piece.bytes.length <= 2 ? piece.bytes.reduce((code, byte) => code * 256 + byte, 0) : -1

const wordsOf = (piece: PdfObject | undefined): string =>
  isString(piece) ? new TextDecoder('utf-16be').decode(piece.bytes) : ''
