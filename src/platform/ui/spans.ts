/** Where a fact stands in a source. `start` included, `end` excluded, in UTF-16 units as in a string. */
export type Mark = {
  /** The number that the text and the list of facts share. */
  readonly number: number
  readonly start: number
  readonly end: number
  readonly isSure: boolean
}

/** A piece of the source. Without `owner` it is plain text. */
export type Segment = {
  readonly text: string
  /** The innermost mark over the piece: the one that a press leads to. */
  readonly owner?: Mark
  /** Whether this is the first piece that the owner owns, so that it carries the anchor. */
  readonly isFirst: boolean
  /** Marks that own no letter (other marks cover them, or they are empty): a bare number before the piece stands for them. */
  readonly bare: readonly Mark[]
  /** Marks that own letters and end with this piece: their numbers are written after it. */
  readonly ending: readonly Mark[]
}

/** A border never falls inside a letter that is two units long. */
const border = (text: string, at: number, outwards: -1 | 1): number => {
  const place = Math.min(Math.max(0, Math.trunc(at) || 0), text.length)
  const isInside = place > 0 && place < text.length && (text.codePointAt(place - 1) ?? 0) > 0xffff
  return isInside ? place + outwards : place
}

const within = (text: string, mark: Mark): Mark => {
  const start = border(text, mark.start, -1)
  return { ...mark, start, end: Math.max(start, border(text, mark.end, 1)) }
}

const innermost = (marks: Iterable<Mark>): Mark | undefined => {
  let inner: Mark | undefined
  for (const mark of marks) {
    const isInner = !inner || mark.start > inner.start || (mark.start === inner.start && mark.end < inner.end)
    if (isInner) inner = mark
  }
  return inner
}

type Piece = { readonly start: number; readonly end: number; readonly owner: Mark | undefined }

/** The pieces between all boundaries, each with its innermost mark. One pass over the boundaries. */
const pieces = (text: string, marks: readonly Mark[]): readonly Piece[] => {
  const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b)
  const waiting = marks.filter((mark) => mark.start < mark.end).sort((a, b) => a.start - b.start)
  const active = new Set<Mark>()
  let next = 0
  return cuts.map((start, index) => {
    for (let mark = waiting[next]; mark && mark.start <= start; mark = waiting[++next]) active.add(mark)
    for (const mark of active) if (mark.end <= start) active.delete(mark)
    return { start, end: cuts[index + 1] ?? start, owner: innermost(active) }
  })
}

/**
 * Cuts a source at the borders of its marks. Marks may overlap, touch, be nested, equal, empty or reach outside: the texts of the
 * pieces joined are always the source, and every mark has one place with its anchor and one with its number.
 */
export const segments = (text: string, given: readonly Mark[]): readonly Segment[] => {
  const marks = given.map((mark) => within(text, mark))
  const cut = pieces(text, marks)
  const owning = new Set(cut.flatMap((piece) => piece.owner ?? []))
  const endingAt = Map.groupBy(owning, (mark) => mark.end)
  const bare = marks.filter((mark) => !owning.has(mark))
  const bareAt = Map.groupBy(bare, (mark) => mark.start)
  const seen = new Set<Mark>()
  return cut.flatMap(({ start, end, owner }): readonly Segment[] => {
    const isFirst = owner !== undefined && !seen.has(owner)
    if (owner) seen.add(owner)
    const segment = { text: text.slice(start, end), isFirst, bare: bareAt.get(start) ?? [] }
    if (start === end) return segment.bare.length > 0 ? [{ ...segment, ending: [] }] : []
    return [{ ...segment, ...(owner ? { owner } : {}), ending: endingAt.get(end) ?? [] }]
  })
}
