import type { Block, Document, Letterhead } from '../../src/platform/documents/document.ts'

/** The paper of an invented authority. */
export const someLetterhead: Letterhead = {
  sender: 'Björkviks kommun',
  footer: ['Storgatan 1, 123 45 Björkvik', '0123-45 60 00', 'bjorkvik.example'],
  accent: '#1C5B50',
  typeface: 'serif',
}

/** A paper with every kind of block, or with the given ones. */
export const someDocument = (change: Partial<Document> = {}): Document => ({
  language: 'sv',
  label: 'Protokoll',
  title: 'Socialnämndens sammanträde den 18 november 2026',
  header: ['Björkviks kommun', 'Socialnämnden', 'SN 2026/154'],
  blocks: everyBlock,
  ...change,
})

const everyBlock: readonly Block[] = [
  {
    kind: 'terms',
    terms: [
      { label: 'Plats och tid', value: 'Kommunhuset, sal Varvet, kl. 13.00–16.40' },
      { label: 'Beslutande', value: 'Eva Berg (S), ordförande\nLeif Ros (C), deltar ej i § 154 på grund av jäv' },
    ],
  },
  {
    kind: 'signatures',
    signers: [
      { role: 'Sekreterare', name: 'Omar Ali', detail: 'Undertecknat elektroniskt den 24 november 2026 kl. 10.14' },
      { role: 'Ordförande', name: 'Eva Berg' },
      { role: 'Justerare', name: 'Karin Holm' },
    ],
  },
  { kind: 'pageBreak' },
  {
    kind: 'heading',
    text: '§ 154 Överenskommelse om mötesplatsen Varvet',
    blocks: [
      {
        kind: 'heading',
        text: 'Beslut',
        blocks: [
          { kind: 'paragraph', text: 'Socialnämnden beslutar' },
          {
            kind: 'points',
            points: [
              'att ingå överenskommelsen med Föreningen Fyren,',
              { text: 'att den gäller från den 1 januari 2027.', note: 'Kommunallagen (2017:725) 6 kap. 6 §.' },
            ],
          },
        ],
      },
      {
        kind: 'heading',
        text: 'Bakgrund',
        blocks: [
          { kind: 'list', items: ['Förslag till överenskommelse', 'Bedömning enligt riktlinjerna'] },
          {
            kind: 'table',
            caption: 'Parternas insatser per år',
            headings: ['Insats', 'Fyren', 'Kommunen'],
            rows: [
              ['Pengar, kronor', '210 000', '1 250 000'],
              ['Ideell tid, timmar', '2 400', ''],
            ],
            numeric: [1, 2],
          },
          {
            kind: 'box',
            title: 'Hur beslutet kan överklagas',
            blocks: [{ kind: 'paragraph', text: 'Den som är medlem i kommunen kan begära laglighetsprövning.' }],
          },
        ],
      },
    ],
  },
]
