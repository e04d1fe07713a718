import { Packer, Paragraph, TextRun, Document as WordDocument } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Document, Letterhead } from './document.ts'
import { blocksDocx, type Writing } from './docx-blocks.ts'
import { firstHeader, footerOf, laterHeader } from './docx-frame.ts'
import { accentOf, numberingOf, page, stylesOf } from './docx-styles.ts'
import { directionOf, runsOf } from './docx-words.ts'
import { documentTitle } from './html-file.tsx'
import { documentTexts } from './texts.ts'
import { legible } from './typography.ts'

/** The media type of a Word document. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * The document as a Word document that can be edited: real styles, numbered lists, footnotes, repeated header rows, the
 * letterhead on the first page, and the language told to spelling and to screen readers. The same document gives the
 * same bytes.
 */
export const documentDocx = async (document: Document, letterhead: Letterhead): Promise<Uint8Array> => {
  const accent = accentOf(letterhead)
  const writing: Writing = { accent, notes: [], lists: 0, isPageDue: false, boxes: 0 }
  const children = [...opening(document), ...blocksDocx(writing, document.blocks)]
  const footer = footerOf(document, letterhead)
  const file = new WordDocument({
    title: documentTitle(document),
    creator: legible(letterhead.sender),
    styles: stylesOf(document, letterhead),
    numbering: numberingOf(accent),
    footnotes: Object.fromEntries(writing.notes.map((note, index) => [index + 1, noteOf(note)])),
    hyphenation: { autoHyphenation: false },
    sections: [
      {
        properties: { titlePage: true, page },
        headers: { first: firstHeader(letterhead), default: laterHeader(document) },
        footers: { first: footer, default: footer },
        children,
      },
    ],
  })
  return finished(await Packer.toBuffer(file), document)
}

const opening = ({ header, label = '', title, isMasked, language }: Document): Paragraph[] => [
  ...header.map((line) => new Paragraph({ style: 'Sender', children: runsOf(line), ...directionOf(line) })),
  ...(label === '' ? [] : [new Paragraph({ style: 'Label', children: runsOf(label) })]),
  ...(title === '' ? [] : [new Paragraph({ style: 'Title', children: runsOf(title), ...directionOf(title) })]),
  ...(isMasked ? [new Paragraph({ style: 'Masked', children: runsOf(documentTexts[language].masked) })] : []),
]

// The program sets the number; the space after it is ours.
const noteOf = (note: string) => ({
  children: [new Paragraph({ children: [new TextRun(' '), ...runsOf(note)], ...directionOf(note) })],
})

// The library leaves out the language of the properties and the care for widows, and puts the computer's clock in.
const finished = (bytes: Uint8Array, { language }: Document): Uint8Array => {
  const files = unzipSync(bytes)
  const core = files['docProps/core.xml']
  if (core) {
    const told = strFromU8(core)
      .replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
      .replace(
        '</cp:coreProperties>',
        `<dc:language>${language === 'sv' ? 'sv-SE' : 'en-GB'}</dc:language></cp:coreProperties>`,
      )
    files['docProps/core.xml'] = strToU8(told)
  }
  const styles = files['word/styles.xml']
  if (styles) {
    files['word/styles.xml'] = strToU8(strFromU8(styles).replace(/(<w:pPrDefault>\s*<w:pPr>)/, '$1<w:widowControl/>'))
  }
  // The first entry of an Office file is its list of content types.
  const { '[Content_Types].xml': types, ...others } = files
  const ordered = types ? { '[Content_Types].xml': types, ...others } : others
  return zipSync(ordered, { level: 6, mtime: '1980-01-01T00:00:00' })
}
