/**
 * Text for the template: as it is, or lines of pieces. A piece in a list of its own is kept on one line, its no-break spaces
 * written as common ones (they share a glyph, and a reader could be told only one of the two); an empty piece is a place
 * where a line may break.
 */
export type Words = string | readonly (readonly (string | readonly [string])[])[]

const bound = '\u00a0'
const graphemes = new Intl.Segmenter('sv')

/** Words for a place that holds so many letters on a line: a longer word may break anywhere, or it would run off the page. */
export const breakable = (text: string, letters: number): Words => {
  const limit = Math.max(4, Math.floor(letters))
  if (!text.includes('\n') && !text.includes(bound) && !hasLongWord(text, limit)) return text
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => piecesOf(line, limit))
}

const hasLongWord = (text: string, limit: number): boolean =>
  text.length > limit && text.split(' ').some((word) => word.length > limit)

const piecesOf = (line: string, limit: number): (string | readonly [string])[] => {
  const pieces: (string | readonly [string])[] = []
  let plain = ''
  for (const word of line.split(/( +)/)) {
    const spaced = word.replaceAll(bound, ' ')
    if (word === spaced && word.length <= limit) plain += word
    else {
      if (plain !== '') pieces.push(plain)
      plain = ''
      pieces.push(...wholeOrBroken(word, spaced, limit))
    }
  }
  return plain === '' ? pieces : [...pieces, plain]
}

// What is kept together but has no room breaks at its spaces first.
const wholeOrBroken = (word: string, spaced: string, limit: number): (string | readonly [string])[] => {
  if (word.length <= limit) return [[spaced]]
  return word === spaced ? chunks(word, Math.max(4, Math.floor(limit / 4))) : piecesOf(spaced, limit)
}

const chunks = (word: string, step: number): string[] => {
  const letters = Array.from(graphemes.segment(word), ({ segment }) => segment)
  const parts: string[] = []
  for (let at = 0; at < letters.length; at += step) parts.push('', letters.slice(at, at + step).join(''))
  return parts.slice(1)
}
