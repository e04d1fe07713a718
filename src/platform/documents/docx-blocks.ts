import {
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Tab,
  type Table,
  TextRun,
} from 'docx'
import { type Block, type Said, type Signer, saidText } from './document.ts'
import { tableDocx } from './docx-table.ts'
import { directionOf, type Notes, runsOf, saidRuns } from './docx-words.ts'

/** What is being written in Word: the notes so far, how many lists of points, and what stands around the next piece. */
export type Writing = {
  readonly accent: string
  readonly notes: Notes
  lists: number
  /** A new page is due before the next paragraph. */
  isPageDue: boolean
  boxes: number
}

type Piece = Paragraph | Table

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

/** Blocks as paragraphs and tables of Word. Headings nest as they do in HTML: the title is above the first level. */
export const blocksDocx = (writing: Writing, blocks: readonly Block[], depth = 0): Piece[] =>
  blocks.flatMap((block) => blockDocx(writing, block, depth))

const blockDocx = (writing: Writing, block: Block, depth: number): Piece[] => {
  if (block.kind === 'pageBreak') {
    writing.isPageDue = true
    return []
  }
  if (block.kind === 'heading') {
    if (block.text.trim() === '') return blocksDocx(writing, block.blocks, depth)
    const heading = levels[Math.min(depth, levels.length - 1)] ?? HeadingLevel.HEADING_6
    const above = paragraph(writing, { heading, children: runsOf(block.text), ...directionOf(block.text) })
    return [above, ...blocksDocx(writing, block.blocks, depth + 1)]
  }
  if (block.kind === 'paragraph') {
    return [paragraph(writing, { children: saidRuns(block.text, writing.notes), ...directionOf(saidText(block.text)) })]
  }
  if (block.kind === 'points') return listDocx(writing, block.points, 'points')
  if (block.kind === 'list') return listDocx(writing, block.items, 'items')
  if (block.kind === 'terms') return block.terms.map(({ label, value }) => pair(writing, 'Term', label, value))
  if (block.kind === 'table') return [...pageBreakIfDue(writing), ...tableDocx(block, writing.accent)]
  if (block.kind === 'box') return boxDocx(writing, block, depth)
  return block.signers.flatMap((signer) => signerDocx(writing, signer))
}

const listDocx = (writing: Writing, items: readonly Said[], reference: 'points' | 'items'): Piece[] => {
  const instance = writing.lists++
  return items.map((item) =>
    paragraph(writing, {
      numbering: { reference, level: 0, instance },
      children: saidRuns(item, writing.notes),
      ...directionOf(saidText(item)),
    }),
  )
}

const pair = (writing: Writing, style: string, label: string, value: string, isStrong = false): Paragraph =>
  paragraph(writing, {
    style,
    children: [
      ...runsOf(label, { color: '55554F' }),
      ...(value === ''
        ? []
        : [new TextRun({ children: [new Tab()] }), ...runsOf(value, isStrong ? { bold: true } : {})]),
    ],
  })

const signerDocx = (writing: Writing, { role, name, detail = '' }: Signer): Piece[] => {
  const signature = pair(writing, 'Signature', role, name, true)
  return detail === '' ? [signature] : [signature, paragraph(writing, { style: 'Signed', children: runsOf(detail) })]
}

const boxDocx = (writing: Writing, { title, blocks }: Extract<Block, { kind: 'box' }>, depth: number): Piece[] => {
  writing.boxes += 1
  const above =
    title === '' ? [] : [paragraph(writing, { spacing: { before: 240 }, children: runsOf(title, { bold: true }) })]
  const pieces = [...above, ...blocksDocx(writing, blocks, depth)]
  writing.boxes -= 1
  return pieces
}

const paragraph = (writing: Writing, options: IParagraphOptions): Paragraph => {
  const isPageDue = writing.isPageDue
  writing.isPageDue = false
  return new Paragraph({
    ...options,
    ...(isPageDue ? { pageBreakBefore: true } : {}),
    ...(writing.boxes > 0 ? boxed(writing.accent) : {}),
  })
}

const pageBreakIfDue = (writing: Writing): Paragraph[] =>
  writing.isPageDue ? [paragraph(writing, { style: 'AfterTable' })] : []

const boxed = (accent: string) =>
  ({
    border: { left: { style: BorderStyle.SINGLE, size: 24, color: accent, space: 10 } },
    keepLines: true,
    keepNext: true,
    shading: { type: ShadingType.CLEAR, fill: 'F6F4EE', color: 'auto' },
  }) as const
