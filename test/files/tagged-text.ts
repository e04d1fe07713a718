import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Node = { role?: string; type?: string; id?: string; children?: readonly Node[] }

/**
 * The words of a PDF in the order of its tags, one element with own words a line, as a reader that reads aloud gets them. Notes
 * stand where they are tagged. Numbers and bullets of lists are left out.
 */
export const taggedText = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  const lines: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const words = await wordsByMark(page)
    const tree: Node | null = await page.getStructTree()
    if (tree) read(tree, words, lines)
  }
  await task.destroy()
  return lines
}

const wordsByMark = async (page: PDFPageProxy): Promise<ReadonlyMap<string, string>> => {
  const words = new Map<string, string>()
  const open: string[] = []
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push('id' in item ? String(item.id) : '')
    } else {
      const mark = open.findLast((id) => id !== '')
      if (mark) words.set(mark, `${words.get(mark) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
    }
  }
  return words
}

const inline = new Set(['Span', 'Link', 'Reference', 'Caption'])

const read = (node: Node, words: ReadonlyMap<string, string>, lines: string[]): string => {
  if (node.type === 'content') return words.get(node.id ?? '') ?? ''
  if (node.role === 'Lbl' && node.children?.every((child) => child.type === 'content')) return ''
  let own = ''
  const flush = (): void => {
    if (own.trim() !== '') lines.push(own.trim())
    own = ''
  }
  for (const child of node.children ?? []) {
    const isInline = child.type === 'content' || inline.has(child.role ?? '')
    if (!isInline) flush()
    own += read(child, words, lines)
  }
  if (inline.has(node.role ?? '') && node.role !== 'Caption') return own
  flush()
  return ''
}
