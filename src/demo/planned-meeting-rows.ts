import type { Id } from '../platform/id.ts'
import { plannedMeeting } from './data/planned-meeting.ts'
import type { Rows } from './load-rows.ts'
import { idOf, type Loading } from './place-rows.ts'
import { bodyOf } from './presence.ts'
import type { BodyKey, StoryDay } from './story.ts'
import { storyDay } from './story-days.ts'

/** A meeting to come with what is on its agenda. */
export type StoryPlan = {
  readonly body: BodyKey
  readonly on: StoryDay
  readonly starts: string
  readonly ends: string
  readonly secretary: string
  readonly items: readonly {
    readonly kind: 'rollCall' | 'approvers' | 'agenda' | 'case' | 'delegated'
    readonly title: string
    readonly case?: string
    readonly background?: string
    readonly points?: readonly string[]
  }[]
}

const story: StoryPlan = plannedMeeting

/** A planned meeting, ready to be summoned to. */
export const plannedMeetingRows = (loading: Loading, cases: ReadonlyMap<string, Id>): Rows => {
  const { authorityId: authority_id, newId, today } = loading
  const meeting_id = newId()
  const body = bodyOf(story.body)
  const items = story.items.map((item, index) => ({ item, meeting_item_id: newId(), position: index + 1 }))
  return {
    meeting: [
      {
        ...{ authority_id, meeting_id, body_id: idOf(loading.bodies, story.body), place: body.place },
        ...{ held_on: storyDay(today, story.on), starts_at: story.starts, ends_at: story.ends },
        ...{ state: 'planned', changed_at: loading.now },
        secretary_id: idOf(loading.people, story.secretary),
      },
    ],
    meeting_item: items.map(({ item, meeting_item_id, position }) => ({
      ...{ authority_id, meeting_item_id, meeting_id, title: item.title, kind: item.kind, position },
      case_id: item.case ? idOf(cases, item.case) : null,
      ...{ handling: 'waiting', appeal_type: 'legalityReview' },
      background: item.background ?? '',
      proposal_from: item.points ? 'administration' : null,
    })),
    proposal_point: items.flatMap(({ item, meeting_item_id }) =>
      (item.points ?? []).map((text, index) => ({ authority_id, meeting_item_id, number: index + 1, text })),
    ),
  }
}
