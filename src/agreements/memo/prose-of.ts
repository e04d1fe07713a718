import { type Block, saidText } from '../../platform/documents/document.ts'

/** A section of a memo as its form takes it. */
export type Section = { readonly heading: string; readonly text: string; readonly provisions: string }

const rowText = (cells: readonly string[]): string => {
  const [head = '', ...rest] = cells.filter((cell) => cell.trim() !== '')
  return rest.length === 0 ? `- ${head}` : `- ${head}: ${rest.join('. ')}`
}

/** One block as running text: rows, points and lists become lines with a dash, which the memo's form sets as a list. */
const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return saidText(block.text)
    case 'list':
      return block.items.map((item) => `- ${saidText(item)}`).join('\n')
    case 'points':
      return block.points.map((point, index) => `- ${index + 1}. ${saidText(point)}`).join('\n')
    case 'terms':
      return block.terms.map(({ label, value }) => `- ${label}: ${value}`).join('\n')
    case 'table':
      return block.rows.map(rowText).join('\n')
    case 'box':
      return [block.title, ...block.blocks.map(textOf)].join('\n\n')
    default:
      return ''
  }
}

/** Headed blocks as sections one after the other: a heading inside another gets a section of its own after it. Headings without words go. */
export const sectionsOf = (blocks: readonly Block[]): readonly Section[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'heading') return []
    const own = block.blocks.filter(({ kind }) => kind !== 'heading')
    const text = own
      .map(textOf)
      .filter((words) => words !== '')
      .join('\n\n')
    const first = text === '' ? [] : [{ heading: block.text.slice(0, 120), text, provisions: '' }]
    return [...first, ...sectionsOf(block.blocks)]
  })
