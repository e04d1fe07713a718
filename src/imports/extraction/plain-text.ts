import { type Extracted, normalise, type PageRange } from './extracted.ts'

/**
 * The characters of a plain text: UTF-16 with a byte order mark, UTF-8 with or without one, else Windows-1252 (which
 * holds Latin-1). Undefined when the bytes are no text, whatever the file is called.
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const marked = encodingByMark(bytes)
  if (marked !== undefined) return asText(bytes, marked)
  return asText(bytes, 'utf-8') ?? latinText(bytes)
}

/** The text with its pages, where form feeds end them. The form feeds stay in the text. */
export const extractPlainText = (source: string): Extracted => {
  const text = normalise(source)
  const pages: PageRange[] = []
  for (const page of text.split(/(?<=\f)/)) {
    const from = pages.at(-1)?.until ?? 0
    pages.push({ from, until: from + page.length })
  }
  return { text, pages, mediaType: 'text/plain' }
}

const encodingByMark = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

const asText = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return holdsControls(text) ? undefined : text
  } catch {
    return undefined
  }
}

// A picture or a program can be free of control characters by luck, but not also be mostly plain letters.
const latinText = (bytes: Uint8Array): string | undefined => {
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high += 1
  if (high > bytes.length * 0.3) return undefined
  return asText(bytes, 'windows-1252')
}

// Tab, line feed, vertical tab, form feed, carriage return and escape occur in texts; nothing else below space does,
// save a stray one in a long text that was copied out of something.
const holdsControls = (text: string): boolean => {
  let strays = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0) return true
    const isStray = (code < 0x20 && (code < 9 || code > 13) && code !== 0x1b) || (code >= 0x7f && code < 0x85)
    if (isStray) strays += 1
  }
  return strays > text.length / 1000
}
