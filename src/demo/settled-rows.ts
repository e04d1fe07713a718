import type { Id } from '../platform/id.ts'
import { aidReason, childTest, conclusion, settledAnswers } from './data/settled.ts'
import type { Rows } from './load-rows.ts'
import type { Standing } from './partnership-rows.ts'
import { idOf, type Loading } from './place-rows.ts'

const [officer, reader] = ['Kristina Nordbom', 'Nasrin Karimi'] as const

/** What must stand before an agreement is written: an approved assessment, the child test, and what was come to about aid. */
export const settledRows = (loading: Loading, { partnershipId, story }: Standing, profileVersionId: Id): Rows => {
  const { now, newId, today, authorityId } = loading
  const [partnership_id, account_id] = [partnershipId, idOf(loading.accounts, officer)]
  const proposedOn = today.subtract({ days: 20 })
  return {
    assessment: [
      {
        ...{ assessment_id: newId(), partnership_id, profile_version_id: profileVersionId, state: 'approved' },
        ...{ begun_at: now, begun_by: account_id, form: 'C', reason: conclusion, proposed_on: proposedOn },
        ...{ proposed_by: account_id, proposed_by_name: officer, approved_on: proposedOn.add({ days: 2 }) },
        ...{ approved_by: idOf(loading.accounts, reader), approved_by_name: reader },
      },
    ],
    assessment_answer: settledAnswers.map(([question, answer, reason]) => ({
      ...{ assessment_answer_id: newId(), partnership_id, question, answer, reason, evidence: '' },
      ...{ side: 'authority', answered_at: now, account_id, answered_by_name: officer },
    })),
    child_assessment: [
      {
        ...{ ...childTest, child_assessment_id: newId(), partnership_id, is_affected: true },
        ...{ saved_at: now, account_id, saved_by_name: officer },
      },
    ],
    aid_conclusion: story.associations.map(({ association }) => ({
      ...{ aid_conclusion_id: newId(), partnership_id, association_id: idOf(loading.associations, association) },
      ...{ authority_id: authorityId, is_economic: false, is_advantage: true, is_selective: true, is_public: true },
      ...{ affects_trade: false, way: 'notEconomic', reason: aidReason, market_kr: 0, paid_kr: 0, years: 2 },
      ...{ rate: 110000, planned_euro: 0, decides_on: today.add({ days: 40 }), is_within: true },
      ...{ concluded_by_name: officer, concluded_at: now, account_id },
    })),
  }
}
