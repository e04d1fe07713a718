import type { Rows } from '../src/demo/load-rows.ts'
import type { Id } from '../src/platform/id.ts'
import type { Day, Instant } from '../src/platform/time.ts'

type Around = {
  readonly partnership_id: Id
  readonly authority_id: Id
  readonly account_id: Id
  readonly now: Instant
  readonly on: Day
  readonly id: () => Id
}

/** An assessment that is proposed, with an answer, a comment and a child test, and the criteria it is pinned to. */
export const assessmentRows = ({ partnership_id, authority_id, account_id, now, on, id }: Around): Rows => {
  const profile_version_id = id()
  return {
    criteria_profile_version: [
      {
        ...{ profile_version_id, authority_id, number: 1, name: 'SKR:s åtta', based_on: 'skr8', demands: 'all' },
        ...{ criteria: [{ id: 'K02', type: 'knockOut' }], saved_at: now },
      },
    ],
    assessment: [
      {
        ...{ assessment_id: id(), partnership_id, profile_version_id, state: 'proposed', begun_at: now },
        ...{ form: 'C', reason: 'Båda behöver det.', proposed_on: on, proposed_by: account_id },
      },
    ],
    assessment_answer: [
      {
        ...{ assessment_answer_id: id(), partnership_id, question: 'payment', answer: 'lumpSum' },
        ...{ side: 'authority', answered_at: now, answered_by_name: 'Test caseOfficer' },
      },
    ],
    assessment_comment: [
      {
        ...{ assessment_comment_id: id(), partnership_id, text: 'Vi håller med.' },
        ...{ side: 'association', written_at: now, written_by_name: 'Elsa Moberg' },
      },
    ],
    child_assessment: [
      {
        ...{ child_assessment_id: id(), partnership_id, is_affected: false, reason: 'Bara vuxna deltar.' },
        ...{ by_name: 'Eva Berg, utredare', saved_at: now, saved_by_name: 'Test caseOfficer' },
      },
    ],
  }
}
