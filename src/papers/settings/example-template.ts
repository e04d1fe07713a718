import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from 'docx'
import type { Letterhead } from '../../platform/documents/document.ts'
import { exampleHeadings } from './data/example-headings.ts'

const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
const words = (text: string) => new Paragraph({ text })
const labelled = (label: string, text: string) =>
  new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(text)] })

/** What is repeated stands between two lines of its own: they go when the template is filled. */
const repeated = (name: string, ...lines: readonly Paragraph[]) => [words(`{#${name}}`), ...lines, words(`{/${name}}`)]

const body = () => [
  new Paragraph({ children: [new TextRun({ text: exampleHeadings.label, bold: true })] }),
  new Paragraph({ text: '{titel}', heading: HeadingLevel.TITLE }),
  labelled(exampleHeadings.date, '{datum}'),
  labelled(exampleHeadings.caseNumber, '{diarienummer}'),
  labelled(exampleHeadings.officer, '{handläggare}'),
  labelled(exampleHeadings.deciding, '{beslutande}'),
  heading(exampleHeadings.proposal),
  ...repeated(
    'beslutspunkter',
    new Paragraph({
      children: [new TextRun({ children: ['{nummer}.', new Tab(), '{punkt}'] })],
      indent: { left: 420, hanging: 420 },
    }),
  ),
  heading(exampleHeadings.summary),
  words('{sammanfattning}'),
  ...repeated('avsnitt', heading('{rubrik}'), words('{text}')),
  heading(exampleHeadings.basis),
  ...repeated('underlag', new Paragraph({ text: '{handling}', bullet: { level: 0 } })),
  heading(exampleHeadings.dispatch),
  ...repeated('expedieras', new Paragraph({ text: '{mottagare}', bullet: { level: 0 } })),
  heading(exampleHeadings.signers),
  ...repeated('underskrifter', new Paragraph({ text: '{namn}, {roll}', spacing: { before: 400 } })),
]

/** A template to begin with: every placeholder in its place, in the colour of the letterhead. */
export const exampleTemplate = async ({ accent, footer, typeface }: Letterhead): Promise<Uint8Array> => {
  const font = typeface === 'serif' ? 'Georgia' : 'Calibri'
  const head = { font, color: accent.slice(1), bold: true }
  const page = new TextRun({ children: [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] })
  const file = new Document({
    title: exampleHeadings.label,
    creator: '',
    styles: {
      default: {
        document: { run: { font, size: 22, language: { value: 'sv-SE' } }, paragraph: { spacing: { after: 120 } } },
        title: { run: { ...head, size: 40 }, paragraph: { spacing: { before: 120, after: 240 } } },
        heading1: { run: { ...head, size: 27 }, paragraph: { spacing: { before: 320, after: 80 }, keepNext: true } },
      },
    },
    sections: [
      {
        headers: { default: new Header({ children: [words('{myndighet}'), words('{förvaltning}')] }) },
        footers: {
          default: new Footer({
            children: [
              ...footer.map((line) => words(line.replace(/[{}]/g, ''))),
              new Paragraph({ children: [page], alignment: AlignmentType.END }),
            ],
          }),
        },
        children: body(),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}
