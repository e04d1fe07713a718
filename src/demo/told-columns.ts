import type { Database } from '../platform/db/data/schema.ts'
import type { Day } from '../platform/time.ts'
import { told } from './data/told.ts'
import { storyDay } from './story-days.ts'

/** What an association of the story tells of itself. Those who do not sign alone sign two together. */
export type ToldOf = {
  readonly association: string
  readonly purposeClause: string
  readonly icnpoClass: string
  readonly registerStatus: 'none' | 'registered'
  readonly themes: readonly string[]
  readonly targetGroups: readonly string[]
  readonly offers: readonly string[]
  readonly areas: readonly string[]
  readonly wantsProposals: boolean
  readonly board: readonly { readonly name: string; readonly office: Database['association_officer']['office'] }[]
  readonly signs: readonly { readonly name: string; readonly title: string; readonly alone: boolean }[]
}

/** All associations of the story. */
export const toldByAssociations: readonly ToldOf[] = told

/** The columns of an association that it tells itself. Everything was confirmed when its board had met. */
export const toldColumns = (key: string, today: Day) => {
  const story = toldByAssociations.find(({ association }) => association === key)
  if (!story) throw new Error('An association of the demo tells nothing of itself')
  return {
    purpose_clause: story.purposeClause,
    statutes_adopted_on: storyDay(today, { weeks: 140, weekday: 3 }),
    shares_no_profit: true,
    icnpo_class: story.icnpoClass,
    register_status: story.registerStatus,
    registered_on: story.registerStatus === 'registered' ? storyDay(today, { weeks: 88, weekday: 2 }) : null,
    confirmed_on: storyDay(today, { weeks: 30, weekday: 1 }),
    themes: [...story.themes],
    target_groups: [...story.targetGroups],
    offers: [...story.offers],
    areas: [...story.areas],
    wants_proposals: story.wantsProposals,
  }
}
