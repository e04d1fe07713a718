import type { ParagraphRange } from '../output.ts'

/** Every paragraph in the ranges, in order. */
export const each = (ranges: readonly ParagraphRange[]): number[] =>
  ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))

/** Runs of consecutive numbers; the numbers must rise. */
export function rangesOf(numbers: readonly number[]): ParagraphRange[] {
  const ranges: ParagraphRange[] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last !== undefined && last.to === number - 1) last.to = number
    else ranges.push({ from: number, to: number })
  }
  return ranges
}
