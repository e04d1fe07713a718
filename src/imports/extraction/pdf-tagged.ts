import type { Piece } from './pdf-pieces.ts'
import { linesInOrder, linesOfRows, rowsOf } from './pdf-rows.ts'
import { linesOfRow } from './table-row.ts'

/** A node of the structure that a tagged document carries: an element with a role, or a reference to content. */
export type StructureNode = { role?: string; type?: string; id?: string; children?: unknown[] }

/**
 * The lines of a page in the order its own structure gives: paragraphs, headings, points of lists and rows of tables.
 * Undefined when the structure leaves out more than a tenth of the text; then the places on the page say more.
 */
export const linesByStructure = (tree: StructureNode, pieces: readonly Piece[]): string[] | undefined => {
  const byContent = Map.groupBy(pieces, (piece) => piece.content)
  const blocks = blocksOf(tree)
  const used = new Set(blocks.flatMap(contentsOf))
  const outside = pieces.filter((piece) => piece.content === undefined || !used.has(piece.content))
  const missed = outside.filter((piece) => !piece.isArtifact)
  if (letters(missed) > letters(pieces) * 0.1) return undefined
  const inside = pieces.filter((piece) => !outside.includes(piece))
  const middle = inside.reduce((sum, piece) => sum + piece.y, 0) / Math.max(1, inside.length)
  return [
    ...linesOfRows(rowsOf(outside.filter((piece) => piece.y > middle))),
    ...linesOfBlocks(blocks, byContent),
    ...linesOfRows(rowsOf(outside.filter((piece) => piece.y <= middle))),
  ]
}

type Block = { kind: 'text' | 'point'; contents: string[] } | { kind: 'row'; cells: string[][] }
type PiecesByContent = Map<string | undefined, Piece[]>

const blockRoles = /^(?:P|H|H[1-6]|LI|TR|Caption|TOCI|Title|Note|BlockQuote|Formula|Figure|Form)$/
const cellRoles = /^(?:TD|TH)$/

const nodesOf = (node: StructureNode): StructureNode[] =>
  (node.children ?? []).filter((child): child is StructureNode => typeof child === 'object' && child !== null)

const contentsUnder = (node: StructureNode): string[] =>
  node.type === 'content' && node.id !== undefined ? [node.id] : nodesOf(node).flatMap(contentsUnder)

const contentsOf = (block: Block): string[] => (block.kind === 'row' ? block.cells.flat() : block.contents)

const holdsBlocks = (node: StructureNode): boolean =>
  nodesOf(node).some((child) => blockRoles.test(child.role ?? '') || holdsBlocks(child))

const blocksOf = (node: StructureNode): Block[] => {
  if (node.role === 'TR') {
    const cells = nodesOf(node).filter((child) => cellRoles.test(child.role ?? ''))
    return [{ kind: 'row', cells: (cells.length > 0 ? cells : nodesOf(node)).map(contentsUnder) }]
  }
  // A point of a list keeps its number and its first words together, unless another list or table hangs below it.
  const isLeaf = node.role === 'LI' ? !nodesOf(node).some(holdsList) : !holdsBlocks(node)
  if (isLeaf) return [{ kind: node.role === 'LI' ? 'point' : 'text', contents: contentsUnder(node) }]
  return nodesOf(node).flatMap(blocksOf)
}

const holdsList = (node: StructureNode): boolean =>
  /^(?:L|Table)$/.test(node.role ?? '') || nodesOf(node).some(holdsList)

const linesOfBlock = (block: Block, byContent: PiecesByContent): string[] => {
  const lines = (contents: string[]) => linesInOrder(contents.flatMap((content) => byContent.get(content) ?? []))
  return block.kind === 'row' ? linesOfRow(block.cells.map(lines)) : lines(block.contents)
}

// Rows of a table and points of a list stand close together; all else has an empty line around it.
const linesOfBlocks = (blocks: readonly Block[], byContent: PiecesByContent): string[] => {
  const lines: string[] = []
  let kindAbove: Block['kind'] = 'text'
  for (const block of blocks) {
    const more = linesOfBlock(block, byContent)
    if (more.length === 0) continue
    if (lines.length > 0 && (block.kind === 'text' || block.kind !== kindAbove)) lines.push('')
    lines.push(...more)
    kindAbove = block.kind
  }
  return lines.length > 0 ? ['', ...lines, ''] : lines
}

const letters = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.text.length, 0)
