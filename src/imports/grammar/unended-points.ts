import type { Below } from './cut-numbers.ts'
import { doubted, Fact, type ToldDocument } from './facts.ts'
import { isPageSign } from './furniture.ts'

type Items = NonNullable<ToldDocument['items']>

/** A full stop, comma or "och" at the end of a point or right behind it, where reading leaves it out. */
const isEnded = (point: Fact<string>, source: string): boolean =>
  /[.!?:;)”"]$/u.test(point.value) ||
  /^\s{0,2}(?:[.,;]|(?:och|samt|dels)(?!\p{L}))/u.test(source.slice(point.span[1], point.span[1] + 8))

const factsOf = (items: Items): Fact<string>[] =>
  items.flatMap(({ points }) => (points ?? []).flatMap((point) => (point instanceof Fact ? [sure(point)] : [])))

const sure = ({ value, span, confidence }: Fact<string>): Fact<string> => new Fact(value, span, confidence)

/** Where the points stand, and how the document goes on below them. `text` is what was uploaded. */
type Source = { text: string; below: Below }

/**
 * The items with those points doubted that end without a sign where a page may have cut them: above the number of a page, or
 * in a document that ends its points with one.
 */
export const withDoubtedPoints = (items: Items, { text, below }: Source): Items => {
  const all = factsOf(items)
  const unended = all.filter((point) => !isEnded(point, text))
  const isHabit = unended.length * usualShare > all.length
  const isCut = ({ span }: Fact<string>): boolean => !isHabit || below(span[1]).some((line) => isPageSign(line.text))
  const cut = new Set(unended.filter(isCut).map(({ span }) => span[0]))
  if (cut.size === 0) return items
  return items.map((item) =>
    item.points ? { ...item, points: item.points.map((point) => doubtedIn(cut, point)) } : item,
  )
}

type Point = NonNullable<Items[number]['points']>[number]

const doubtedIn = (cut: ReadonlySet<number>, point: Point): Point =>
  point instanceof Fact && cut.has(point.span[0]) ? doubted(sure(point), 0.8) : point

/** One point in four without a sign is a habit rather than damage. */
const usualShare = 4
