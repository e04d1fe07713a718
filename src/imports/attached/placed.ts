import { valueAt } from '../corrections.ts'
import { Fact, laidOut, type ToldDocument } from '../grammar/facts.ts'
import type { ReadDocument, Span } from '../output.ts'
import type { AttachedData } from './attached-data.ts'
import { formsOf, listOf } from './leaves.ts'
import { type Letters, lettersOf, placedLetters } from './letters.ts'
import { areWords, Search } from './search.ts'

/** Where the data are placed: the text of the pages, how the reader understood it, and the language of the document. */
export type Pages = { readonly text: string; readonly reading: ReadDocument; readonly language: 'sv' | 'en' }

/**
 * The data as a reading: each value with its place in the text, where the reader found the same value or else where its words
 * stand next. What is found nowhere has no place.
 */
export const placed = (data: AttachedData, pages: Pages): ReadDocument => {
  const places = new Places(pages)
  // Each value is only put beside its place, so the shape is that of the data; types cannot follow that.
  return laidOut(pages.reading.file, places.told(data, '') as ToldDocument, pages.text)
}

const shortest = 3
const close = 80

class Places {
  readonly #pages: Pages
  readonly #letters: Letters
  readonly #search: Search

  constructor(pages: Pages) {
    this.#pages = pages
    this.#letters = placedLetters(pages.text)
    this.#search = new Search(this.#letters.text)
  }

  told(node: unknown, pointer: string): unknown {
    if (Array.isArray(node)) return node.map((one, index) => this.told(one, `${pointer}/${index}`))
    if (typeof node === 'object' && node !== null) {
      return Object.fromEntries(
        Object.entries(node).map(([name, child]) => [name, this.told(child, `${pointer}/${name}`)]),
      )
    }
    const span = this.#spanOf(pointer, node)
    return span ? new Fact(node, span) : node
  }

  #spanOf(pointer: string, value: unknown): Span | undefined {
    const { reading } = this.#pages
    const known = reading.spans[pointer]
    if (known && isSame(valueAt(reading, pointer), value)) {
      this.#search.reach(listOf(pointer), this.#lettersBefore(known[1]))
      return known
    }
    if (typeof value === 'number') return /\/paragraph$/.test(pointer) ? this.#paragraph(pointer, value) : undefined
    if (typeof value !== 'string') return undefined
    for (const form of formsOf(pointer, value, this.#pages.language)) {
      const span = this.#words(listOf(pointer), lettersOf(form))
      if (span) return span
    }
    return undefined
  }

  #words(list: string, letters: string): Span | undefined {
    const found = this.#search.find(list, letters, (place) => {
      if (!areWords(this.#letters, place)) return false
      // A party of one letter is that of the name before it or is somebody else's.
      return letters.length >= shortest || this.#search.distance(list, place) < close
    })
    return found && this.#span(found.from, found.until)
  }

  #paragraph(pointer: string, value: number): Span | undefined {
    const found = this.#search.find(listOf(pointer), String(value), (place) => {
      const start = this.#letters.starts[place.from] ?? 0
      return areWords(this.#letters, place) && /§\s*$/.test(this.#pages.text.slice(Math.max(0, start - 4), start))
    })
    return found && this.#span(found.from, found.until)
  }

  #span(from: number, until: number): Span {
    return [this.#letters.starts[from] ?? 0, this.#letters.ends[until - 1] ?? 0]
  }

  #lettersBefore(offset: number): number {
    const { starts } = this.#letters
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

const isSame = (read: unknown, value: unknown): boolean =>
  typeof read === 'string' && typeof value === 'string' ? lettersOf(read) === lettersOf(value) : read === value
