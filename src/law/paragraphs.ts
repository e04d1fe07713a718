/** Paragraphs from and to, both included. The same shape as in the reading contract. */
export type ParagraphRange = { readonly from: number; readonly to: number }

const highestParagraph = 9999
const mostParagraphs = 5000
const rangeForm = /^§{0,2}\s*(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?\s*§{0,2}$/

/** The ranges in "146-149, 151-166" ("§" and several minutes divided by ";" allowed), or undefined when unreadable. */
export const parseParagraphs = (text: string): readonly ParagraphRange[] | undefined => {
  const ranges: ParagraphRange[] = []
  for (const part of text.split(/[,;]/)) {
    const match = rangeForm.exec(part.trim())
    if (!match) return undefined
    const from = Number(match[1])
    const to = Number(match[2] ?? match[1])
    if (from < 1 || to < from) return undefined
    ranges.push({ from, to })
  }
  return ranges.length <= 200 && paragraphCount(ranges) <= mostParagraphs ? ranges : undefined
}

/** How many numbers the ranges span when overlaps are counted each time. */
const paragraphCount = (ranges: readonly ParagraphRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)

/** The ranges without numbers outside 1–9999; turned ones are left out. */
export const bounded = (ranges: readonly ParagraphRange[]): readonly ParagraphRange[] =>
  ranges
    .map(({ from, to }) => ({ from: Math.max(1, from), to: Math.min(to, highestParagraph) }))
    .filter(({ from, to }) => from <= to)

/** Every paragraph in the ranges, ascending and once each, as they are `bounded`. */
export const paragraphsIn = (ranges: readonly ParagraphRange[]): readonly number[] => {
  const numbers = new Set<number>()
  for (const { from, to } of bounded(ranges)) for (let n = from; n <= to; n += 1) numbers.add(n)
  return [...numbers].sort((a, b) => a - b)
}

/** The fewest ranges that hold exactly these paragraphs. */
export const rangesOf = (paragraphs: readonly number[]): readonly ParagraphRange[] => {
  const ranges: { from: number; to: number }[] = []
  for (const n of [...new Set(paragraphs)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last.to === n - 1) last.to = n
    else ranges.push({ from: n, to: n })
  }
  return ranges
}

/** Whether the paragraph lies in one of the ranges. */
export const holds = (ranges: readonly ParagraphRange[], paragraph: number): boolean =>
  ranges.some(({ from, to }) => from <= paragraph && paragraph <= to)

/** "§ 155" or "§§ 146–149, 151–166", with no-break spaces after the signs. */
export const paragraphsInWords = (ranges: readonly ParagraphRange[]): string => {
  const [only] = ranges
  const sign = ranges.length === 1 && only?.from === only?.to ? '§' : '§§'
  return `${sign}\u00a0${ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')}`
}
