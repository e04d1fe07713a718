/** A text as it is searched: letters made equal, and for each of them where it stands in the text. */
export type FoldedText = { readonly letters: string; readonly starts: readonly number[]; readonly end: number }

const unseen = /^[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]$/u

/**
 * The text without differences of case, of how a letter is put together and of what lies unseen between letters. White
 * space of any kind and length is one space.
 */
export const folded = (text: string): FoldedText => {
  const letters: string[] = []
  const starts: number[] = []
  for (const { 0: sign, index } of text.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gu)) {
    const plain = sign.trim() === '' ? ' ' : unseen.test(sign) ? '' : sign.normalize('NFKC').toLocaleLowerCase('sv')
    if (plain === '' || (plain === ' ' && letters.at(-1) === ' ')) continue
    for (const letter of plain) {
      letters.push(letter)
      for (let unit = 0; unit < letter.length; unit++) starts.push(index)
    }
  }
  return { letters: letters.join(''), starts, end: text.length }
}

const inWord = /[\p{L}\p{N}]/u

/** A stretch of a text: from (included), until (excluded). */
export type Stretch = { readonly from: number; readonly until: number }

/**
 * Where the words stand in the text as words of their own: "Ek" is not in "Ekonomi", but it is in "Eks". Stretches
 * cover whole letters.
 */
export const placesOf = (text: FoldedText, words: string): Stretch[] => {
  const needle = folded(words).letters.trim()
  if (needle === '') return []
  const places: Stretch[] = []
  for (let at = text.letters.indexOf(needle); at >= 0; at = text.letters.indexOf(needle, at + 1)) {
    const after = at + needle.length
    if (isOpen(text.letters, at, needle) && isClosed(text.letters, after, needle)) {
      places.push({ from: text.starts[at] ?? 0, until: text.starts[after] ?? text.end })
    }
  }
  return places
}

const isOpen = (letters: string, at: number, needle: string): boolean =>
  !(inWord.test(needle.charAt(0)) && inWord.test(letters.charAt(at - 1)))

// A name in the genitive is still the name.
const isClosed = (letters: string, after: number, needle: string): boolean => {
  if (!inWord.test(needle.charAt(needle.length - 1))) return true
  const next = letters.charAt(after)
  return !inWord.test(next) || (next === 's' && !inWord.test(letters.charAt(after + 1)))
}

/** Stretches in order; those that touch or overlap are one. */
export const merged = (stretches: readonly Stretch[]): Stretch[] => {
  const all: { from: number; until: number }[] = []
  for (const { from, until } of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1)
    if (last && from <= last.until) last.until = Math.max(last.until, until)
    else all.push({ from, until })
  }
  return all
}
