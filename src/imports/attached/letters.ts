/** The letters and digits of a text, as small ones, and where in the text each of them stands. */
export type Letters = { readonly text: string; readonly starts: Uint32Array; readonly ends: Uint32Array }

const sign = /[\p{L}\p{N}]\p{M}*/gu

/** A text as it is compared: nothing but letters and digits, so that line breaks, spaces and marks of lists do not matter. */
export const lettersOf = (text: string): string =>
  (text.normalize('NFKC').match(sign) ?? []).join('').toLocaleLowerCase('sv')

/** The same with the place of each letter. */
export const placedLetters = (text: string): Letters => {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: found, index } of text.matchAll(/[\p{L}\p{N}\p{M}]\p{M}*/gu)) {
    const letters = lettersOf(found)
    parts.push(letters)
    for (let unit = 0; unit < letters.length; unit += 1) {
      starts.push(index)
      ends.push(index + found.length)
    }
  }
  return { text: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}
