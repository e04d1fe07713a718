import type { Day } from '../platform/time.ts'
import { newSheet, type Sheet } from './sheet.ts'
import type { StoryPaper } from './story.ts'

/** Whether a paragraph of a paper is a heading: short and without a full stop. */
const isHeading = (text: string): boolean => text.length < 60 && !/[.?!]$/.test(text)

/** Typesets a paper that is not minutes: title, day and sections. */
export const typesetPaper = (paper: StoryPaper, on: Day): Sheet => {
  const sheet = newSheet()
  sheet.fact('/title', paper.title).put('\n\nDatum\t').fact('/documentDate', on.toString()).put('\n')
  let section = -1
  for (const text of paper.text) {
    if (isHeading(text)) {
      section += 1
      sheet.put(`\n${text}\n`).value(`/sections/${section}/heading`, text)
    } else sheet.put('\n').fact(`/sections/${section}/text`, text).put('\n')
  }
  return sheet
}
