import type { Id } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'
import { criteria } from './data/criteria.ts'
import { builtInProfiles } from './data/profiles.ts'

/** What a criterion does: must hold before going on, before the report, before signing; is weighed 0–3; or is only documented. */
export const criterionTypes = ['knockOut', 'atReport', 'atSigning', 'weighed', 'documented'] as const
export type CriterionType = (typeof criterionTypes)[number]

/** Kriterium i katalogen. Its words lie below `criteria.<id>` in the texts. */
export type Criterion = {
  readonly id: string
  readonly type: CriterionType
  /** The answer that speaks for a partnership. */
  readonly wanted: 'yes' | 'no'
  readonly concerns: 'authority' | 'association' | 'together'
  readonly ground: readonly string[]
  readonly sources: readonly string[]
}

export const criterionIds = criteria.map(({ id }) => id)
export type CriterionId = (typeof criteria)[number]['id']

/** Whether a text is the id of a criterion. */
export const isCriterionId = (text: string): text is CriterionId => criteria.some(({ id }) => id === text)

/** The criterion with an id. */
export const criterionOf = (id: CriterionId): Criterion => {
  const found = criteria.find((criterion) => criterion.id === id)
  if (!found) throw new Error(`No criterion is called ${id}`)
  return found
}

export const builtInKeys = ['forum7', 'skr8', 'upm', 'upmChildren', 'upmChildrenAid', 'lawOnly'] as const
export type BuiltInKey = (typeof builtInKeys)[number]

/** The profile that counts until an authority has saved one of its own. */
export const defaultProfile: BuiltInKey = 'skr8'

/** How much of a knock-out must be fulfilled: all of it, or wholly or partly. */
export const demandKinds = ['all', 'whollyOrPartly'] as const
export type Demands = (typeof demandKinds)[number]

/** Which criteria count, and how. */
export type CriteriaProfile = {
  readonly demands: Demands
  readonly criteria: readonly { readonly id: CriterionId; readonly type: CriterionType }[]
}

/** A profile of the catalogue, with those who stand behind it. */
export type BuiltInProfile = CriteriaProfile & {
  readonly key: BuiltInKey
  readonly sources: readonly { readonly name: string; readonly url: string }[]
}

/** Kriterieprofil: one version of an authority's own. Never changed; a change is the next version. */
export type ProfileVersion = CriteriaProfile & {
  readonly profileVersionId: Id
  readonly number: number
  readonly name: string
  readonly basedOn: BuiltInKey
  readonly reason: string
  readonly savedAt: Instant
}

/** A profile of the catalogue. */
export const builtInProfile = (key: BuiltInKey): BuiltInProfile => {
  const found = builtInProfiles.find((profile) => profile.key === key)
  if (!found) throw new Error(`No profile is called ${key}`)
  return found
}

/** How a profile treats a criterion; undefined when it leaves it out. */
export const typeIn = (profile: CriteriaProfile, id: CriterionId): CriterionType | undefined =>
  profile.criteria.find((criterion) => criterion.id === id)?.type

/** What two profiles treat differently, in the order of the catalogue; undefined for one that leaves the criterion out. */
export const profileDifferences = (
  before: CriteriaProfile,
  after: CriteriaProfile,
): readonly {
  readonly id: CriterionId
  readonly before: CriterionType | undefined
  readonly after: CriterionType | undefined
}[] =>
  criterionIds
    .map((id) => ({ id, before: typeIn(before, id), after: typeIn(after, id) }))
    .filter((one) => one.before !== one.after)
