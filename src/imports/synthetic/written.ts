import type { ReadDocument, Span } from '../output.ts'

/** A part of a printed line: plain text, or the print of the facts at one or several JSON pointers. */
export type Piece = string | { print: string; at: readonly string[] }
export type Line = readonly Piece[]
/** A heading with what belongs to it: the unit that shuffling moves. */
export type Block = readonly Line[]

/** What a layout says: only what it prints. `file`, spans, confidence and findings belong to the reader. */
export type Truth = Omit<ReadDocument, 'file' | 'spans' | 'confidence' | 'findings'>

/** A document with its truth. `spans` says where the facts stand in `text`, by JSON pointer within `truth`. */
export type SyntheticDocument = {
  seed: number
  layout: string
  text: string
  /** Parts of the text that may stand in another order: notice, items and the rest. Together they cover the text. */
  regions: Span[]
  truth: Truth
  spans: Record<string, Span[]>
  /** Fields, such as `items.title`, that the layout leaves open: neither asked for nor held against a reader. */
  open: readonly string[]
  /** Pointers of facts whose own letters noise has changed; none in a clean document. */
  touched: ReadonlySet<string>
}

/** A printed fact. */
export const fact = (at: string | readonly string[], print: string): Piece => ({
  print,
  at: typeof at === 'string' ? [at] : at,
})

/** A fact whose print is also the heading or label of others, or any plain line. */
export const line = (...pieces: Piece[]): Line => pieces

/** The letters of a line without its facts. */
export const plain = (written: Line): string =>
  written.map((piece) => (typeof piece === 'string' ? piece : piece.print)).join('')

/** Marks a block as part of a region that may stand elsewhere in the document. */
export const inRegion = (region: 'items' | 'notice', block: Block): Block =>
  block.map((written, index) => (index === 0 ? [fact(`#${region}`, ''), ...written] : written))

/** Joins blocks to a text, blank lines between them, and notes where each fact and region stands. */
export function write(blocks: readonly Block[]): Pick<SyntheticDocument, 'text' | 'spans' | 'regions'> {
  const spans: Record<string, Span[]> = {}
  const regions: { name: string; span: Span }[] = []
  let text = ''
  for (const block of blocks.filter((candidate) => candidate.length > 0)) {
    const start = text.length
    for (const piece of block.flatMap((written) => [...written, '\n'])) {
      const print = typeof piece === 'string' ? piece : piece.print
      for (const at of typeof piece === 'string' ? [] : piece.at) {
        const span: Span = [text.length, text.length + print.length]
        spans[at] = [...(spans[at] ?? []), span]
      }
      text += print
    }
    text += '\n'
    const name = regionOf(block)
    const last = regions.at(-1)
    if (last?.name === name) last.span[1] = text.length
    else regions.push({ name, span: [start, text.length] })
  }
  return { text, spans, regions: regions.map(({ span }) => span) }
}

function regionOf(block: Block): string {
  const marks = block.flat().flatMap((piece) => (typeof piece === 'string' ? [] : piece.at))
  return marks.find((mark) => mark.startsWith('#')) ?? 'rest'
}
