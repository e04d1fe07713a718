import type { ReadDocument } from '../imports/index.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import type { HeldItem, HeldMeeting, HeldMinutes } from './held-meetings.ts'
import { typesetMinutes } from './minutes-text.ts'
import { typesetPaper } from './report-text.ts'
import type { StoryCase, StoryPaper } from './story.ts'
import { storyDay } from './story-days.ts'
import { bodyDefinite } from './words.ts'

/** A paper ready to be filed in a case. */
export type Paper = {
  readonly documentId: Id
  readonly caseKey: string
  readonly kind: StoryPaper['kind']
  readonly title: string
  readonly fileName: string
  readonly on: Day
  readonly registeredOn: Day
  readonly direction: 'received' | 'drawnUp'
  readonly counterpart: string
  readonly isPublic: boolean
  readonly text: string
  readonly reading: ReadDocument
}

/** The papers that a case was begun and carried on with. */
export const papersOf = (story: StoryCase, opened: Day, today: Day, newId: () => Id): Paper[] =>
  story.papers.map((paper) => {
    const on = storyDay(today, paper.on)
    const sheet = typesetPaper(paper, on)
    return {
      documentId: newId(),
      caseKey: story.key,
      kind: paper.kind,
      title: paper.title,
      fileName: paper.fileName,
      on,
      // Registered the same day, but not before there was a case.
      registeredOn: Temporal.PlainDate.compare(on, opened) < 0 ? opened : on,
      direction: paper.direction,
      counterpart: paper.counterpart ?? '',
      isPublic: story.isPublic && paper.isPublic === true,
      text: sheet.text(),
      reading: sheet.reading(paper.fileName, paper.kind),
    }
  })

/** Minutes as a paper: the whole of them in the first case they concern, or an extract of one item. */
export type MinutesPaperOf = {
  readonly paper: Paper
  readonly minutes: HeldMinutes
  readonly only?: HeldItem
}

/** The papers of a meeting: each set of minutes in one case, and an extract in each further case. */
export const papersOfMeeting = (
  held: HeldMeeting,
  caseNumbers: ReadonlyMap<string, string>,
  newId: () => Id,
): MinutesPaperOf[] => {
  const firstCase = held.minutes.flatMap(({ items }) => items).find(({ story }) => story.case)
  return held.minutes.flatMap((minutes) => {
    const withCase = minutes.items.filter(({ story }) => story.case !== undefined)
    const main = withCase[0] ?? firstCase
    if (!main) return []
    const print = (caseItem: HeldItem, only?: HeldItem): MinutesPaperOf => {
      const sheet = typesetMinutes({ held, minutes, caseNumbers, ...(only ? { only } : {}) })
      const kind = only ? 'minutesExtract' : 'minutes'
      const name = `${bodyDefinite(held.body)} ${held.heldOn}`
      const what = only ? `Protokollsutdrag ${name} § ${only.paragraph}` : `Protokoll ${name}`
      const title = minutes.kind === 'immediate' ? `${what}, omedelbart justerad paragraf` : what
      const registeredOn = minutes.days.approvedOn ?? held.heldOn
      return {
        minutes,
        ...(only ? { only } : {}),
        paper: {
          documentId: newId(),
          caseKey: caseItem.story.case ?? '',
          kind,
          title,
          fileName: `${title}.txt`,
          on: held.heldOn,
          registeredOn,
          direction: 'drawnUp',
          counterpart: '',
          isPublic: minutes.days.approvedOn !== undefined,
          text: sheet.text(),
          reading: sheet.reading(`${title}.txt`, kind),
        },
      }
    }
    const others = withCase.filter(({ story }) => story.case !== main.story.case)
    return [print(main), ...others.map((item) => print(item, item))]
  })
}
