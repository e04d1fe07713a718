import { type Cell, cellsOf, follow, settled, textOf } from './cells.ts'
import { lineNoises } from './noise-lines.ts'
import { signNoises } from './noise-signs.ts'
import { type Random, randomFrom } from './random.ts'
import type { SyntheticDocument } from './written.ts'

/** A kind of damage that extraction or typing does to a text. */
export type Noise = (cells: readonly Cell[], random: Random, document: SyntheticDocument) => Cell[]

/** All noises by name; the name says what a clerk would see. */
export const noises: Readonly<Record<string, Noise>> = { ...lineNoises, ...signNoises }

/** Noises that hide the signs by which paragraphs are counted, so that extract and minutes look alike. */
const hidesParagraphs = new Set([
  'paragraph signs lost',
  'paragraph signs misread',
  'ones as letters',
  'first letters lost',
  'words split',
])

/** The document with one to four noises of the seed, or with the named ones; its truth stays as it was. */
export function addNoise(
  document: SyntheticDocument,
  seed: number,
  named?: readonly string[],
): SyntheticDocument & { noises: string[] } {
  const random = randomFrom(seed ^ 0x5bd1e995)
  const chosen = named ?? random.shuffled(Object.keys(noises)).slice(0, random.between(1, 4))
  let cells: Cell[] = cellsOf(document.text)
  // Blocks move while every sign still stands at its first place.
  for (const name of [...chosen].sort((a, b) => Number(b === 'blocks moved') - Number(a === 'blocks moved'))) {
    cells = settled(noises[name]?.(cells, random, document) ?? cells)
  }
  const { spans, touched } = follow(cells, document.text, document.spans)
  const open = chosen.some((name) => hidesParagraphs.has(name)) ? [...document.open, 'kind'] : document.open
  return { ...document, text: textOf(cells), spans, touched, open, regions: [], noises: [...chosen] }
}
