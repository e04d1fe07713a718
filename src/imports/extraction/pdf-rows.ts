import type { Piece } from './pdf-pieces.ts'

/** A stretch of a printed line without a wide gap in it. Lengths in points. */
export type Cell = { text: string; left: number; right: number }

/** A printed line: the cells that stand on one baseline, from left to right. */
export type Row = { y: number; size: number; cells: Cell[] }

/** The printed lines of a page from the top, whatever order the pieces came in. */
export const rowsOf = (pieces: readonly Piece[]): Row[] => {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    // A raised figure or a smaller bracket stands on the same line.
    const isSame = first && first.y - piece.y < 0.4 * Math.max(first.size, piece.size)
    if (isSame) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => rowOf(row.toSorted((a, b) => a.x - b.x)))
}

/** The pieces as lines in their own order; a new line where the baseline moves. For text whose order is known. */
export const linesInOrder = (pieces: readonly Piece[]): string[] => {
  const lines: Piece[][] = []
  for (const piece of pieces) {
    const previous = lines.at(-1)?.at(-1)
    const isSame = previous && Math.abs(previous.y - piece.y) < 0.4 * Math.max(previous.size, piece.size)
    if (isSame) lines.at(-1)?.push(piece)
    else lines.push([piece])
  }
  return lines.map((line) => textOfRow(rowOf(line)))
}

/** The text of a printed line, with a tab at each wide gap. */
export const textOfRow = (row: Row): string => row.cells.map((cell) => cell.text.trim()).join('\t')

/** The lines of rows from the top, with an empty line where the gap is wider than usual on the page. */
export const linesOfRows = (rows: readonly Row[]): string[] => {
  const usual = usualSpacing(rows)
  const lines: string[] = []
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1]
    if (above && spacing(above, row) > usual * 1.35) lines.push('')
    lines.push(textOfRow(row))
  }
  return lines
}

const rowOf = (pieces: readonly Piece[]): Row => {
  const cells: Cell[] = []
  let size = 0
  for (const piece of pieces) {
    const cell = cells.at(-1)
    const gap = cell ? piece.x - cell.right : 0
    const right = piece.x + piece.width
    if (!cell || gap > cellGap * piece.size || gap < -cellGap * piece.size * 4) {
      cells.push({ text: piece.text, left: piece.x, right })
    } else {
      const needsSpace = gap > wordGap * piece.size && !/\s$/.test(cell.text) && !/^\s/.test(piece.text)
      cell.text += (needsSpace ? ' ' : '') + piece.text
      cell.right = Math.max(cell.right, right)
    }
    size = Math.max(size, piece.size)
  }
  return { y: pieces[0]?.y ?? 0, size, cells }
}

// In widths of the letter's size: a space between words is about 0.25, the padding of two table cells about 1.
const wordGap = 0.12
const cellGap = 1

// In sizes of the letters, so that small print and headings are measured alike.
const spacing = (above: Row, row: Row): number => (above.y - row.y) / Math.max(above.size, row.size, 1)

// Not the middle one: on a page of short paragraphs most gaps are those between them.
const usualSpacing = (rows: readonly Row[]): number => {
  const all = rows.slice(1).flatMap((row, index) => spacing(rows[index] ?? row, row))
  return Math.max(all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.3)] ?? 0, 1.1)
}
