import { type ClauseKey, firstClauses, ourWording } from '../agreements/index.ts'
import { agreementParty } from './agreement-parties.ts'
import { changes, remark } from './data/agreement.ts'
import type { Rows } from './load-rows.ts'
import type { Standing } from './partnership-rows.ts'
import type { Loading } from './place-rows.ts'
import type { StoryPartnership } from './story.ts'
import { storyDay } from './story-days.ts'

/** A change that a party has made in the story. */
export type StoryChange = {
  readonly by: string
  readonly clause: ClauseKey
  readonly content: Readonly<Record<string, unknown>>
}

const stories: readonly StoryChange[] = changes

const termIn = ({ today }: Loading, { starts, ends }: StoryPartnership) => ({
  ...(starts ? { startsOn: storyDay(today, starts) } : {}),
  ...(ends ? { endsOn: storyDay(today, ends) } : {}),
})

/** An agreement in the middle of being written: first wordings, changes by the parties, and a comment. */
export const agreementRows = (loading: Loading, standing: Standing): Rows => {
  const { now, newId } = loading
  const { partnershipId: partnership_id, story } = standing
  const agreement_id = newId()
  const its = { agreement_id, partnership_id }
  const idIn = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, key: string) => standing.parties.get(key) ?? key)
  const parties = agreementParty(standing)
  const first = firstClauses({
    partnership: { goal: story.goal, parties, ...termIn(loading, story) },
    known: parties,
    wordingOf: ourWording,
  })
  const versions = new Map<string, number>(first.map(({ clause }) => [clause, 1]))
  const changed = stories.map(({ by, clause, content }, index) => {
    const version = (versions.get(clause) ?? 0) + 1
    versions.set(clause, version)
    const told: unknown = JSON.parse(idIn(JSON.stringify(content)))
    return { clause, version, revision: index + 2, content: told, party_id: idIn(by) }
  })
  return {
    agreement: [
      {
        ...{ ...its, revision: stories.length + 1, begun_at: now, changed_at: now, has_money: true },
        ...{ uses_premises: true, concerns_children: true, meets_individuals: false, is_economic: false },
      },
    ],
    agreement_clause: [
      ...first.map(({ clause, version, content }) => ({ clause, version, revision: 1, content, party_id: null })),
      ...changed,
    ].map((row) => ({ ...its, agreement_clause_id: newId(), is_left_out: false, saved_at: now, ...row })),
    agreement_comment: [
      {
        ...{ ...its, agreement_comment_id: newId(), clause: remark.clause, party_id: idIn(remark.by) },
        ...{ said: remark.said, said_at: now },
      },
    ],
  }
}
