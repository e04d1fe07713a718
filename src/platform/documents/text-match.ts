import type { Document } from './document.ts'
import { documentTexts } from './texts.ts'
import { rewordDocument, visibleLetters, visiblePieces } from './visible-text.ts'

/**
 * Whether a text taken out of a rendering says exactly what the document says: every word in its order, and between
 * them nothing but page furniture, marks of notes, numbers of points and notes at the foot of a page. Undefined when
 * it does; otherwise the words of the document near the first place that differs. Letters written from right to left
 * are counted and not ordered, since they are extracted in the order of the eye.
 */
export const firstDifference = (
  document: Document,
  extracted: string,
  furniture: readonly string[],
): string | undefined => {
  const found = visibleLetters(extracted)
  const { body, notes } = strandsOf(document)
  const missing = missingFromRight(found, body.letters + notes.letters)
  if (missing) return missing
  const match = new Match(
    found.replaceAll(rightToLeft, ''),
    body,
    notes,
    furnitureOf(document, furniture),
    documentTexts[document.language],
  )
  return match.isWhole() ? undefined : wordsNear(document, match.reached)
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u0660-\u0669،؛؟]/gu

/** Letters in a row, and the marks that may stand before the letter at a place. */
type Strand = { letters: string; plain: string; readonly marks: Map<number, string[]> }

const strandsOf = (document: Document): { body: Strand; notes: Strand } => {
  const strands = {
    body: { letters: '', plain: '', marks: new Map<number, string[]>() },
    notes: { letters: '', plain: '', marks: new Map<number, string[]>() },
  }
  const parts = { body: [] as string[], notes: [] as string[] }
  const lengths = { body: 0, notes: 0 }
  // Also where there are no words: an empty point still has its number on the page.
  rewordDocument(document, (words, { part, before, after }) => {
    if (part === 'header' || part === 'label') return words
    const name = part === 'note' ? 'notes' : 'body'
    const strand = strands[name]
    const letters = visibleLetters(words)
    mark(strand, lengths[name], before === '•' ? bullets : before)
    parts[name].push(letters)
    lengths[name] += letters.replaceAll(rightToLeft, '').length
    mark(strand, lengths[name], after)
    return words
  })
  for (const name of ['body', 'notes'] as const) {
    strands[name].letters = parts[name].join('')
    strands[name].plain = strands[name].letters.replaceAll(rightToLeft, '')
  }
  return strands
}

const bullets = '•‣–-'

const mark = (strand: Strand, at: number, mark: string | undefined): void => {
  if (mark === undefined) return
  const marks = mark === bullets ? [...mark] : [mark]
  strand.marks.set(at, [...(strand.marks.get(at) ?? []), ...marks])
}

const furnitureOf = (document: Document, more: readonly string[]): readonly string[] => {
  const { label = '', title, header, blocks } = document
  const heads = new Set<string>()
  const pending = [...blocks]
  for (let block = pending.pop(); block; block = pending.pop()) {
    if (block.kind === 'table') heads.add(block.headings.join(''))
    if (block.kind === 'heading' || block.kind === 'box') pending.push(...block.blocks)
  }
  const words = [label, title, ...header, ...more, ...heads, documentTexts[document.language].masked]
  const letters = words.map((some) => visibleLetters(some).replaceAll(rightToLeft, '')).filter((some) => some !== '')
  return [...new Set(letters)].sort((one, other) => other.length - one.length)
}

const missingFromRight = (found: string, said: string): string | undefined => {
  const count = (text: string) => Map.groupBy(text.match(rightToLeft) ?? [], (letter) => letter)
  const there = count(found)
  for (const [letter, all] of count(said)) {
    if ((there.get(letter)?.length ?? 0) < all.length) return letter
  }
  return undefined
}

const wordsNear = (document: Document, reached: number): string => {
  let at = 0
  for (const { part, words } of visiblePieces(document)) {
    if (part === 'header' || part === 'label' || part === 'note') continue
    at += visibleLetters(words).replaceAll(rightToLeft, '').length
    if (at >= reached) return words.slice(0, 120)
  }
  return document.title
}

/** How far one has come in the text found and in each strand, which strand is followed, and which page was numbered last. */
type Place = {
  readonly at: number
  readonly body: number
  readonly notes: number
  readonly along: 'body' | 'notes'
  readonly page: number
  readonly pages: string
}

// As far back as furniture may have been taken for words, since it begins with the same letters.
const reach = 300
const mostSteps = 100_000

/** Walks along the text found, first following the words and turning aside only where they stop. */
class Match {
  reached = 0
  private readonly found: string
  private readonly body: Strand
  private readonly notes: Strand
  private readonly furniture: readonly string[]
  private readonly counter: { readonly page: string; readonly of: string }

  constructor(
    found: string,
    body: Strand,
    notes: Strand,
    furniture: readonly string[],
    counter: { readonly page: string; readonly of: string },
  ) {
    this.found = found
    this.body = body
    this.notes = notes
    this.furniture = furniture
    this.counter = counter
  }

  isWhole(): boolean {
    const start: Place = { at: 0, body: 0, notes: 0, along: 'body', page: 0, pages: '' }
    const walks = [this.turns(start)]
    const seen = new Set<string>()
    for (let steps = 0; steps < mostSteps; steps++) {
      const next = walks.at(-1)?.next()
      if (!next) return false
      if (next.done) {
        walks.pop()
        continue
      }
      const place = next.value
      if (this.isEnd(place)) return true
      const key = Object.values(place).join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      walks.push(this.turns(place))
    }
    return false
  }

  private isEnd({ at, body, notes, page, pages }: Place): boolean {
    const isAll = body === this.body.plain.length && notes === this.notes.plain.length
    return isAll && at === this.found.length && (pages === '' || pages === `${page}`)
  }

  /** Where one can go on from a place: along its strand as far as it goes, then aside at the latest place first. */
  private *turns(place: Place): Generator<Place> {
    const run = this.run(place)
    for (let back = 0; back <= Math.min(run, reach); back++) {
      const steps = run - back
      const here = { ...place, at: place.at + steps, [place.along]: place[place.along] + steps }
      this.reached = Math.max(this.reached, here.body)
      if (this.isEnd(here)) yield here
      yield* this.asides(here)
    }
  }

  private *asides(here: Place): Generator<Place> {
    const strand = this[here.along]
    for (const mark of strand.marks.get(here[here.along]) ?? []) {
      if (this.found.startsWith(mark, here.at)) yield { ...here, at: here.at + mark.length }
    }
    const other: Place = { ...here, along: here.along === 'body' ? 'notes' : 'body' }
    for (const mark of this[other.along].marks.get(other[other.along]) ?? []) {
      if (this.found.startsWith(mark, here.at)) yield { ...other, at: here.at + mark.length }
    }
    if (this.run(other) > 0) yield other
    for (const some of this.furniture) {
      if (this.found.startsWith(some, here.at)) yield { ...here, at: here.at + some.length }
    }
    yield* this.counted(here)
  }

  /** Past "Sida 3 av 12": each page has the next number, and the number of pages never changes. */
  private *counted(here: Place): Generator<Place> {
    const { page, of } = this.counter
    const start = `${page}${here.page + 1}${of}`
    if (!this.found.startsWith(start, here.at)) return
    const from = here.at + start.length
    const digits = /^\d{0,6}/.exec(this.found.slice(from, from + 6))?.[0] ?? ''
    for (let length = 1; length <= digits.length; length++) {
      const pages = digits.slice(0, length)
      if (here.pages === '' || here.pages === pages) {
        yield { ...here, at: from + length, page: here.page + 1, pages }
      }
    }
  }

  private run({ at, along, ...place }: Place): number {
    const { plain } = this[along]
    const from = place[along]
    let length = 0
    while (at + length < this.found.length && from + length < plain.length) {
      if (this.found.charCodeAt(at + length) !== plain.charCodeAt(from + length)) break
      length++
    }
    return length
  }
}
