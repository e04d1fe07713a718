import type { Rows } from '../src/demo/load-rows.ts'
import type { Id } from '../src/platform/id.ts'
import { dayOf, type Instant } from '../src/platform/time.ts'

type Given = {
  readonly partnership_id: Id
  readonly own_party: Id
  readonly caseId: Id
  readonly authorityId: Id
  readonly associationId: Id
  readonly now: Instant
  readonly id: () => Id
}

/** A partnership of a case with what hangs on it: a step, an exception, a confirmation and a shared note. */
export const partnershipRows = ({ partnership_id, own_party, caseId, authorityId, associationId, now, id }: Given) =>
  ({
    partnership: [
      {
        partnership_id,
        host_authority_id: authorityId,
        case_id: caseId,
        title: 'Kvällsöppet',
        state: 'needSpotted',
        created_at: now,
      },
    ],
    partnership_move: [
      {
        ...{ partnership_move_id: id(), partnership_id, verb: 'beginDialogue', from_state: 'needSpotted' },
        ...{ to_state: 'dialogue', moved_at: now, acting_as: 'role:caseOfficer' },
      },
    ],
    partnership_exception: [
      {
        ...{
          partnership_exception_id: id(),
          partnership_id,
          gate: 'openPeriod',
          state: 'matching',
          reason: 'Brådskande',
        },
        ...{ decided_by_name: 'Anna Lind', decided_on: dayOf(now), recorded_at: now },
      },
    ],
    partnership_party: [
      {
        partnership_party_id: own_party,
        partnership_id,
        authority_id: authorityId,
        association_id: null,
        brings: 'Lokal',
      },
      {
        partnership_party_id: id(),
        partnership_id,
        authority_id: null,
        association_id: associationId,
        brings: 'Ledare',
      },
    ],
    partnership_confirmation: [
      {
        ...{ partnership_confirmation_id: id(), partnership_id, partnership_party_id: own_party, verb: 'describeNeed' },
        ...{ from_state: 'dialogue', state_since: now, confirmed_at: now },
      },
    ],
    ...referralRows({ partnership_id, now, id }),
    partnership_shared_note: [
      {
        ...{ partnership_shared_note_id: id(), partnership_id, partnership_party_id: own_party },
        ...{ text: 'Frågor inför mötet', shared_at: now },
      },
    ],
  }) satisfies Rows

const referralRows = ({ partnership_id, now, id }: Pick<Given, 'partnership_id' | 'now' | 'id'>): Rows => {
  const partnership_referral_id = id()
  const asked = { partnership_referral_id, partnership_id }
  return {
    partnership_referral: [
      { ...asked, question: 'Vad tycker ni?', answer_by: dayOf(now), silence_is_consent: false, sent_at: now },
    ],
    partnership_referral_body: [
      {
        ...asked,
        partnership_referral_body_id: id(),
        name: 'Ungdomsrådet',
        position: 1,
        stance: 'supports',
        answered_on: dayOf(now),
      },
    ],
  }
}
