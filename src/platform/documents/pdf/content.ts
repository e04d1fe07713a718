import { PdfFault, type PdfObject } from './object.ts'
import { parseObject } from './parse.ts'
import { cursorAt, peek, readWord, skipSpace } from './tokens.ts'

/** One step of a page's content: an operator with what stands before it. */
export type Operation = { readonly operator: string; readonly operands: readonly PdfObject[] }

const values = new Set(['true', 'false', 'null'])

/** The operations of a content stream in order. Refuses pictures inside it, which are not read. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const cursor = cursorAt(bytes, 0)
  let operands: PdfObject[] = []
  for (;;) {
    skipSpace(cursor)
    const byte = peek(cursor)
    if (byte === undefined) return
    if (!isOperator(byte)) {
      operands.push(parseObject(cursor))
      continue
    }
    const word = readWord(cursor)
    if (word === '' || word === 'BI') throw new PdfFault('The content of a page cannot be read')
    if (values.has(word)) operands.push(word === 'null' ? null : word === 'true')
    else {
      yield { operator: word, operands }
      operands = []
    }
  }
}

// Letters and quotes; everything else begins a value.
const isOperator = (byte: number): boolean =>
  (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x27 || byte === 0x22
