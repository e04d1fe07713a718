import type { ParagraphRange } from '../meetings/index.ts'
import type { Day } from '../platform/time.ts'
import { meetings } from './data/meetings.ts'
import { firstParagraph } from './numbers.ts'
import { attendanceOf, bodyOf, type Chair, chairsOf, type Present, rangesOf } from './presence.ts'
import type { StoryBody, StoryItem, StoryMeeting } from './story.ts'
import { type MinutesDays, minutesDays, storyDay } from './story-days.ts'

/** Where approved minutes are kept, as every notice says. */
export const keptAt = 'Kommunkansliets arkiv, Strandgatan 2'

/** An item with its paragraph and the minutes that hold it. */
export type HeldItem = { readonly story: StoryItem; readonly paragraph: number }

/** Minutes with the items that they hold: the ordinary ones, or those of what was approved at once. */
export type HeldMinutes = {
  readonly key: string
  readonly kind: 'ordinary' | 'immediate'
  readonly days: MinutesDays
  readonly paragraphs: readonly ParagraphRange[]
  readonly items: readonly HeldItem[]
}

/** A meeting of the story with its days, numbers and people, as seen from the day of loading. */
export type HeldMeeting = {
  readonly story: StoryMeeting
  readonly body: StoryBody
  readonly heldOn: Day
  readonly attendance: readonly Present[]
  readonly chairs: readonly Chair[]
  readonly minutes: readonly HeldMinutes[]
}

const stories: readonly StoryMeeting[] = meetings

/** All meetings, the oldest first. */
export const heldMeetings = (today: Day): HeldMeeting[] =>
  stories.map((story) => {
    const body = bodyOf(story.body)
    const heldOn = storyDay(today, story.on)
    const first = firstParagraph(body, heldOn)
    const items = story.items.map((item, index) => ({ story: dated(item, today), paragraph: first + index }))
    return {
      story,
      body,
      heldOn,
      attendance: attendanceOf(story, today, first),
      chairs: chairsOf(story, today, first),
      minutes: (['ordinary', 'immediate'] as const).flatMap((kind) => {
        const own = items.filter((item) => (item.story.isImmediate === true) === (kind === 'immediate'))
        if (own.length === 0) return []
        const paragraphs = rangesOf(own.map(({ paragraph }) => paragraph))
        return [
          {
            key: `${story.key}-${kind}`,
            kind,
            days: minutesDays(today, story, kind === 'immediate'),
            paragraphs,
            items: own,
          },
        ]
      }),
    }
  })

/** The item with its last day written out, as ISO 8601. */
const dated = (item: StoryItem, today: Day): StoryItem => {
  const { due } = item
  if (!due) return item
  return { ...item, points: item.points.map((point) => point.replace('{dag}', storyDay(today, due).toString())) }
}
