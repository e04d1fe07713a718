import type { PDFPageProxy } from 'pdfjs-dist'

/**
 * A run of letters on a page. Lengths in points, y upwards from the foot of the page. `content` is the mark that the
 * structure of a tagged document refers to; an artifact is page furniture (header, footer) by the document's own word.
 */
export type Piece = {
  text: string
  x: number
  y: number
  width: number
  size: number
  isTurned: boolean
  isArtifact: boolean
  content?: string
}

/** The pieces of a page in the order of its content stream. Pieces of nothing but space are left out. */
export const piecesOf = async (page: PDFPageProxy): Promise<Piece[]> => {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const pieces: Piece[] = []
  const marks: Mark[] = []
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') marks.pop()
      else marks.push({ isArtifact: 'tag' in item && item.tag === 'Artifact', content: item.id || undefined })
      continue
    }
    if (item.str.trim() === '') continue
    const content = marks.findLast((mark) => mark.content !== undefined)?.content
    const isArtifact = marks.some((mark) => mark.isArtifact)
    pieces.push({ ...placeOf(item), isArtifact, ...(content === undefined ? {} : { content }) })
  }
  return pieces
}

type Mark = { isArtifact: boolean; content: string | undefined }
type Item = { str: string; width: number; height: number; transform: unknown[] }

const placeOf = (item: Item): Omit<Piece, 'isArtifact'> => {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform.map(Number)
  const size = Math.hypot(a, b) || Math.abs(d) || item.height || 1
  return { text: item.str, x, y, width: item.width, size, isTurned: Math.abs(b) > Math.abs(a) * 0.1 }
}
