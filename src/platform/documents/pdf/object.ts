/** A name such as `/Type`, without its stroke and with `#xx` undone. */
export type PdfName = { readonly kind: 'name'; readonly name: string }
/** A string, as the bytes that it stands for. */
export type PdfString = { readonly kind: 'string'; readonly bytes: Uint8Array }
/** Points out another object. */
export type PdfReference = { readonly kind: 'reference'; readonly number: number; readonly generation: number }
export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfObject[] }
export type PdfDictionary = { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfObject> }
/** Bytes with a dictionary. `bytes` are as stored: still compressed where the dictionary names a filter. */
export type PdfStream = { readonly kind: 'stream'; readonly dictionary: PdfDictionary; readonly bytes: Uint8Array }
/** For writing only: put down as it stands, such as room of a known width that is filled in later. Never from outside. */
export type PdfVerbatim = { readonly kind: 'verbatim'; readonly text: string }

/** A piece of a PDF as data (ISO 32000-1, 7.3). Streams stand only at the top of a numbered object. */
export type PdfObject =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfArray
  | PdfDictionary
  | PdfStream
  | PdfVerbatim

/** A PDF that we do not understand, or do not want to. The message says what and where, never words of the document. */
export class PdfFault extends Error {
  override readonly name = 'PdfFault'
}

/** `/name`. */
export const nameOf = (name: string): PdfName => ({ kind: 'name', name })

/** A reference to a numbered object. */
export const referenceTo = (number: number, generation = 0): PdfReference => ({ kind: 'reference', number, generation })

/** An array of pieces. */
export const arrayOf = (items: readonly PdfObject[]): PdfArray => ({ kind: 'array', items })

/** A dictionary of pieces, in the order given. */
export const dictionaryOf = (entries: Readonly<Record<string, PdfObject>>): PdfDictionary => ({
  kind: 'dictionary',
  entries: new Map(Object.entries(entries)),
})

/** The same dictionary with some entries set; an entry given as undefined is taken out. */
export const withEntries = (
  dictionary: PdfDictionary,
  changes: Readonly<Record<string, PdfObject | undefined>>,
): PdfDictionary => {
  const entries = new Map(dictionary.entries)
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) entries.delete(key)
    else entries.set(key, value)
  }
  return { kind: 'dictionary', entries }
}

/** A stream whose bytes are not compressed; its length is written when it is. */
export const streamOf = (entries: Readonly<Record<string, PdfObject>>, bytes: Uint8Array): PdfStream => ({
  kind: 'stream',
  dictionary: dictionaryOf(entries),
  bytes,
})

/** A string of bytes, such as a certificate. */
export const bytesOf = (bytes: Uint8Array): PdfString => ({ kind: 'string', bytes })

/** A text string for people: one byte a character where that suffices, otherwise UTF-16 with its mark (7.9.2.2). */
export const textOf = (text: string): PdfString => {
  if (/^[\x20-\x7e]*$/.test(text)) return { kind: 'string', bytes: Uint8Array.from(Buffer.from(text, 'latin1')) }
  const bytes = Buffer.from(`\ufeff${text.toWellFormed()}`, 'utf16le').swap16()
  return { kind: 'string', bytes: Uint8Array.from(bytes) }
}

/** What a text string says to people. Bytes without the mark of UTF-16 or UTF-8 are read as Latin-1. */
export const readText = ({ bytes }: PdfString): string => {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes.subarray(3))
  return Buffer.from(bytes).toString('latin1')
}
