import type { Day } from '../platform/time.ts'
import type { StoryBody } from './story.ts'

/** A case number of a body, with the key that `organisations` gives it and its serial. */
export type StoryNumber = {
  readonly printed: string
  readonly key: string
  readonly year: number
  readonly serial: number
}

/** How many cases a municipality's diary and a committee's own series open in a day. */
const pace = { diary: 1.3, ownSeries: 0.4 } as const

/** The number of a case opened on the day: serials grow over the year, so that no two cases of the story share one. */
export const caseNumberOf = (body: StoryBody, opened: Day): StoryNumber => {
  const { kind, pattern, series } = body.numbering
  const serial = 4 + Math.round(opened.dayOfYear * pace[kind])
  const printed = pattern.replace('{year}', String(opened.year)).replace('{serial:4}', String(serial).padStart(4, '0'))
  return { printed, key: `${series}|${opened.year}||${serial}`, year: opened.year, serial }
}

/** The first paragraph of a body's meeting that day. Numbers run through the year. */
export const firstParagraph = (body: StoryBody, heldOn: Day): number =>
  1 + Math.floor(((heldOn.dayOfYear - 1) * body.paragraphsAYear) / heldOn.daysInYear)
