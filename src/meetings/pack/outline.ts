import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib'
import type { Bookmark } from './joining-protocol.ts'

/** A bookmark with the page that it leads to. */
export type PlacedBookmark = Omit<Bookmark, 'file'> & { readonly page: PDFRef }

type Node = { readonly of: PlacedBookmark; readonly ref: PDFRef; readonly below: Node[] }

/** Gives a PDF its bookmarks: those of the second level stand below the latest of the first. */
export const addOutline = (pdf: PDFDocument, bookmarks: readonly PlacedBookmark[]): void => {
  if (bookmarks.length === 0) return
  const { context } = pdf
  const root = context.nextRef()
  const top: Node[] = []
  for (const of of bookmarks) {
    const node = { of, ref: context.nextRef(), below: [] }
    const parent = of.level === 2 ? top.at(-1) : undefined
    ;(parent?.below ?? top).push(node)
  }
  for (const { ref, node, parent, before, after } of placed(top, root)) {
    const entry = PDFDict.withContext(context)
    entry.set(PDFName.of('Title'), PDFHexString.fromText(node.of.title))
    entry.set(PDFName.of('Parent'), parent)
    if (before) entry.set(PDFName.of('Prev'), before)
    if (after) entry.set(PDFName.of('Next'), after)
    setEnds(entry, node.below)
    entry.set(PDFName.of('Dest'), context.obj([node.of.page, PDFName.of('Fit')]))
    context.assign(ref, entry)
  }
  const outlines = PDFDict.withContext(context)
  outlines.set(PDFName.of('Type'), PDFName.of('Outlines'))
  setEnds(outlines, top)
  context.assign(root, outlines)
  pdf.catalog.set(PDFName.of('Outlines'), root)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

/** First, last and how many are open below. */
const setEnds = (entry: PDFDict, below: readonly Node[]): void => {
  const [first, last] = [below[0], below.at(-1)]
  if (!first || !last) return
  entry.set(PDFName.of('First'), first.ref)
  entry.set(PDFName.of('Last'), last.ref)
  const open = below.reduce((sum, node) => sum + 1 + node.below.length, 0)
  entry.set(PDFName.of('Count'), PDFNumber.of(open))
}

type Placed = {
  readonly ref: PDFRef
  readonly node: Node
  readonly parent: PDFRef
  readonly before: PDFRef | undefined
  readonly after: PDFRef | undefined
}

const placed = (nodes: readonly Node[], parent: PDFRef): Placed[] =>
  nodes.flatMap((node, index) => [
    { ref: node.ref, node, parent, before: nodes[index - 1]?.ref, after: nodes[index + 1]?.ref },
    ...placed(node.below, node.ref),
  ])
