import { BorderStyle, Footer, Header, ImageRun, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import { imageSize } from 'image-size'
import type { Document, Letterhead } from './document.ts'
import { accentOf, textWidth } from './docx-styles.ts'
import { runsOf } from './docx-words.ts'
import { documentTexts } from './texts.ts'

/** The head of the first page: sender and logo above a line in the sender's colour. */
export const firstHeader = (letterhead: Letterhead): Header => {
  const color = accentOf(letterhead)
  return new Header({
    children: [
      new Paragraph({
        style: 'Frame',
        tabStops,
        spacing: { after: 320 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 18, color, space: 6 } },
        children: [
          ...runsOf(letterhead.sender, { bold: true, size: 22, color }),
          new TextRun({ children: [new Tab()] }),
          ...logoOf(letterhead),
        ],
      }),
    ],
  })
}

/** The head of the other pages: authority, body and case number on one line. */
export const laterHeader = (document: Document): Header =>
  new Header({ children: [new Paragraph({ style: 'Frame', children: runsOf(document.header.join(' · ')) })] })

/** The foot of every page: the lines of the letterhead, and page x of y. */
export const footerOf = (document: Document, letterhead: Letterhead): Footer => {
  const { page, of } = documentTexts[document.language]
  const [first = '', ...others] = letterhead.footer
  const number = new TextRun({
    children: [new Tab(), `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
  })
  return new Footer({
    children: [
      new Paragraph({ style: 'Frame', tabStops, children: [...runsOf(first), number] }),
      ...others.map((line) => new Paragraph({ style: 'Frame', children: runsOf(line) })),
    ],
  })
}

const tabStops = [{ type: 'right', position: textWidth }] as const

const tallest = 56
const widest = 220

/** The logo in its own proportions. What is no picture of the kind that it says gives way to its description. */
const logoOf = ({ logo }: Letterhead) => {
  if (!logo) return []
  const size = sizeOf(logo.bytes)
  const type = logo.mediaType === 'image/png' ? 'png' : 'jpg'
  if (!size || size.type !== type) return runsOf(logo.description)
  const scale = Math.min(tallest / size.height, widest / size.width)
  return [
    new ImageRun({
      type,
      data: logo.bytes,
      transformation: {
        width: Math.max(1, Math.round(size.width * scale)),
        height: Math.max(1, Math.round(size.height * scale)),
      },
      altText: { id: '1', name: 'logo', description: logo.description },
    }),
  ]
}

const sizeOf = (bytes: Uint8Array): { width: number; height: number; type?: string } | undefined => {
  try {
    const size = imageSize(bytes)
    return size.width > 0 && size.height > 0 ? size : undefined
  } catch {
    // Whatever it holds, it is no picture.
    return undefined
  }
}
