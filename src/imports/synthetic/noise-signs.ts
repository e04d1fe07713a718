import { type Cell, foreign, linesOf, textOf } from './cells.ts'
import { furniture, labels } from './data/labels.ts'
import type { Noise } from './noise.ts'
import type { Random } from './random.ts'

const changed = (cell: Cell, text: string): Cell => ({ text, origin: cell.origin })

/** Damage to single signs: what optical reading, fonts and typing errors do. */
export const signNoises: Readonly<Record<string, Noise>> = {
  'other dashes': (cells, random) => {
    const text = textOf(cells)
    return cells.map((cell, index) =>
      /[-–]/.test(cell.text) && /[\d ]/.test(text.charAt(index - 1)) && /[\d ]/.test(text.charAt(index + 1))
        ? changed(cell, random.pick(['-', '–', '—']))
        : cell,
    )
  },
  'unbreakable spaces': (cells, random) =>
    cells.map((cell) => (cell.text === ' ' && random.chance(0.2) ? changed(cell, '\u00a0') : cell)),
  'paragraph signs misread': (cells) => cells.map((cell) => (cell.text === '§' ? changed(cell, '$') : cell)),
  'paragraph signs lost': (cells) => cells.map((cell) => (cell.text === '§' ? changed(cell, '') : cell)),
  'ones as letters': (cells, random) =>
    cells.map((cell) => (cell.text === '1' && random.chance(0.08) ? changed(cell, 'l') : cell)),
  'accents apart': (cells) => cells.map((cell) => changed(cell, cell.text.normalize('NFD'))),
  'soft hyphens': (cells, random) => {
    const text = textOf(cells)
    const inWord = (index: number): boolean => /^[a-zåäö]{6}$/.test(text.slice(index - 3, index + 3))
    return cells.flatMap((cell, index) => (inWord(index) && random.chance(0.1) ? [foreign('\u00ad'), cell] : [cell]))
  },
  'brackets broken': (cells, random) => breakBrackets(cells, random),
  'first letters lost': (cells, random) =>
    linesOf(cells).flatMap((written) => {
      const [first, ...rest] = written
      if (first === undefined || !/[A-ZÅÄÖ]/.test(first.text) || !random.chance(0.06)) return written
      return [changed(first, ''), ...rest]
    }),
  'words split': (cells, random) =>
    linesOf(cells).flatMap((written) => {
      const word = /^[A-ZÅÄÖ][a-zåäö]{4,}/.exec(textOf(written))
      if (word === null || !random.chance(0.08)) return written
      const place = random.between(1, word[0].length - 1)
      const next = written[place]
      return next === undefined ? written : [...written.slice(0, place), changed(next, ' '), ...written.slice(place)]
    }),
  'labels mistyped': (cells, random) =>
    linesOf(cells).flatMap((written) => {
      const label = labelAt(textOf(written))
      return label.length > 5 && random.chance(0.15)
        ? mistype(written, random.between(1, label.length - 2), random)
        : written
    }),
  'headings spaced out': (cells, random) =>
    linesOf(cells).flatMap((written) => {
      const text = textOf(written).trim()
      if (!headings.has(text) || !random.chance(0.4)) return written
      return written.flatMap((cell, index) => (index === 0 || cell.text === '\n' ? [cell] : [foreign(' '), cell]))
    }),
}

const vocabulary: readonly string[] = [...Object.values(labels).flat()].sort((a, b) => b.length - a.length)
const headings: ReadonlySet<string> = new Set([...vocabulary, ...furniture.titles])

const labelAt = (text: string): string => vocabulary.find((label) => text.startsWith(label)) ?? ''

/** Two letters change places, one is lost or one is doubled. */
function mistype(written: readonly Cell[], place: number, random: Random): Cell[] {
  const before = written.slice(0, place)
  const [first, second, ...rest] = written.slice(place)
  if (first === undefined || second === undefined) return [...written]
  const way = random.between(0, 2)
  if (way === 0) return [...before, changed(first, second.text), changed(second, first.text), ...rest]
  if (way === 1) return [...before, changed(first, ''), second, ...rest]
  return [...before, first, changed(first, first.text), second, ...rest]
}

/** "(S", "S)", "(S}", "( S)": a bracket around a party that is lost, wrong or apart. */
function breakBrackets(cells: readonly Cell[], random: Random): Cell[] {
  const text = textOf(cells)
  const parties = [...text.matchAll(/\((\p{L}{1,6})\)/gu)].filter(() => random.chance(0.12))
  const edits = new Map<number, string>()
  for (const party of parties) {
    const close = party.index + party[0].length - 1
    const way = random.between(0, 3)
    if (way === 0) edits.set(close, '')
    if (way === 1) edits.set(party.index, '')
    if (way === 2) edits.set(close, '}')
    if (way === 3) edits.set(party.index, '( ')
  }
  return cells.map((cell, index) => {
    const edit = edits.get(index)
    return edit === undefined ? cell : changed(cell, edit)
  })
}
