import {
  Bookmark,
  BuilderElement,
  FileChild,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
  Document as WordDocument,
} from 'docx'
import type { Document, Letterhead } from '../../platform/documents/document.ts'
import { firstHeader, footerOf, laterHeader } from '../../platform/documents/docx-frame.ts'
import { accentOf, page, stylesOf } from '../../platform/documents/docx-styles.ts'
import { tableDocx } from '../../platform/documents/docx-table.ts'
import { directionOf, runsOf } from '../../platform/documents/docx-words.ts'
import { legible } from '../../platform/documents/typography.ts'
import type { Translate } from '../../platform/texts/texts.ts'
import { clauseMark, marks, noteStyle, titleMarks } from './marks.ts'
import { ourSentences, type Sheet, type SheetClause } from './sheet.ts'

/** A content control around paragraphs: Word keeps its tag whatever is written in it. */
class Control extends FileChild {
  constructor(tag: string, title: string, children: readonly Paragraph[]) {
    super('w:sdt')
    const value = (name: string, text: string) =>
      new BuilderElement({ name, attributes: { val: { key: 'w:val', value: text } } })
    this.root.push(
      new BuilderElement({ name: 'w:sdtPr', children: [value('w:alias', title), value('w:tag', tag)] }),
      new BuilderElement({ name: 'w:sdtContent', children }),
    )
  }
}

/** The agreement as a Word file to write in: each clause is found again by a bookmark and a content control. */
export const sheetDocx = (sheet: Sheet, letterhead: Letterhead, t: Translate): Promise<Uint8Array> => {
  const label = t('agreementExchange.sheet.version', { revision: sheet.revision })
  const frame: Document = { language: 'sv', title: sheet.title, label, header: [label, sheet.title], blocks: [] }
  const footer = footerOf(frame, letterhead)
  const styles = stylesOf(frame, letterhead)
  const file = new WordDocument({
    title: legible(`${label}: ${sheet.title}`),
    creator: legible(letterhead.sender),
    styles: { ...styles, paragraphStyles: [...(styles.paragraphStyles ?? []), { ...noteStyle, ...noteLook }] },
    customProperties: [
      { name: marks.agreement, value: sheet.agreementId },
      { name: marks.revision, value: String(sheet.revision) },
      { name: marks.clauses, value: sheet.clauses.map(({ clause }) => clause.key).join(' ') },
    ],
    sections: [
      {
        properties: { titlePage: true, page },
        headers: { first: firstHeader(letterhead), default: laterHeader(frame) },
        footers: { first: footer, default: footer },
        children: [
          ...opening(sheet, label, t),
          ...sheet.clauses.flatMap((one) => clauseDocx(one, accentOf(letterhead), t)),
        ],
      },
    ],
  })
  return Packer.toBuffer(file).then((bytes) => new Uint8Array(bytes))
}

const noteLook = {
  basedOn: 'Normal',
  run: { size: 19, color: '55554F' },
  paragraph: { spacing: { after: 80 } },
}

const opening = (sheet: Sheet, label: string, t: Translate): Paragraph[] => {
  const [agreement = '', revision = ''] = titleMarks(sheet.agreementId, sheet.revision)
  return [
    new Paragraph({ style: 'Label', children: runsOf(label) }),
    new Paragraph({ style: 'Title', children: [new Bookmark({ id: agreement, children: runsOf(sheet.title) })] }),
    new Paragraph({
      style: 'Sender',
      children: [new Bookmark({ id: revision, children: runsOf(sheet.parties.join(' · ')) })],
    }),
    ...ourSentences(t).slice(0, 3).map(note),
  ]
}

const note = (sentence: string): Paragraph => new Paragraph({ style: noteStyle.id, children: runsOf(sentence) })

const clauseDocx = (
  { clause, version, heading, text, tables }: SheetClause,
  accent: string,
  t: Translate,
): (Paragraph | Table | Control)[] => {
  const mark = clauseMark(clause.key, version)
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new Bookmark({ id: mark, children: runsOf(heading) })],
    }),
    ...(text === undefined ? [] : [new Control(mark, heading, paragraphsOf(text))]),
    ...tables.flatMap(({ caption, headings, rows }) => tableDocx({ kind: 'table', caption, headings, rows }, accent)),
    ...(tables.length === 0 ? [] : [note(t('agreementExchange.sheet.tables'))]),
  ]
}

/** The words as they are, letter by letter: an empty line parts paragraphs, and other line breaks stay in them. */
const paragraphsOf = (text: string): Paragraph[] =>
  legible(text)
    .split('\n\n')
    .map((words) => new Paragraph({ children: plainRuns(words), ...directionOf(words) }))

const plainRuns = (words: string): ParagraphChild[] =>
  words.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }))
