import { PdfFault } from './object.ts'
import { type Cursor, peek } from './tokens.ts'

/** Reads `(…)` or `<…>` as the bytes it stands for (ISO 32000-1, 7.3.4). Refuses one without an end. */
export const readPdfString = (cursor: Cursor): Uint8Array =>
  peek(cursor) === 0x3c ? readHex(cursor) : readPlain(cursor)

const readHex = (cursor: Cursor): Uint8Array => {
  const from = cursor.at + 1
  const until = cursor.bytes.indexOf(0x3e, from)
  if (until < 0 || until >= cursor.end) throw new PdfFault(`A string of the PDF has no end from byte ${from}`)
  const digits = Buffer.from(cursor.bytes.subarray(from, until))
    .toString('latin1')
    .replace(/[\0\t\n\f\r ]/g, '')
  if (!/^[0-9a-fA-F]*$/.test(digits)) throw new PdfFault(`A string of the PDF is not hexadecimal at byte ${from}`)
  cursor.at = until + 1
  return Uint8Array.from(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'))
}

const escapes: Readonly<Record<number, number>> = { 110: 0x0a, 114: 0x0d, 116: 0x09, 98: 0x08, 102: 0x0c }

const readPlain = (cursor: Cursor): Uint8Array => {
  const from = cursor.at
  const bytes: number[] = []
  let depth = 0
  for (;;) {
    const byte = peek(cursor)
    if (byte === undefined) throw new PdfFault(`A string of the PDF has no end from byte ${from}`)
    cursor.at += 1
    if (byte === 0x5c) bytes.push(...readEscape(cursor))
    else {
      if (byte === 0x28) depth += 1
      if (byte === 0x29) depth -= 1
      if (depth === 0) return Uint8Array.from(bytes)
      if (cursor.at - 1 > from) bytes.push(endOfLine(cursor, byte))
    }
  }
}

// Every way to end a line stands for one line feed.
const endOfLine = (cursor: Cursor, byte: number): number => {
  if (byte !== 0x0d) return byte
  if (peek(cursor) === 0x0a) cursor.at += 1
  return 0x0a
}

const readEscape = (cursor: Cursor): number[] => {
  const byte = peek(cursor)
  if (byte === undefined) return []
  if (byte >= 0x30 && byte <= 0x37) return [readOctal(cursor)]
  cursor.at += 1
  if (byte === 0x0d || byte === 0x0a) {
    endOfLine(cursor, byte)
    return []
  }
  return [escapes[byte] ?? byte]
}

const readOctal = (cursor: Cursor): number => {
  let value = 0
  for (let digits = 0; digits < 3; digits += 1) {
    const byte = peek(cursor)
    if (byte === undefined || byte < 0x30 || byte > 0x37) break
    value = value * 8 + (byte - 0x30)
    cursor.at += 1
  }
  return value & 0xff
}
