import { PdfFault } from './object.ts'

/** Bytes with the place where the reading stands. */
export type Cursor = { readonly bytes: Uint8Array; at: number; readonly end: number }

/** A cursor over a part of the bytes. */
export const cursorAt = (bytes: Uint8Array, at: number, end: number = bytes.length): Cursor => ({ bytes, at, end })

const whiteSpace = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const delimiters = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)))

/** Whether a byte ends a word (ISO 32000-1, 7.2.2). Past the end it does. */
export const endsWord = (byte: number | undefined): boolean =>
  byte === undefined || whiteSpace.has(byte) || delimiters.has(byte)

/** The next byte, undefined at the end. */
export const peek = ({ bytes, at, end }: Cursor, ahead = 0): number | undefined =>
  at + ahead < end ? bytes[at + ahead] : undefined

/** Steps over white space and comments. */
export const skipSpace = (cursor: Cursor): void => {
  for (let byte = peek(cursor); byte !== undefined; byte = peek(cursor)) {
    if (byte === 0x25)
      while (peek(cursor) !== undefined && peek(cursor) !== 0x0a && peek(cursor) !== 0x0d) cursor.at += 1
    else if (whiteSpace.has(byte)) cursor.at += 1
    else return
  }
}

/** The next word up to white space or a delimiter; empty where there is none. */
export const readWord = (cursor: Cursor): string => {
  const from = cursor.at
  while (!endsWord(peek(cursor))) cursor.at += 1
  // A place outside the file cannot even be looked at.
  if (cursor.at === from) return ''
  return Buffer.from(cursor.bytes.buffer, cursor.bytes.byteOffset + from, cursor.at - from).toString('latin1')
}

/** Steps over exactly these signs and says whether they stood there. */
export const take = (cursor: Cursor, signs: string): boolean => {
  for (let index = 0; index < signs.length; index += 1) {
    if (peek(cursor, index) !== signs.charCodeAt(index)) return false
  }
  cursor.at += signs.length
  return true
}

/** Steps over exactly these signs after any white space. Refuses anything else. */
export const expectSigns = (cursor: Cursor, signs: string): void => {
  skipSpace(cursor)
  if (!take(cursor, signs)) throw new PdfFault(`The PDF has no "${signs}" at byte ${cursor.at}`)
}

/** A whole number without a sign, after any white space. Refuses anything else. */
export const expectWhole = (cursor: Cursor): number => {
  skipSpace(cursor)
  const at = cursor.at
  const word = readWord(cursor)
  if (!/^\d{1,10}$/.test(word)) throw new PdfFault(`The PDF has no whole number at byte ${at}`)
  return Number(word)
}
