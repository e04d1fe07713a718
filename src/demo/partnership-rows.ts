import type { Id } from '../platform/id.ts'
import type { Rows } from './load-rows.ts'
import { idOf, type Loading } from './place-rows.ts'
import type { StoryPartnership } from './story.ts'
import { storyDay } from './story-days.ts'

/** A partnership of the story with its id and the ids of its parties: `kommun`, and each association by its key. */
export type Standing = {
  readonly story: StoryPartnership
  readonly partnershipId: Id
  readonly parties: ReadonlyMap<string, Id>
}

/** Gives partnerships and their parties their ids, by the key of the case. */
export const standingOf = ({ newId }: Loading, stories: readonly StoryPartnership[]): ReadonlyMap<string, Standing> =>
  new Map(
    stories.map((story) => [
      story.case,
      {
        story,
        partnershipId: newId(),
        parties: new Map(
          ['kommun', ...story.associations.map(({ association }) => association)].map((key) => [key, newId()]),
        ),
      },
    ]),
  )

/** Partnerships with what each party brings, the municipality and the association side by side. */
export const partnershipRows = (
  loading: Loading,
  standing: Iterable<Standing>,
  cases: ReadonlyMap<string, Id>,
): Rows => {
  const { today, authorityId, now } = loading
  const all = [...standing]
  return {
    partnership: all.map(({ story, partnershipId }) => ({
      partnership_id: partnershipId,
      host_authority_id: authorityId,
      case_id: idOf(cases, story.case),
      title: story.title,
      goal: story.goal,
      state: story.state,
      state_since: now,
      initiated_by: story.initiatedBy ?? 'jointly',
      starts_on: story.starts ? storyDay(today, story.starts) : null,
      ends_on: story.ends ? storyDay(today, story.ends) : null,
      is_public: story.isPublic,
      created_at: now,
    })),
    partnership_party: all.flatMap(({ story, partnershipId: partnership_id, parties }) => [
      {
        partnership_party_id: idOf(parties, 'kommun'),
        partnership_id,
        authority_id: authorityId,
        association_id: null,
        brings: story.municipalityBrings,
      },
      ...story.associations.map(({ association, brings }) => ({
        partnership_party_id: idOf(parties, association),
        partnership_id,
        authority_id: null,
        association_id: idOf(loading.associations, association),
        brings,
      })),
    ]),
  }
}
