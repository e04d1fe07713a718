import type { Id } from '../platform/id.ts'
import { type HeldMeeting, type HeldMinutes, keptAt } from './held-meetings.ts'
import { decisionPathOf } from './item-text.ts'
import type { Rows } from './load-rows.ts'
import { idOf, type Loading } from './place-rows.ts'
import { type Present, partyIn } from './presence.ts'
import type { StoryItem } from './story.ts'

/** The ids of what stands in both meetings and cases. */
export type Filed = {
  readonly cases: ReadonlyMap<string, Id>
  readonly minutes: ReadonlyMap<HeldMinutes, Id>
  readonly items: ReadonlyMap<StoryItem, Id>
  readonly minutesDocuments: ReadonlyMap<HeldMinutes, Id>
  /** The document that an item's case has of it. */
  readonly itemDocuments: ReadonlyMap<StoryItem, Id>
}

/** The id of a part of the story. Throws when it has none. */
export const idIn = <T>(ids: ReadonlyMap<T, Id>, part: T): Id => {
  const id = ids.get(part)
  if (!id) throw new Error('A part of the demo has no id')
  return id
}

/** One meeting with its attendance, minutes, notices and items. */
export const meetingRows = (loading: Loading, held: HeldMeeting, filed: Filed): Rows => {
  const { authorityId: authority_id } = loading
  const { story, body, heldOn } = held
  const meeting_id = loading.newId()
  return {
    meeting: [
      {
        authority_id,
        meeting_id,
        body_id: idOf(loading.bodies, body.key),
        held_on: heldOn,
        starts_at: story.starts,
        ends_at: story.ends,
        place: body.place,
      },
    ],
    meeting_chair: held.chairs.flatMap(({ name, party, paragraphs }) =>
      paragraphs.map(({ from, to }) => ({
        authority_id,
        meeting_id,
        name,
        party,
        from_paragraph: from,
        to_paragraph: to,
      })),
    ),
    ...presenceRows(loading, meeting_id, held.attendance),
    ...minutesRows(loading, meeting_id, held, filed),
    ...itemRows(loading, meeting_id, held, filed),
    ...debateRows(loading, held, filed),
  }
}

const presenceRows = (loading: Loading, meeting_id: Id, attendance: readonly Present[]): Rows => {
  const { authorityId: authority_id, people } = loading
  const rows = attendance.map((person, position) => ({ person, position, attendance_id: loading.newId() }))
  return {
    attendance: rows.map(({ person, position, attendance_id }) => ({
      authority_id,
      attendance_id,
      meeting_id,
      person_id: idOf(people, person.name),
      name: person.name,
      party: person.party ?? null,
      role: person.role,
      title: person.title ?? null,
      unit: person.unit ?? null,
      position,
    })),
    attendance_range: rows.flatMap(({ person, attendance_id }) =>
      (['present', 'absent', 'recused', 'serves'] as const).flatMap((kind) =>
        person[kind].map(({ from, to }) => ({
          authority_id,
          attendance_id,
          kind,
          from_paragraph: from,
          to_paragraph: to,
        })),
      ),
    ),
  }
}

const minutesRows = (loading: Loading, meeting_id: Id, { story, body, minutes }: HeldMeeting, filed: Filed): Rows => {
  const { authorityId: authority_id, newId } = loading
  const rows = minutes.map((one) => ({ one, minutes_id: idIn(filed.minutes, one) }))
  return {
    minutes: rows.map(({ one, minutes_id }) => ({
      authority_id,
      minutes_id,
      meeting_id,
      document_id: filed.minutesDocuments.get(one) ?? null,
      kind: one.kind,
      secretary: story.secretary,
      approved_on: one.days.approvedOn ?? null,
      is_digitally_signed: true,
    })),
    minutes_range: rows.flatMap(({ one, minutes_id }) =>
      one.paragraphs.map(({ from, to }) => ({ authority_id, minutes_id, from_paragraph: from, to_paragraph: to })),
    ),
    approver: rows.map(({ minutes_id }) => ({
      authority_id,
      minutes_id,
      position: 0,
      name: story.approver,
      party: partyIn(body, story.approver),
    })),
    notice: rows.flatMap(({ one, minutes_id }) =>
      one.days.postedOn
        ? [
            {
              authority_id,
              notice_id: newId(),
              minutes_id,
              posted_on: one.days.postedOn,
              removed_on: one.days.removedOn ?? null,
              kept_at: keptAt,
              posted_by: story.secretary,
            },
          ]
        : [],
    ),
  }
}

const appealTypeOf = (item: StoryItem): 'legalityReview' | 'preparatory' =>
  item.outcome === 'decision' && item.isProcedural !== true ? 'legalityReview' : 'preparatory'

const itemRows = (loading: Loading, meeting_id: Id, { minutes }: HeldMeeting, filed: Filed): Rows => {
  const { authorityId: authority_id } = loading
  const all = minutes.flatMap((one) => one.items.map((item) => ({ one, ...item })))
  return {
    meeting_item: all.map(({ one, story, paragraph }) => ({
      authority_id,
      meeting_item_id: idIn(filed.items, story),
      meeting_id,
      minutes_id: idIn(filed.minutes, one),
      case_id: story.case ? idOf(filed.cases, story.case) : null,
      document_id: filed.itemDocuments.get(story) ?? null,
      paragraph,
      title: story.title,
      outcome: story.outcome,
      proposal_from: story.chairProposes ? 'chair' : null,
      appeal_type: appealTypeOf(story),
      background: story.background,
      decision_path: decisionPathOf(story),
    })),
    decision_point: all.flatMap(({ story }) =>
      story.points.map((text, index) => ({
        authority_id,
        meeting_item_id: idIn(filed.items, story),
        number: index + 1,
        text,
      })),
    ),
  }
}

const debateRows = ({ authorityId: authority_id }: Loading, held: HeldMeeting, filed: Filed): Rows => {
  const all = held.minutes.flatMap(({ items }) => items.map(({ story }) => story))
  const key = (story: StoryItem) => ({ authority_id, meeting_item_id: idIn(filed.items, story) })
  return {
    motion: all.flatMap((story) =>
      (story.motions ?? []).map(({ by, kind, text }, position) => ({
        ...key(story),
        position,
        name: by,
        party: partyIn(held.body, by),
        kind,
        text,
      })),
    ),
    vote: all.flatMap((story) => (story.vote ? [{ ...key(story), position: 0, ...story.vote }] : [])),
    reservation: all.flatMap((story) =>
      (story.reservations ?? []).map((name, position) => ({
        ...key(story),
        position,
        name,
        party: partyIn(held.body, name),
      })),
    ),
  }
}
