import type { Block } from '../document.ts'

/** About how many letters a line of a table holds over the whole width of the page. */
const lineLetters = 98
const gapLetters = 3
const widestWish = 48
const widestWord = 22

/** How wide each column is, in letters that a line of its cells holds. Their sum fills the page. */
export const columnLetters = ({ headings, rows }: Pick<Block & { kind: 'table' }, 'headings' | 'rows'>): number[] => {
  const columns = headings.map((heading, column) => {
    const cells = [heading, ...rows.map((row) => row[column] ?? '')]
    return {
      wish: Math.min(widestWish, longest(cells, /\n/)) + gapLetters,
      least: Math.min(widestWord, longest(cells, /[\s/-]/)) + 1 + gapLetters,
    }
  })
  const wished = sum(columns.map(({ wish }) => wish))
  if (wished <= lineLetters) return columns.map(({ wish }) => (wish * lineLetters) / wished - gapLetters)
  const least = sum(columns.map((column) => column.least))
  const room = Math.max(0, lineLetters - least)
  const more = wished - least
  const letters = columns.map(
    (column) => column.least + (more === 0 ? 0 : (room * (column.wish - column.least)) / more),
  )
  const scale = lineLetters / sum(letters)
  return letters.map((some) => Math.max(1, some * scale - gapLetters))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const longest = (cells: readonly string[], between: RegExp): number => {
  let most = 1
  for (const cell of cells) {
    for (const part of cell.split(between)) most = Math.max(most, part.length)
  }
  return most
}
