import type { Span } from '../output.ts'
import type { Place } from './places.ts'

/** Parts further apart than this in the source are not one passage. */
const widestGap = 40

/**
 * The passage of the source that a fact stands in: its own span, or that of its first part grown by the parts that stand close by. A section
 * of text is marked at its heading only, for within it stand other facts.
 */
export const spanOfPlace = (spans: Readonly<Record<string, Span>>, place: Place): Span | undefined => {
  const own = spans[place.pointer]
  if (own) return own
  const below = Object.entries(spans)
    .filter(([pointer]) => pointer.startsWith(`${place.pointer}/`))
    .map(([, span]) => span)
  const first = place.parts.map((part) => spans[part.pointer]).find((span) => span !== undefined)
  const start = first ?? below[0]
  if (!start || place.pattern === '/sections/*') return start
  return below.toSorted((a, b) => a[0] - b[0]).reduce<Span>(grown, start)
}

const grown = (passage: Span, span: Span): Span => {
  const gap = Math.max(span[0] - passage[1], passage[0] - span[1])
  if (gap > widestGap) return passage
  return [Math.min(passage[0], span[0]), Math.max(passage[1], span[1])]
}
