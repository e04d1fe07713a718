import type { Span } from '../output.ts'

/** A sign of the text with its place in the clean text; signs that noise put there have no place of their own (-1). */
export type Cell = { text: string; origin: number }

/** A sign that belongs to nothing that the truth knows. */
export const foreign = (text: string): Cell => ({ text, origin: -1 })

/** Every sign of a clean text. */
export const cellsOf = (text: string): Cell[] =>
  Array.from({ length: text.length }, (_, origin) => ({ text: text.charAt(origin), origin }))

/** One sign in each cell, as every noise expects it; what a noise removed is gone. */
export const settled = (cells: readonly Cell[]): Cell[] =>
  cells.flatMap(({ text, origin }) =>
    Array.from({ length: text.length }, (_, index) => ({ text: text.charAt(index), origin })),
  )

/** The text of the cells. */
export const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('')

/** The cells line by line; each line keeps its line break. */
export function linesOf(cells: readonly Cell[]): Cell[][] {
  const lines: Cell[][] = [[]]
  for (const cell of cells) {
    lines.at(-1)?.push(cell)
    if (cell.text === '\n') lines.push([])
  }
  return lines
}

/** Where each clean fact stands now, and whether its own letters are still what they were. */
export function follow(
  cells: readonly Cell[],
  clean: string,
  spans: Record<string, Span[]>,
): { spans: Record<string, Span[]>; touched: Set<string> } {
  const places = new Map<number, { from: number; until: number; text: string }>()
  let until = 0
  for (const { text, origin } of cells) {
    const from = until
    until += text.length
    if (origin < 0) continue
    const known = places.get(origin)
    places.set(origin, { from: known?.from ?? from, until, text: (known?.text ?? '') + text })
  }
  const touched = new Set<string>()
  const moved: Record<string, Span[]> = {}
  for (const [at, own] of Object.entries(spans)) {
    const prints = own.map((span) => printOf(places, span))
    if (prints.some(({ text }, index) => even(text) !== even(clean.slice(...(own[index] ?? [0, 0]))))) touched.add(at)
    moved[at] = prints.flatMap(({ span }) => (span[0] < span[1] ? [span] : []))
  }
  return { spans: moved, touched }
}

function printOf(places: ReadonlyMap<number, { from: number; until: number; text: string }>, [from, until]: Span) {
  const span: Span = [Number.MAX_SAFE_INTEGER, 0]
  let text = ''
  for (let origin = from; origin < until; origin += 1) {
    const place = places.get(origin)
    if (place === undefined) continue
    text += place.text
    if (place.text === '') continue
    span[0] = Math.min(span[0], place.from)
    span[1] = Math.max(span[1], place.until)
  }
  return { text, span }
}

/** Kinds of space, dash and accent are typesetting, not letters. */
const even = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
