import type { Id } from '../platform/id.ts'
import { type Day, isAfter } from '../platform/time.ts'
import { associations } from './data/people.ts'
import type { Rows } from './load-rows.ts'
import { caseNumberOf, type StoryNumber } from './numbers.ts'
import { idOf, type Loading } from './place-rows.ts'
import { bodyOf } from './presence.ts'
import type { StoryAssignment, StoryCase, StoryParty } from './story.ts'
import { storyDay } from './story-days.ts'

/** The day and number of a case in the story. */
export const openingOf = (story: StoryCase, today: Day): { opened: Day; number: StoryNumber } => {
  const opened = storyDay(today, story.opened)
  return { opened, number: caseNumberOf(bodyOf(story.body), opened) }
}

/** A case with its parties and assignments. `latest` is the last day that something happened in it. */
export const caseRows = (
  loading: Loading,
  story: StoryCase,
  { caseId: case_id, latest, items }: { caseId: Id; latest: Day; items: ReadonlyMap<string, Id> },
): Rows => {
  const { authorityId: authority_id, today } = loading
  const { opened, number } = openingOf(story, today)
  return {
    case_file: [
      {
        authority_id,
        case_id,
        body_id: idOf(loading.bodies, story.body),
        case_number: number.printed,
        case_number_key: number.key,
        title: story.title,
        summary: story.summary,
        state: story.closed ? 'closed' : 'open',
        stage: story.stage,
        opened_on: opened,
        closed_on: story.closed ? storyDay(today, story.closed) : null,
        case_officer_id: idOf(loading.people, story.officer),
        is_public: story.isPublic,
        latest_event_on: latest,
      },
    ],
    case_party: story.parties.map((party, position) => ({
      authority_id,
      case_party_id: loading.newId(),
      case_id,
      kind: kindOf(party),
      name: nameOf(party),
      association_id: party.association ? idOf(loading.associations, party.association) : null,
      position,
    })),
    assignment: story.assignments.map((given) => assignmentRow(loading, given, case_id, items)),
  }
}

const kindOf = ({ name = '' }: StoryParty): 'authority' | 'association' =>
  /^Region | kommun$/.test(name) ? 'authority' : 'association'

const nameOf = ({ name, association }: StoryParty): string =>
  name ?? associations.find(({ key }) => key === association)?.name ?? ''

const assignmentRow = (loading: Loading, given: StoryAssignment, case_id: Id, items: ReadonlyMap<string, Id>) => ({
  authority_id: loading.authorityId,
  assignment_id: loading.newId(),
  case_id,
  meeting_item_id: given.item ? idOf(items, given.item) : null,
  from_body_id: idOf(loading.bodies, given.from),
  to_role: given.to,
  text: given.text,
  due_on: given.due ? storyDay(loading.today, given.due) : null,
  report_back_to: given.reportBackTo ?? null,
  state: given.state,
  closed_on: given.closed ? storyDay(loading.today, given.closed) : null,
})

/** The last of the days that have come. */
export const latestOf = (days: readonly (Day | undefined)[], today: Day, first: Day): Day =>
  days.reduce<Day>((latest, one) => (one && isAfter(one, latest) && !isAfter(one, today) ? one : latest), first)

/** The last number that each own series has given, by year. */
export const counterRows = (
  { authorityId: authority_id, bodies, today }: Loading,
  stories: readonly StoryCase[],
): Rows => {
  const last = new Map<string, { body_id: Id; year: number; last_serial: number }>()
  for (const story of stories) {
    if (bodyOf(story.body).numbering.kind !== 'ownSeries') continue
    const { year, serial } = openingOf(story, today).number
    const key = `${story.body} ${year}`
    const body_id = idOf(bodies, story.body)
    last.set(key, { body_id, year, last_serial: Math.max(serial, last.get(key)?.last_serial ?? 0) })
  }
  return { case_number_counter: [...last.values()].map((row) => ({ authority_id, ...row })) }
}
