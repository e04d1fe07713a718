import { PNG } from 'pngjs'
import type { Block, Document, Letterhead } from '../../src/platform/documents/document.ts'

/** A small picture: a square in one colour. */
export const somePicture = (side = 48): Uint8Array => {
  const png = new PNG({ width: side, height: side })
  png.data.fill(Buffer.from([0x1f, 0x4e, 0x5f, 0xff]))
  return new Uint8Array(PNG.sync.write(png))
}

export const someLetterhead = (changes: Partial<Letterhead> = {}): Letterhead => ({
  sender: 'Björkviks kommun',
  footer: ['Björkviks kommun, Storgatan 1, 123 45 Björkvik', 'bjorkvik.example · 0123-45 67 89'],
  accent: '#1f4e5f',
  typeface: 'serif',
  logo: { mediaType: 'image/png', bytes: somePicture(), description: 'Björkviks kommuns vapen' },
  ...changes,
})

const background =
  'Fyren driver en mötesplats för unga på Varvet och har frågat kommunen om ett partnerskap. Förvaltningen har fört ' +
  'samtal med Fyren och med de unga själva. Båda parter bidrar med lokaler, tid och pengar till ett värde av ' +
  '1 250 000 kronor om året, räknat med stöd av 8 kap. 12 § i riktlinjerna.'

/** A memo with every kind of block. */
export const somePaper = (changes: Partial<Document> = {}): Document => ({
  language: 'sv',
  label: 'Tjänsteskrivelse',
  title: 'Partnerskap med Fyren om mötesplats Varvet',
  header: ['Björkviks kommun', 'Socialnämnden', 'SN 2026/00012'],
  blocks: [
    {
      kind: 'terms',
      terms: [
        { label: 'Datum', value: '8 december 2026' },
        { label: 'Handläggare', value: 'Eva Berg, t.f. enhetschef' },
        { label: 'Mottagare', value: 'Socialnämnden' },
      ],
    },
    {
      kind: 'heading',
      text: 'Förslag till beslut',
      blocks: [
        { kind: 'paragraph', text: 'Förvaltningen föreslår att socialnämnden beslutar följande.' },
        {
          kind: 'points',
          points: [
            'Nämnden ingår ett idéburet offentligt partnerskap med Fyren enligt bilaga 1.',
            { text: 'Insatserna för 2027 är 1 250 000 kronor.', note: '2 kap. 1 § kommunallagen (2017:725).' },
            'Förvaltningen följer upp partnerskapet senast den 31 mars 2028.',
          ],
        },
      ],
    },
    {
      kind: 'heading',
      text: 'Bakgrund',
      blocks: [
        { kind: 'paragraph', text: background },
        {
          kind: 'heading',
          text: 'Vad parterna bidrar med',
          blocks: [
            {
              kind: 'table',
              caption: 'Insatser per år',
              headings: ['Part', 'Insats', 'Kronor'],
              rows: [
                ['Fyren', 'Volontärer, 1 400 timmar', '350 000'],
                ['Fyren', 'Lokal på Varvet', '180 000'],
                ['Björkviks kommun', 'Två ungdomsledare och fritidsbankens utrustning', '720 000'],
              ],
              numeric: [2],
            },
            {
              kind: 'list',
              items: ['Öppet tre kvällar i veckan', 'Barns bästa prövas varje år', 'Kontakt: محمد علي (Fyren), 12 maj'],
            },
          ],
        },
      ],
    },
    {
      kind: 'box',
      title: 'Hur man överklagar',
      blocks: [
        {
          kind: 'paragraph',
          text: { text: 'Beslutet kan överklagas till förvaltningsrätten.', note: '13 kap. 5 § kommunallagen.' },
        },
        { kind: 'list', items: ['Skriv vad du vill ändra.', 'Skriv under.'] },
      ],
    },
    { kind: 'pageBreak' },
    {
      kind: 'heading',
      text: 'Underskrifter',
      blocks: [
        {
          kind: 'signatures',
          signers: [
            {
              name: 'Eva Berg',
              role: 'T.f. enhetschef',
              detail: 'Undertecknad elektroniskt 8 december 2026 kl. 14.05',
            },
            { name: 'Omar Ali', role: 'Socialdirektör' },
          ],
        },
      ],
    },
  ],
  data: { kind: 'officialReport', title: 'Partnerskap med Fyren om mötesplats Varvet' },
  ...changes,
})

/** Paragraphs of running text under headings: about so many pages. */
export const pagesOfText = (pages: number): Block[] =>
  Array.from({ length: pages }, (_, page) => ({
    kind: 'heading',
    text: `§ ${page + 1} Ärende om mötesplats ${page + 1}`,
    blocks: Array.from({ length: 8 }, (_, index) => ({
      kind: 'paragraph',
      text: `${background} Avsnitt ${page + 1}.${index + 1}.`,
    })),
  }))
