import { type Typeface, typefaces } from './fonts.ts'

// What both Swedish typefaces surely have, so that most texts need no closer look (a test holds it to that).
const plain =
  '\\n -~\\u00a0-\\u00ac\\u00ae-\\u012b\\u012e-\\u0131\\u0134-\\u0165\\u0168-\\u017f\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2022\\u2026\\u20ac'
const isPlain = new RegExp(`^[${plain}]*$`)
// With the sign before it, which a mark may belong to.
const notPlain = new RegExp(`[${plain}]?[^${plain}]+`, 'gu')
const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })

/**
 * The words as they can be set: line breaks as line feeds, letters put together (NFC), spaces in a row as one. A character
 * that no typeface has, a control character and half a character are shown by their number, "[U+4E2D]": nothing is
 * lost. Marks without a look of their own are left out; those that turn the direction of writing are shown.
 */
export const printable = (text: string): string => {
  if (isPlain.test(text) && !/ {2}/.test(text)) return text
  const lines = text.normalize('NFC').replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
  const shown = isPlain.test(lines) ? lines : lines.replaceAll('\t', ' ').replaceAll(notPlain, showRun)
  return shown.replaceAll(/ {2,}/g, ' ')
}

// Soft hyphen, zero width space, joiners and marks of direction that turn nothing, byte order mark, choosers of look.
const invisible = /^(?:\p{Variation_Selector}|\u034f|\u200d|[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff])$/u
const otherSpace = /^[^\S\n\u00a0]$/

// The same names come again and again in a document.
const shownBefore = new Map<string, string>()

const showRun = (run: string): string => {
  const before = shownBefore.get(run)
  if (before !== undefined) return before
  let shown = ''
  for (const { segment } of graphemes.segment(run)) shown += showGrapheme(segment)
  if (shownBefore.size > 5000) shownBefore.clear()
  if (run.length < 100) shownBefore.set(run, shown)
  return shown
}

const showGrapheme = (grapheme: string): string => {
  const characters = [...grapheme].filter((character) => !invisible.test(character)).map(asPlain)
  // A mark on something that is no letter is lost or taken for a sign of its own.
  if (/^[^\p{L}\p{N}]?\p{M}/u.test(characters.join(''))) return characters.map(showAlone).join('')
  const isWhole = typefaces().some((typeface) => characters.every((character) => isIn(typeface, character)))
  return isWhole ? characters.join('') : characters.map(showAlone).join('')
}

const asPlain = (character: string): string => {
  if (character === '\u202f' || character === '\u2007') return '\u00a0'
  // Three hyphens share one glyph.
  if (character === '\u2010' || character === '\u2011') return '-'
  return otherSpace.test(character) ? ' ' : character
}

// Control, format, private and halved characters have no look, whatever a font says. One joiner parts Persian words.
const faceless = /[\p{C}--[\n\u200c]]/v

const isIn = ({ has }: Typeface, character: string): boolean =>
  character === '\n' || (!faceless.test(character) && has(codeOf(character)))

const codeOf = (character: string): number => character.codePointAt(0) ?? 0

const showAlone = (character: string): string => {
  if (/^\s$/u.test(character)) return character
  const known = [character, character.normalize('NFKC')].find((form) => isSettable(form))
  return known ?? `[U+${codeOf(character).toString(16).toUpperCase().padStart(4, '0')}]`
}

// A mark that its letter cannot carry would float.
const isSettable = (form: string): boolean =>
  !/\p{M}/u.test(form) && typefaces().some((typeface) => [...form].every((character) => isIn(typeface, character)))
