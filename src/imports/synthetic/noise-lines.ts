import { type Cell, cellsOf, foreign, linesOf, textOf } from './cells.ts'
import type { Noise } from './noise.ts'
import type { Random } from './random.ts'

/** Damage to lines and blocks: breaks, page furniture, lost blank lines, other order. */
export const lineNoises: Readonly<Record<string, Noise>> = {
  'lines broken': (cells, random) => {
    const width = random.between(52, 78)
    return linesOf(cells).flatMap((written) => breakLine(written, width))
  },
  'words hyphenated': (cells, random) => linesOf(cells).flatMap((written) => hyphenate(written, random)),
  'page furniture': (cells, random, { truth }) => {
    const lines = linesOf(cells)
    const kind = random.between(0, furnitureForms.length - 1)
    const breaks = new Set(random.shuffled([...lines.keys()].slice(4)).slice(0, random.between(1, 4)))
    let page = random.between(1, 3)
    return lines.flatMap((written, index) => {
      if (!breaks.has(index)) return written
      page += 1
      const print = furnitureForms[kind]?.(page, truth.body ?? '') ?? ''
      return [...foreignText(print), ...written]
    })
  },
  'blank lines lost': (cells, random) => {
    const share = random.pick([0.4, 1])
    return linesOf(cells)
      .filter((written) => textOf(written) !== '\n' || !random.chance(share))
      .flat()
  },
  'blank lines added': (cells, random) =>
    linesOf(cells).flatMap((written) => (random.chance(0.15) ? [...written, foreign('\n')] : written)),
  'blocks moved': (cells, random, { regions }) =>
    random.shuffled(regions).flatMap(([from, until]) => cells.slice(from, until)),
  'lines indented': (cells, random) =>
    linesOf(cells).flatMap((written) =>
      random.chance(0.3) ? [...foreignText(' '.repeat(random.between(1, 2))), ...written] : written,
    ),
}

const furnitureForms: readonly ((page: number, body: string) => string)[] = [
  (page) => `\nSida ${page} (12)\n\n`,
  (page) => `${page}(12)\n`,
  (page) => `\nSammanträdesprotokoll\nSid ${page}\n\n`,
  (page, body) => `\n${body}\nSammanträdesprotokoll\nSida ${page} av 12\n`,
  (page) => `Justerandes sign          Utdragsbestyrkande\n\n${page}\n`,
  (page) => `Justerandes signatur\n\f${page} (12)\n`,
]

const foreignText = (text: string): Cell[] => cellsOf(text).map((cell) => foreign(cell.text))

/** Breaks at the last space before the width. Rows of columns stay whole, as typesetting never breaks them there. */
function breakLine(written: readonly Cell[], width: number): Cell[] {
  const text = textOf(written)
  if (text.length <= width || /\S {3,}\S/.test(text) || text.includes('\t')) return [...written]
  const place = text.lastIndexOf(' ', width)
  if (place < 20) return [...written]
  const broken = written.map((cell, index): Cell => (index === place ? { text: '\n', origin: cell.origin } : cell))
  return [...broken.slice(0, place + 1), ...breakLine(broken.slice(place + 1), width)]
}

/** Cuts one long word of running text with a hyphen and a new line. */
function hyphenate(written: readonly Cell[], random: Random): Cell[] {
  const text = textOf(written)
  const word = /(?<=[a-zåäö]{2} )[a-zåäö]{12,}/.exec(text)
  if (word === null || text.length < 50 || random.chance(0.5)) return [...written]
  const place = word.index + random.between(4, word[0].length - 4)
  return [...written.slice(0, place), foreign('-'), foreign('\n'), ...written.slice(place)]
}
