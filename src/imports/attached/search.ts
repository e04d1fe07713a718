import type { Letters } from './letters.ts'

/** Where some letters were found: from (included) until (excluded), counted in letters. */
type Found = { readonly from: number; readonly until: number }

const mostSteps = 1_000_000_000
const mostTries = 200

/**
 * Finds texts in another one. Each list of facts goes on from where its last one stood, so that thousands of names in a long
 * table are found in one pass. All searching together has an end: after it nothing more is found.
 */
export class Search {
  readonly #letters: string
  readonly #reached = new Map<string, number>()
  #steps = 0

  constructor(letters: string) {
    this.#letters = letters
  }

  /** Where the letters stand next in their list, else first in the text. `isRight` may refuse a place. */
  find(list: string, letters: string, isRight: (found: Found) => boolean = () => true): Found | undefined {
    if (letters === '') return undefined
    const from = this.#reached.get(list) ?? 0
    const found = this.#after(from, letters, isRight) ?? (from > 0 ? this.#after(0, letters, isRight) : undefined)
    if (found) this.#reached.set(list, found.until)
    return found
  }

  /** Where the list has come to, for what is known already. */
  reach(list: string, until: number): void {
    this.#reached.set(list, until)
  }

  /** How far it is from where the list has come to; 0 at its beginning. */
  distance(list: string, { from }: Found): number {
    const reached = this.#reached.get(list)
    return reached === undefined ? 0 : Math.abs(from - reached)
  }

  #after(start: number, letters: string, isRight: (found: Found) => boolean): Found | undefined {
    let from = start
    for (let tries = 0; tries < mostTries && this.#steps < mostSteps; tries += 1) {
      const at = this.#letters.indexOf(letters, from)
      this.#steps += (at < 0 ? this.#letters.length : at) - from + letters.length
      if (at < 0) return undefined
      const found = { from: at, until: at + letters.length }
      if (isRight(found)) return found
      from = at + 1
    }
    return undefined
  }
}

/** Whether letters stand as words of their own: nothing of a word stands close before or after them. */
export const areWords = ({ starts, ends }: Letters, { from, until }: Found): boolean =>
  (from === 0 || starts[from] !== ends[from - 1]) &&
  (until === starts.length || starts[until] !== ends[until - 1]) &&
  (from === 0 || starts[from] !== starts[from - 1])
