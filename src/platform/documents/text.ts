import { type Block, type Document, saidText } from './document.ts'

/** The document as plain text, one blank line between pieces. The reader of documents can read it back. */
export const documentText = (document: Document): string =>
  `${[document.header.join('\n'), document.title, ...document.blocks.map(blockText)].filter((part) => part !== '').join('\n\n')}\n`

const blockText = (block: Block): string => {
  if (block.kind === 'heading') return [block.text, ...block.blocks.map(blockText)].join('\n\n')
  if (block.kind === 'paragraph') return saidText(block.text)
  if (block.kind === 'points') return block.points.map((point, index) => `${index + 1}. ${saidText(point)}`).join('\n')
  if (block.kind === 'list') return block.items.map((item) => `- ${saidText(item)}`).join('\n')
  if (block.kind === 'terms') return block.terms.map(({ label, value }) => `${label}\t${value}`).join('\n')
  if (block.kind === 'signatures') return block.signers.map(({ name, role }) => `${role}\t${name}`).join('\n')
  if (block.kind === 'box') return [block.title, ...block.blocks.map(blockText)].join('\n\n')
  if (block.kind === 'pageBreak') return ''
  return [block.caption, ...block.rows.map((row) => row.filter((cell) => cell !== '').join(', '))].join('\n')
}
