import type { Line } from './lines.ts'

/**
 * Whether a line ends before it is full: the first word below would have had room beside it. What comes below is then
 * hardly the rest of the same sentence set over several lines.
 */
export const breaksEarly = (before: Line, line: Line): boolean => {
  const word = line.text.split(/\s/, 1)[0] ?? ''
  return before.text.length + 1 + word.length <= line.text.length
}

/** Whether what is said of a person breaks off where a paragraph should follow ("Eva Ask (S), deltar fr.o.m."). */
export const awaitsParagraph = (text: string): boolean => opensRange.test(text)

const opensRange =
  /(?<!\p{L})(?:(?:t|fr)\.?\s?o\.?\s?m\.?|kom|kommer|anlände|inträdde|deltog|lämnar|lämnade|gick|går|avvek|avviker|frånvarande|från|under|vid|av|i|på)$/u
