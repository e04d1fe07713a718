import type { Id } from '../platform/id.ts'
import { answers, comment, jointNeed } from './data/assessment.ts'
import type { Rows } from './load-rows.ts'
import type { Standing } from './partnership-rows.ts'
import { idOf, type Loading } from './place-rows.ts'

/** An answer in the story; the municipality gave it unless `side` says otherwise. */
export type StoryAnswer = {
  readonly question: string
  readonly answer: string
  readonly reason: string
  readonly evidence?: string
  readonly side?: 'association'
}

const officer = 'Kristina Nordbom'
const representative = 'Noor Lindqvist'
const stories: readonly StoryAnswer[] = answers

/** An assessment that is under way, and the joint need that it starts from. */
export const assessmentRows = (loading: Loading, { partnershipId, parties }: Standing, profileVersionId: Id): Rows => {
  const { now, newId } = loading
  const account_id = idOf(loading.accounts, officer)
  const partnership_id = partnershipId
  return {
    joint_need: [
      {
        ...{ partnership_id, version: 1, challenge: jointNeed.challenge, target_group: jointNeed.targetGroup },
        ...{ why_together: jointNeed.whyTogether, goal: jointNeed.goal, written_at: now, account_id },
        written_for: 'Björkviks kommun',
      },
    ],
    joint_need_confirmation: [...parties.values()].map((partnership_party_id) => ({
      ...{ partnership_id, version: 1, partnership_party_id, confirmed_at: now },
    })),
    assessment: [
      {
        ...{ assessment_id: newId(), partnership_id, profile_version_id: profileVersionId },
        ...{ begun_at: now, begun_by: account_id },
        state: 'open',
      },
    ],
    assessment_answer: stories.map(({ question, answer, reason, evidence, side }) => ({
      ...{ assessment_answer_id: newId(), partnership_id, question, answer, reason },
      ...{ evidence: evidence ?? '', side: side ?? ('authority' as const), answered_at: now },
      account_id: side ? null : account_id,
      answered_by_name: side ? representative : officer,
    })),
    assessment_comment: [
      {
        ...{ assessment_comment_id: newId(), partnership_id, text: comment, side: 'association' },
        ...{ written_at: now, written_by_name: representative },
      },
    ],
  }
}
