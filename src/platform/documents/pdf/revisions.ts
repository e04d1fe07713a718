import { isName } from './kinds-of-object.ts'
import { type PdfDictionary, PdfFault } from './object.ts'
import { expectDictionary } from './parse.ts'
import { type Cursor, cursorAt, expectSigns, expectWhole, peek, readWord, skipSpace } from './tokens.ts'

/** Where an object lies in the file; `offset` is undefined when the revision takes the object away. */
export type Place = { readonly number: number; readonly generation: number; readonly offset: number | undefined }

/**
 * One revision of a file: everything up to and with its `%%EOF`. `end` is the length of the file as it was then, so that
 * `bytes.subarray(0, end)` is that file. `places` are the objects that the revision itself has or takes away.
 */
export type Revision = {
  readonly end: number
  readonly tableAt: number
  readonly places: ReadonlyMap<number, Place>
  readonly trailer: PdfDictionary
}

const mostRevisions = 200
const mostObjects = 2_000_000

/**
 * The revisions of a file, oldest first, through its cross-reference tables (ISO 32000-1, 7.5.4–7.5.6). Strict, so that no
 * other reader sees another file: each table is followed by its own trailer, `startxref` and `%%EOF`; nothing stands after
 * the last one. Refuses cross-reference streams, hybrids and encryption, which our own files never have.
 */
export const readRevisions = (bytes: Uint8Array): readonly Revision[] => {
  const newestFirst: Revision[] = []
  let at: number | undefined = lastTable(bytes)
  let end = bytes.length
  while (at !== undefined) {
    const revision = readRevision(bytes, at)
    if (newestFirst.length === 0 && revision.end !== bytes.length)
      throw new PdfFault('Bytes follow after the end of the PDF')
    if (revision.end > end) throw new PdfFault('The revisions of the PDF overlap')
    if (newestFirst.push(revision) > mostRevisions)
      throw new PdfFault(`The PDF has more than ${mostRevisions} revisions`)
    end = revision.tableAt
    at = previousTable(revision)
  }
  return newestFirst.reverse()
}

const lastTable = (bytes: Uint8Array): number => {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 64))).toString('latin1')
  const match = /startxref\r?\n(\d{1,10})\r?\n%%EOF(\r\n|\n|\r)?$/.exec(tail)
  if (!match) throw new PdfFault('The PDF does not end with startxref and %%EOF')
  return Number(match[1])
}

const readRevision = (bytes: Uint8Array, tableAt: number): Revision => {
  const cursor = cursorAt(bytes, tableAt)
  if (readWord(cursor) !== 'xref')
    throw new PdfFault(`No cross-reference table at byte ${tableAt}; streams are not read`)
  const places = readPlaces(cursor)
  expectSigns(cursor, 'trailer')
  const trailer = expectDictionary(cursor)
  if (trailer.entries.has('XRefStm')) throw new PdfFault('The PDF has a table and a stream of cross-references')
  if (trailer.entries.has('Encrypt')) throw new PdfFault('The PDF is encrypted')
  expectSigns(cursor, 'startxref')
  if (expectWhole(cursor) !== tableAt) throw new PdfFault('A revision of the PDF names another table than its own')
  while (isEndOfLine(peek(cursor))) cursor.at += 1
  expectMark(cursor)
  return { end: cursor.at, tableAt, places, trailer }
}

const isEndOfLine = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d

const expectMark = (cursor: Cursor): void => {
  const mark = '%%EOF'
  for (let index = 0; index < mark.length; index += 1) {
    if (peek(cursor, index) !== mark.charCodeAt(index)) throw new PdfFault('A revision of the PDF has no %%EOF')
  }
  cursor.at += mark.length
  if (peek(cursor) === 0x0d) cursor.at += 1
  if (peek(cursor) === 0x0a) cursor.at += 1
}

const readPlaces = (cursor: Cursor): ReadonlyMap<number, Place> => {
  const places = new Map<number, Place>()
  for (;;) {
    skipSpace(cursor)
    const byte = peek(cursor)
    if (byte === undefined || byte < 0x30 || byte > 0x39) return places
    const first = expectWhole(cursor)
    const count = expectWhole(cursor)
    if (first + count > mostObjects) throw new PdfFault(`The PDF has more than ${mostObjects} objects`)
    for (let number = first; number < first + count; number += 1) {
      if (places.has(number)) throw new PdfFault(`A table of the PDF places object ${number} twice`)
      places.set(number, readPlace(cursor, number))
    }
  }
}

const readPlace = (cursor: Cursor, number: number): Place => {
  const offset = expectWhole(cursor)
  const generation = expectWhole(cursor)
  skipSpace(cursor)
  const word = readWord(cursor)
  if (word !== 'n' && word !== 'f') throw new PdfFault(`The place of object ${number} is neither in use nor free`)
  if (word === 'n' && offset >= cursor.end) throw new PdfFault(`Object ${number} lies outside the PDF`)
  return { number, generation, offset: word === 'n' ? offset : undefined }
}

const previousTable = ({ trailer, tableAt }: Revision): number | undefined => {
  const previous = trailer.entries.get('Prev')
  if (previous === undefined) return undefined
  if (typeof previous !== 'number' || previous < 0 || previous >= tableAt) {
    throw new PdfFault('A revision of the PDF does not name an earlier one')
  }
  if (isName(trailer.entries.get('Type'), 'XRef')) throw new PdfFault('The PDF has a stream of cross-references')
  return previous
}
