import { type PdfDictionary, PdfFault, type PdfObject, type PdfString } from './object.ts'
import { readPdfString } from './parse-string.ts'
import { type Cursor, endsWord, expectWhole, peek, readWord, skipSpace, take } from './tokens.ts'

const deepest = 100
const words: Readonly<Record<string, PdfObject>> = { null: null, true: true, false: false }

/** Reads the next piece. Refuses what is no PDF, a dictionary that says a key twice, and pieces nested deeper than 100. */
export const parseObject = (cursor: Cursor, depth = 0): PdfObject => {
  if (depth > deepest) throw new PdfFault(`The PDF is nested deeper than ${deepest} at byte ${cursor.at}`)
  skipSpace(cursor)
  const byte = peek(cursor)
  if (byte === 0x2f) return { kind: 'name', name: parseName(cursor) }
  if (byte === 0x28 || (byte === 0x3c && peek(cursor, 1) !== 0x3c)) return parseString(cursor)
  if (take(cursor, '<<')) return parseDictionary(cursor, depth)
  if (take(cursor, '[')) return parseArray(cursor, depth)
  return parseWord(cursor)
}

/** Reads a dictionary. Refuses anything else. */
export const expectDictionary = (cursor: Cursor): PdfDictionary => {
  const at = cursor.at
  const piece = parseObject(cursor)
  if (typeof piece !== 'object' || piece?.kind !== 'dictionary') throw new PdfFault(`No dictionary at byte ${at}`)
  return piece
}

const parseString = (cursor: Cursor): PdfString => ({ kind: 'string', bytes: readPdfString(cursor) })

const parseName = (cursor: Cursor): string => {
  cursor.at += 1
  const raw = readWord(cursor)
  return raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const parseArray = (cursor: Cursor, depth: number): PdfObject => {
  const items: PdfObject[] = []
  for (;;) {
    skipSpace(cursor)
    if (take(cursor, ']')) return { kind: 'array', items }
    items.push(parseObject(cursor, depth + 1))
  }
}

const parseDictionary = (cursor: Cursor, depth: number): PdfDictionary => {
  const entries = new Map<string, PdfObject>()
  for (;;) {
    skipSpace(cursor)
    if (take(cursor, '>>')) return { kind: 'dictionary', entries }
    if (peek(cursor) !== 0x2f) throw new PdfFault(`A dictionary of the PDF has no key at byte ${cursor.at}`)
    const key = parseName(cursor)
    // Two readers may each believe another one of the two.
    if (entries.has(key)) throw new PdfFault(`A dictionary of the PDF says /${key} twice at byte ${cursor.at}`)
    entries.set(key, parseObject(cursor, depth + 1))
  }
}

const parseWord = (cursor: Cursor): PdfObject => {
  const at = cursor.at
  const word = readWord(cursor)
  if (Object.hasOwn(words, word)) return words[word] ?? null
  if (!/^[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})$/.test(word)) {
    throw new PdfFault(`The PDF has something unknown at byte ${at}`)
  }
  if (!/^\d{1,10}$/.test(word)) return Number(word)
  return referenceFrom(cursor, Number(word)) ?? Number(word)
}

// "12 0 R" is only known by its end.
const referenceFrom = (cursor: Cursor, number: number): PdfObject | undefined => {
  const ahead = { ...cursor }
  skipSpace(ahead)
  const next = peek(ahead)
  if (next === undefined || next < 0x30 || next > 0x39) return undefined
  if (!/^\d{1,5}$/.test(readWord({ ...ahead }))) return undefined
  const generation = expectWhole(ahead)
  skipSpace(ahead)
  if (!take(ahead, 'R') || !endsWord(peek(ahead))) return undefined
  cursor.at = ahead.at
  return { kind: 'reference', number, generation }
}
