import type { Id } from '../../platform/id.ts'
import type { resources, targetGroups, themes } from '../data/interests.ts'

export type Theme = (typeof themes)[number]
export type TargetGroup = (typeof targetGroups)[number]
export type Resource = (typeof resources)[number]

/** What an association works with, in the same words as needs, so that each can find the other. */
export type Interests = {
  readonly associationId: Id
  readonly themes: readonly Theme[]
  readonly targetGroups: readonly TargetGroup[]
  readonly offers: readonly Resource[]
  /** Places and districts in the association's own words. */
  readonly areas: readonly string[]
  /** Whether the association wants to be proposed to needs. It says so where the proposals are shown. */
  readonly wantsProposals: boolean
}

const most = { areas: 20, letters: 120 } as const

/** "Centrum, Norra hamnen": places as people write them in a row, each once. Undefined when they are too many or too long. */
export const readAreas = (text: string): readonly string[] | undefined => {
  const areas = [
    ...new Set(
      text
        .split(/[,\n]/)
        .map((area) => area.trim())
        .filter(Boolean),
    ),
  ]
  return areas.length > most.areas || areas.some(({ length }) => length > most.letters) ? undefined : areas
}

/** The words of a list that are among those chosen; words that the list no longer has are left out. */
export const knownOf = <Word extends string>(words: readonly Word[], chosen: readonly string[]): readonly Word[] =>
  words.filter((word) => chosen.includes(word))

/** Whether an association has told nothing of what it works with. */
export const isSilent = ({ themes, targetGroups, offers, areas }: Interests): boolean =>
  [themes, targetGroups, offers, areas].every(({ length }) => length === 0)
