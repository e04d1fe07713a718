import type { Block, Document, Said, Signer } from './document.ts'

/**
 * Some words of a document that stand together. `before` and `after` are marks that a rendering may set around them:
 * the number of a point, the mark of a note.
 */
export type Piece = { readonly part: Part; readonly before?: string; readonly after?: string }

/** Which part of the document the words are. */
export type Part =
  | 'header'
  | 'label'
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'point'
  | 'item'
  | 'term'
  | 'value'
  | 'caption'
  | 'columnHeading'
  | 'cell'
  | 'boxTitle'
  | 'signature'
  | 'note'

/** What the words of a piece become. Notes are numbered through the document and asked for where they are referred to. */
export type Change = (words: string, piece: Piece) => string

/** The document with other words, and `data` as it was. Every word is asked for once, in reading order. */
export const rewordDocument = (document: Document, change: Change): Document => {
  const rewording = { change, notes: 0 }
  const { label } = document
  return {
    ...document,
    header: document.header.map((line) => change(line, { part: 'header' })),
    ...(label === undefined ? {} : { label: change(label, { part: 'label' }) }),
    title: change(document.title, { part: 'title' }),
    blocks: rewordBlocks(rewording, document.blocks),
  }
}

type Rewording = { readonly change: Change; notes: number }

const rewordBlocks = (rewording: Rewording, blocks: readonly Block[]): Block[] =>
  blocks.map((block) => rewordBlock(rewording, block))

const rewordBlock = (rewording: Rewording, block: Block): Block => {
  const { change } = rewording
  if (block.kind === 'heading') {
    const text = change(block.text, { part: 'heading' })
    return { ...block, text, blocks: rewordBlocks(rewording, block.blocks) }
  }
  if (block.kind === 'paragraph') return { ...block, text: rewordSaid(rewording, block.text, { part: 'paragraph' }) }
  if (block.kind === 'points') {
    const points = block.points.map((point, index) =>
      rewordSaid(rewording, point, { part: 'point', before: `${index + 1}.` }),
    )
    return { ...block, points }
  }
  if (block.kind === 'list') {
    return { ...block, items: block.items.map((item) => rewordSaid(rewording, item, { part: 'item', before: '•' })) }
  }
  if (block.kind === 'terms') {
    const terms = block.terms.map(({ label, value }) => ({
      label: change(label, { part: 'term', after: ':' }),
      value: change(value, { part: 'value' }),
    }))
    return { ...block, terms }
  }
  if (block.kind === 'table') return rewordTable(change, block)
  if (block.kind === 'box') {
    const title = change(block.title, { part: 'boxTitle' })
    return { ...block, title, blocks: rewordBlocks(rewording, block.blocks) }
  }
  if (block.kind === 'signatures') return { ...block, signers: block.signers.map((one) => rewordSigner(change, one)) }
  return block
}

const rewordSaid = (rewording: Rewording, said: Said, piece: Piece): Said => {
  if (typeof said === 'string') return rewording.change(said, piece)
  rewording.notes += 1
  const mark = `${rewording.notes}`
  const text = rewording.change(said.text, { ...piece, after: mark })
  return { text, note: rewording.change(said.note, { part: 'note', before: mark }) }
}

const rewordTable = (change: Change, table: Extract<Block, { kind: 'table' }>): Block => ({
  ...table,
  caption: change(table.caption, { part: 'caption' }),
  headings: table.headings.map((heading) => change(heading, { part: 'columnHeading' })),
  rows: table.rows.map((row) => row.map((cell) => change(cell, { part: 'cell' }))),
})

const rewordSigner = (change: Change, { role, name, detail }: Signer): Signer => {
  const signer = { role: change(role, { part: 'signature' }), name: change(name, { part: 'signature' }) }
  return detail === undefined ? signer : { ...signer, detail: change(detail, { part: 'signature' }) }
}

/** The pieces of a document with their words, in reading order: the notes come last. Empty ones are left out. */
export const visiblePieces = (document: Document): readonly (Piece & { readonly words: string })[] => {
  const body: (Piece & { words: string })[] = []
  const notes: (Piece & { words: string })[] = []
  rewordDocument(document, (words, piece) => {
    if (words !== '') (piece.part === 'note' ? notes : body).push({ ...piece, words })
    return words
  })
  return [...body, ...notes]
}

/** All words that the document shows, one piece a line, in reading order. Marks and numbers of lists are not words. */
export const visibleText = (document: Document): string =>
  visiblePieces(document)
    .map(({ words }) => words)
    .join('\n')

// White space, control and format characters, and the marks that choose how a sign is drawn.
const unseen = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]|\p{Variation_Selector}/gu

/**
 * The letters of a text as an eye compares them: without any white space, soft hyphens or control characters, with
 * ligatures and other forms of the same letter made equal (NFKC). A letter that a page shows by its number, "[U+4E2D]",
 * is that letter.
 */
export const visibleLetters = (text: string): string =>
  text
    .replaceAll(unseen, '')
    .replaceAll(/\[U\+([\dA-F]{4,6})\]/g, (whole, code: string) => letterOf(Number.parseInt(code, 16)) ?? whole)
    .normalize('NFKC')
    .replaceAll(unseen, '')
    .replaceAll(/[\u2010\u2011]/g, '-')

const letterOf = (code: number): string | undefined => (code <= 0x10ffff ? String.fromCodePoint(code) : undefined)
