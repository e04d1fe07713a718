import type { Id } from '../platform/id.ts'
import { agreementRows } from './agreement-rows.ts'
import { assessmentRows } from './assessment-rows.ts'
import { associationRows } from './association-rows.ts'
import { caseRows, counterRows, latestOf, openingOf } from './case-rows.ts'
import { cases } from './data/cases.ts'
import { partnerships } from './data/partnerships.ts'
import { guidelineRows } from './guideline-rows.ts'
import { type HeldMeeting, heldMeetings } from './held-meetings.ts'
import { type Rows, together } from './load-rows.ts'
import { type Filed, meetingRows } from './meeting-rows.ts'
import { needRows } from './need-rows.ts'
import { paperRows } from './paper-rows.ts'
import { type MinutesPaperOf, type Paper, papersOf, papersOfMeeting } from './papers.ts'
import { partnershipRows, type Standing, standingOf } from './partnership-rows.ts'
import { idOf, type Loading, placeRows } from './place-rows.ts'
import { plannedMeetingRows } from './planned-meeting-rows.ts'
import { settledRows } from './settled-rows.ts'
import type { StoryCase } from './story.ts'
import { storyDay } from './story-days.ts'

const stories: readonly StoryCase[] = cases

/** The whole story as rows, and the ids of its cases. */
export const storyRows = (loading: Loading): { readonly rows: Rows; readonly caseIds: readonly Id[] } => {
  const { today, newId } = loading
  const caseIds = new Map(stories.map(({ key }) => [key, newId()] as const))
  const numbers = new Map(stories.map((story) => [story.key, openingOf(story, today).number.printed] as const))
  const held = heldMeetings(today)
  const minutesPapers = held.flatMap((meeting) => papersOfMeeting(meeting, numbers, newId))
  const papers = [
    ...stories.flatMap((story) => papersOf(story, openingOf(story, today).opened, today, newId)),
    ...minutesPapers.map(({ paper }) => paper),
  ]
  const filed = filedIn(held, minutesPapers, caseIds, newId)
  const keyed = new Map([...filed.items].flatMap(([{ key }, id]) => (key ? [[key, id] as const] : [])))
  const caseSets = stories.map((story) =>
    caseRows(loading, story, {
      caseId: idOf(caseIds, story.key),
      latest: latestDay(loading, story, held, papers),
      items: keyed,
    }),
  )
  const rows = together([
    placeRows(loading),
    ...caseSets,
    counterRows(loading, stories),
    paperRows(loading, papers, caseIds),
    ...held.map((meeting) => meetingRows(loading, meeting, filed)),
    ...ongoingRows(loading, caseIds),
    plannedMeetingRows(loading, caseIds),
    associationRows(loading),
  ])
  return { rows, caseIds: [...caseIds.values()] }
}

/** The partnerships, what they rest on, and what is being written in those that are under way. */
const ongoingRows = (loading: Loading, caseIds: ReadonlyMap<string, Id>): readonly Rows[] => {
  const standing = standingOf(loading, partnerships)
  const of = (key: string): Standing => {
    const found = standing.get(key)
    if (!found) throw new Error('The demo names a partnership that it does not have')
    return found
  }
  const profileVersionId = loading.newId()
  return [
    partnershipRows(loading, standing.values(), caseIds),
    guidelineRows(loading, profileVersionId),
    needRows(loading, of('roddklubben')),
    assessmentRows(loading, of('kvallsoppet'), profileVersionId),
    settledRows(loading, of('lasatillsammans'), profileVersionId),
    agreementRows(loading, of('lasatillsammans')),
  ]
}

const filedIn = (
  held: readonly HeldMeeting[],
  papers: readonly MinutesPaperOf[],
  cases: ReadonlyMap<string, Id>,
  newId: () => Id,
): Filed => {
  const minutes = held.flatMap((meeting) => meeting.minutes)
  const whole = papers.filter(({ only }) => only === undefined)
  return {
    cases,
    minutes: new Map(minutes.map((one) => [one, newId()])),
    items: new Map(minutes.flatMap(({ items }) => items.map(({ story }) => [story, newId()]))),
    minutesDocuments: new Map(whole.map(({ minutes: of, paper }) => [of, paper.documentId])),
    itemDocuments: new Map(
      minutes.flatMap((one) =>
        one.items.flatMap(({ story }) => {
          const own = papers.find(({ minutes: of, only, paper }) =>
            only ? only.story === story : of === one && paper.caseKey === story.case,
          )
          return own ? [[story, own.paper.documentId] as const] : []
        }),
      ),
    ),
  }
}

/** The last day that something happened in the case, for the order of the list. */
const latestDay = ({ today }: Loading, story: StoryCase, held: readonly HeldMeeting[], papers: readonly Paper[]) => {
  const opened = storyDay(today, story.opened)
  const own = papers
    .filter(({ caseKey }) => caseKey === story.key)
    .flatMap(({ on, registeredOn }) => [on, registeredOn])
  const decided = held.flatMap(({ minutes }) =>
    minutes
      .filter(({ items }) => items.some((item) => item.story.case === story.key))
      .flatMap(({ days }) => [days.heldOn, days.approvedOn, days.postedOn, days.removedOn]),
  )
  return latestOf([...own, ...decided, story.closed && storyDay(today, story.closed)], today, opened)
}
