import type { BuiltInKey, CriterionId, CriterionType } from '../guidelines/index.ts'
import type { Id } from '../platform/id.ts'
import { guideline } from './data/guideline.ts'
import type { Rows } from './load-rows.ts'
import type { Loading } from './place-rows.ts'
import type { StoryDay } from './story.ts'
import { storyDay } from './story-days.ts'

/** Guidelines of the story with their clauses in order, and the criteria that they point to. */
export type StoryGuideline = {
  readonly slug: string
  readonly title: string
  readonly introduction: string
  readonly appliesTo: string
  readonly responsible: string
  readonly adopted: StoryDay
  readonly adoptedBy: string
  readonly criteria: {
    readonly name: string
    readonly basedOn: BuiltInKey
    readonly demands: 'all' | 'whollyOrPartly'
    readonly reason: string
    readonly list: readonly { readonly id: CriterionId; readonly type: CriterionType }[]
  }
  readonly clauses: readonly { readonly heading: string; readonly text: string }[]
}

const story: StoryGuideline = guideline

/** The adopted guidelines and the version of the criteria, which assessments are pinned to. */
export const guidelineRows = (loading: Loading, profile_version_id: Id): Rows => {
  const { authorityId: authority_id, newId, now, today } = loading
  const [guideline_id, guideline_version_id] = [newId(), newId()]
  const adoptedOn = storyDay(today, story.adopted)
  const { name, basedOn, demands, reason, list } = story.criteria
  return {
    criteria_profile_version: [
      {
        ...{ profile_version_id, authority_id, number: 1, name, based_on: basedOn, demands, reason, saved_at: now },
        criteria: list,
      },
    ],
    guideline: [{ authority_id, guideline_id, slug: story.slug, begun_at: now }],
    guideline_version: [
      {
        ...{ authority_id, guideline_version_id, guideline_id, number: 1, title: story.title },
        ...{ introduction: story.introduction, applies_to: story.appliesTo, responsible: story.responsible },
        ...{ state: 'adopted' as const, adopted_on: adoptedOn, adopted_by: story.adoptedBy, begun_at: now },
        ...{ valid_from: adoptedOn.add({ days: 28 }), revise_by: adoptedOn.add({ years: 4 }), profile_version_id },
      },
    ],
    guideline_clause: story.clauses.map(({ heading, text }, index) => ({
      ...{ authority_id, guideline_clause_id: newId(), guideline_version_id, position: index + 1 },
      ...{ number: `${index + 1}`, heading, text },
    })),
  }
}
