import mammoth from 'mammoth'
import { unpack } from './archive.ts'
import { type Extracted, isTrouble, joinPages, type Trouble } from './extracted.ts'
import { linesOfHtml } from './html-lines.ts'
import type { ReadingLimits } from './limits.ts'

/**
 * The text of a Word document: the page header once, then headings, paragraphs, numbered points and the rows of
 * tables as lines. It is one page: where pages break is decided by the program that prints it.
 */
export const extractDocx = async (bytes: Uint8Array, limits: ReadingLimits): Promise<Extracted | Trouble> => {
  // The library inflates without any limit of its own, so everything is counted before it gets to see the file.
  const unpacked = await unpack(bytes, limits, (name) => (isHeader(name) ? 'keep' : 'count'))
  if (isTrouble(unpacked)) return unpacked.trouble === 'corruptArchive' ? { trouble: 'corruptWord' } : unpacked
  const html = await htmlOf(bytes)
  if (html === undefined) return { trouble: 'corruptWord' }
  const headers = unpacked.files.flatMap((file) => headerLines(Buffer.from(file.bytes).toString('utf8')))
  const lines = [...new Set(headers), ...linesOfHtml(html)]
  const text = lines.join('\n')
  if (!/[\p{L}\p{N}]/u.test(text)) return { trouble: 'noText' }
  if (text.length > limits.textCharacters) return { trouble: 'tooMuchText' }
  return joinPages([`${text}\n`], docxType)
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const htmlOf = async (bytes: Uint8Array): Promise<string | undefined> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const result = await mammoth.convertToHtml(
      { buffer },
      {
        ignoreEmptyParagraphs: false,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Rubrik'] => h1:fresh"],
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return notesApart(result.value)
  } catch {
    // Whatever it stumbles on, the person can do only one thing: save the document anew.
    return undefined
  }
}

/** The notes of the document, which come last, below a heading of their own and without the arrows that lead back. */
const notesApart = (html: string): string =>
  html
    .replace(/<ol>(?=<li id="(?:foot|end)note-)/, '<h1>Noter</h1><ol>')
    .replaceAll(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')

const isHeader = (name: string): boolean => /^word\/header\d*\.xml$/.test(name)

// Often the only place that names the body or the day of the meeting; the library leaves page headers out.
const headerLines = (xml: string): string[] =>
  xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\b/g)]
        .map((match) => match[1] ?? (match[2] === 'tab' ? '\t' : '\n'))
        .join(''),
    )
    .flatMap((text) => decodeXml(text).split('\n'))
    .filter((line) => line.trim() !== '')

const decodeXml = (text: string): string =>
  text
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(digits, hex ? 16 : 10), 0x10ffff)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
