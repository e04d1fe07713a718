import type { INumberingOptions } from 'docx'
import {
  convertMillimetersToTwip,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import { docxStyleNames } from './data/docx-style-names.ts'
import type { Document, Letterhead } from './document.ts'

const side = convertMillimetersToTwip(25)

/** An A4 page in twips, and the width of the text on it. */
export const page = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(32),
    bottom: convertMillimetersToTwip(30),
    left: side,
    right: side,
    header: convertMillimetersToTwip(12),
    footer: convertMillimetersToTwip(12),
  },
} as const

export const textWidth = page.size.width - 2 * side

/** Where the values of labels begin. */
const valueColumn = convertMillimetersToTwip(50)

const quiet = '55554F'

// Lines in 240ths of their height.
const lineRule = LineRuleType.AUTO
const languages = { sv: 'sv-SE', en: 'en-GB' } as const

// Word finds these on every computer; the typeset page has finer ones.
const faces = { serif: 'Georgia', sans: 'Calibri' } as const

/** The colour as Word writes it. */
export const accentOf = ({ accent }: Letterhead): string =>
  /^#[\da-f]{6}$/i.test(accent) ? accent.slice(1).toUpperCase() : '1F3A5F'

/** Real Word styles: title, headings, lists, caption and notes keep their meaning when the file is edited. */
export const stylesOf = (document: Document, letterhead: Letterhead): IStylesOptions => {
  const accent = accentOf(letterhead)
  const font = faces[letterhead.typeface]
  const heading = (size: number, before: number, color?: string) => ({
    run: { font, size, bold: true, italics: false, color: color ?? '1C1C1A' },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 80 } },
  })
  return {
    default: {
      document: {
        run: { font, size: 21, language: { value: languages[document.language], bidirectional: 'ar-SA' } },
        paragraph: { spacing: { after: 120, line: 276, lineRule } },
      },
      title: {
        run: { font, size: 40, bold: true, color: '1C1C1A' },
        paragraph: { keepNext: true, spacing: { before: 60, after: 280, line: 252, lineRule } },
      },
      heading1: heading(28, 360, accent),
      heading2: heading(23, 260),
      heading3: heading(21, 200),
      heading4: heading(21, 200),
      heading5: heading(21, 200),
      heading6: heading(21, 200),
      listParagraph: { paragraph: { spacing: { after: 80 } } },
      caption: { run: { font, size: 21, bold: true, italics: false, color: '1C1C1A' }, paragraph: captionSpacing },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, line: 240, lineRule } } },
    },
    paragraphStyles: ownStyles(accent),
  }
}

const captionSpacing = { keepNext: true, spacing: { before: 160, after: 60 } } as const

const ownStyles = (accent: string): IParagraphStyleOptions[] => {
  const signs = { font: faces.sans, size: 20 }
  const named = (id: keyof typeof docxStyleNames) => ({
    id,
    name: docxStyleNames[id],
    basedOn: 'Normal',
    quickFormat: true,
  })
  const hanging = { left: valueColumn, hanging: valueColumn }
  return [
    { ...named('Sender'), run: { ...signs, color: quiet }, paragraph: { spacing: { after: 0 } } },
    {
      ...named('Label'),
      run: { ...signs, bold: true, color: accent },
      paragraph: { spacing: { before: 60, after: 0 }, keepNext: true },
    },
    {
      ...named('Term'),
      run: signs,
      paragraph: { spacing: { after: 50 }, indent: hanging },
    },
    {
      ...named('Signature'),
      run: signs,
      paragraph: {
        spacing: { before: 240, after: 0 },
        indent: hanging,
        keepLines: true,
      },
    },
    {
      ...named('Signed'),
      run: { ...signs, size: 19, color: quiet },
      paragraph: { spacing: { after: 60 }, indent: { left: valueColumn } },
    },
    { ...named('TableText'), run: { ...signs, size: 19 }, paragraph: { spacing: { after: 0, line: 252, lineRule } } },
    { ...named('AfterTable'), run: { size: 8 }, paragraph: { spacing: { after: 120, line: 120, lineRule } } },
    { ...named('Masked'), run: { ...signs, bold: true }, paragraph: { spacing: { after: 200 } } },
    {
      ...named('Frame'),
      run: { ...signs, size: 17, color: quiet },
      paragraph: { spacing: { after: 0, line: 250, lineRule } },
    },
  ]
}

/** Lists of points and of items: each list of points counts from 1 by an instance of its own. */
export const numberingOf = (accent: string): INumberingOptions => {
  const indent = { left: 450, hanging: 450 }
  return {
    config: [
      {
        reference: 'points',
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            alignment: 'left',
            style: { run: { bold: true, color: accent }, paragraph: { indent } },
          },
        ],
      },
      {
        reference: 'items',
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: 'left',
            style: { run: { color: accent }, paragraph: { indent } },
          },
        ],
      },
    ],
  }
}
