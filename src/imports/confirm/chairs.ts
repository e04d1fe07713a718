import type { MeetingChair, ParagraphRange } from '../../meetings/index.ts'

/** One chair with the paragraphs they led; without paragraphs, the whole meeting. */
export type ChairFacts = { name: string; party?: string; paragraphs?: readonly ParagraphRange[] }

/** What the records write for the chair of a whole meeting. */
const wholeMeeting = 1_000_000

/** The chairs of the records in the form of the reader: one entry each, with all their paragraphs. */
export const chairList = (rows: readonly MeetingChair[]): readonly ChairFacts[] =>
  [...Map.groupBy(rows, ({ name, party = '' }) => JSON.stringify([name, party])).values()].flatMap((ofOne) => {
    const [first] = ofOne
    if (!first) return []
    const ranges = ofOne.map(({ paragraphs }) => paragraphs).filter(({ to }) => to !== wholeMeeting)
    const named = { name: first.name, ...(first.party === undefined ? {} : { party: first.party }) }
    return [ranges.length === 0 ? named : { ...named, paragraphs: ranges }]
  })

/** Chairs in the order of what they led first. */
export const inOrderOfParagraphs = (chairs: readonly ChairFacts[]): readonly ChairFacts[] =>
  [...chairs].sort((a, b) => firstOf(a) - firstOf(b))

const firstOf = ({ paragraphs = [] }: ChairFacts): number =>
  Math.min(wholeMeeting, ...paragraphs.map(({ from }) => from))
