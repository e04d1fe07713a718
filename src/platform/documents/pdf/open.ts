import { isArray, isDictionary, isReference, isStream } from './kinds-of-object.ts'
import { type PdfDictionary, PdfFault, type PdfObject, type PdfReference, referenceTo } from './object.ts'
import { parseObject } from './parse.ts'
import { type Place, type Revision, readRevisions } from './revisions.ts'
import { cursorAt, expectSigns, expectWhole, readWord, skipSpace, take } from './tokens.ts'

/** A PDF that is open for reading. Objects are parsed when asked for, and only through the tables of the file. */
export type OpenPdf = {
  readonly bytes: Uint8Array
  /** Oldest first. `openPdf(bytes.subarray(0, revision.end))` opens the file as it was then. */
  readonly revisions: readonly Revision[]
  /** The newest trailer, which alone counts: it names /Root, /Info, /ID and /Size. */
  readonly trailer: PdfDictionary
  /** One more than the highest number of an object: the next free number. */
  readonly size: number
  /** Where the newest version of an object lies, undefined when there is none. */
  readonly placeOf: (number: number) => Place | undefined
  /** The newest version of an object; `null` for one that does not exist, as the standard says (7.3.10). */
  readonly object: (number: number) => PdfObject
  /** What a piece stands for: itself, or the object that it points out. */
  readonly resolve: (piece: PdfObject | undefined) => PdfObject
  /** The catalog, `/Root`. */
  readonly catalog: PdfDictionary
}

const mostBytes = 250 * 1024 * 1024

/**
 * Opens one of our own PDFs, whole and with all revisions. Throws `PdfFault` for what it does not understand: see
 * `readRevisions`; also for a table that points where no such object begins, and for more than 250 MB.
 */
export const openPdf = (bytes: Uint8Array): OpenPdf => {
  if (bytes.length > mostBytes) throw new PdfFault('The PDF is larger than 250 MB')
  if (!/^%PDF-1\.[0-7][\r\n]/.test(Buffer.from(bytes.subarray(0, 9)).toString('latin1'))) {
    throw new PdfFault('The file does not begin as a PDF')
  }
  const revisions = readRevisions(bytes)
  const trailer = revisions.at(-1)?.trailer
  const size = trailer?.entries.get('Size')
  if (!trailer || typeof size !== 'number') throw new PdfFault('The trailer of the PDF has no /Size')
  const places = new Map<number, Place>(revisions.flatMap((revision) => [...revision.places]))
  const read = new Map<number, PdfObject>()
  const object = (number: number): PdfObject => {
    const place = places.get(number)
    const known = read.get(number)
    if (known !== undefined) return known
    const piece = place?.offset === undefined ? null : readNumbered(bytes, place, place.offset, object)
    read.set(number, piece)
    return piece
  }
  const resolve = (piece: PdfObject | undefined): PdfObject => {
    if (!isReference(piece)) return piece ?? null
    return places.get(piece.number)?.generation === piece.generation ? object(piece.number) : null
  }
  const catalog = resolve(trailer.entries.get('Root'))
  if (!isDictionary(catalog)) throw new PdfFault('The PDF has no catalog')
  return { bytes, revisions, trailer, size, placeOf: (number) => places.get(number), object, resolve, catalog }
}

const readNumbered = (
  bytes: Uint8Array,
  place: Place,
  offset: number,
  object: (number: number) => PdfObject,
): PdfObject => {
  const cursor = cursorAt(bytes, offset)
  const isThere = expectWhole(cursor) === place.number && expectWhole(cursor) === place.generation
  skipSpace(cursor)
  if (!isThere || readWord(cursor) !== 'obj')
    throw new PdfFault(`Object ${place.number} does not lie where the table says`)
  const piece = parseObject(cursor)
  skipSpace(cursor)
  const word = readWord(cursor)
  if (word === 'endobj') return piece
  if (word !== 'stream' || !isDictionary(piece)) throw new PdfFault(`Object ${place.number} has no end`)
  take(cursor, '\r')
  if (!take(cursor, '\n'))
    throw new PdfFault(`The stream of object ${place.number} does not begin on a line of its own`)
  const said = piece.entries.get('Length')
  const length = isReference(said) && said.number !== place.number ? object(said.number) : said
  if (typeof length !== 'number' || length < 0 || cursor.at + length > bytes.length) {
    throw new PdfFault(`The stream of object ${place.number} has no length`)
  }
  const content = bytes.subarray(cursor.at, cursor.at + length)
  cursor.at += length
  expectSigns(cursor, 'endstream')
  return { kind: 'stream', dictionary: piece, bytes: content }
}

/** The pages in order, each with its reference and its dictionary. Refuses a tree that goes in circles. */
export const pagesOf = (pdf: OpenPdf): readonly { reference: PdfReference; page: PdfDictionary }[] => {
  const seen = new Set<number>()
  const under = (piece: PdfObject | undefined): { reference: PdfReference; page: PdfDictionary }[] => {
    const node = pdf.resolve(piece)
    if (!isReference(piece) || !isDictionary(node) || seen.has(piece.number))
      throw new PdfFault('The pages are not a tree')
    seen.add(piece.number)
    const children = pdf.resolve(node.entries.get('Kids'))
    if (!isArray(children)) return [{ reference: referenceTo(piece.number, piece.generation), page: node }]
    return children.items.flatMap(under)
  }
  return under(pdf.catalog.entries.get('Pages'))
}

/** The dictionary that a piece stands for, also that of a stream; undefined for anything else. */
export const dictionaryAt = (pdf: OpenPdf, piece: PdfObject | undefined): PdfDictionary | undefined => {
  const found = pdf.resolve(piece)
  if (isDictionary(found)) return found
  return isStream(found) ? found.dictionary : undefined
}
