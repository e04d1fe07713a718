/** The middle value; of an even number of values the mean of the two in the middle. Not a number when there are none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.floor(half - 0.5)] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2
}

/** The value that `share` (0 to 1) of the values do not exceed, of values already sorted. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN

/** Milliseconds that something takes. */
export const millisecondsOf = async (doing: () => unknown): Promise<number> => {
  const from = performance.now()
  await doing()
  return performance.now() - from
}

/**
 * Measures two things in turns, so that what else the machine does falls on both: the first goes first in every
 * other round. One round beforehand does not count.
 */
export const inTurns = async <T>(
  rounds: number,
  first: () => Promise<T>,
  second: () => Promise<T>,
): Promise<{ first: T[]; second: T[] }> => {
  const found: { first: T[]; second: T[] } = { first: [], second: [] }
  for (let round = 0; round <= rounds; round++) {
    const isFirst = round % 2 === 0
    const a = isFirst ? await first() : await second()
    const b = isFirst ? await second() : await first()
    if (round === 0) continue
    found.first.push(isFirst ? a : b)
    found.second.push(isFirst ? b : a)
  }
  return found
}

/** The median of what each value of one list is to the value of the same round in the other. */
export const medianRatio = (over: readonly number[], under: readonly number[]): number =>
  median(over.map((value, round) => value / (under[round] ?? Number.NaN)))
