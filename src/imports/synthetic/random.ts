/** A small stream of numbers that one seed decides, so that every synthetic document can be made again. */
export type Random = {
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  /** True in about `share` of the calls (0–1). */
  chance: (share: number) => boolean
  /** One of the given values; the list must not be empty. */
  pick: <T>(values: readonly [T, ...T[]] | readonly T[]) => T
  /** The same values in another order; the given list is left as it is. */
  shuffled: <T>(values: readonly T[]) => T[]
}

/** Mulberry32 over a 32-bit seed: the same seed gives the same stream on every machine. */
export function randomFrom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  // The first numbers of neighbouring seeds are alike; later ones are not.
  for (let skipped = 0; skipped < 5; skipped += 1) next()
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    chance: (share) => next() < share,
    pick: (values) => valueAt(values, between(0, values.length - 1)),
    shuffled: (values) => shuffle(values, between),
  }
}

function valueAt<T>(values: readonly T[], index: number): T {
  for (const value of values.slice(index, index + 1)) return value
  throw new Error('There is nothing to pick from')
}

function shuffle<T>(values: readonly T[], between: Random['between']): T[] {
  const keyed = values.map((value) => ({ value, key: between(0, 0x3fffffff) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value)
}
