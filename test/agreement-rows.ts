import type { Rows } from '../src/demo/load-rows.ts'
import type { Id } from '../src/platform/id.ts'
import type { Day, Instant } from '../src/platform/time.ts'

type Around = {
  readonly authority_id: Id
  readonly document_id: Id
  readonly partnership_id: Id
  readonly party_id: Id
  readonly account_id: Id
  readonly now: Instant
  readonly on: Day
  readonly id: () => Id
}

/** An agreement with one clause, what a party said of it, its "klar", and the paper that it became. */
export const agreementRows = ({
  authority_id,
  document_id,
  partnership_id,
  party_id,
  account_id,
  now,
  on,
  id,
}: Around): Rows => {
  const agreement_id = id()
  const its = { agreement_id, partnership_id }
  return {
    agreement: [{ ...its, revision: 1, begun_at: now, changed_at: now }],
    agreement_clause: [
      {
        ...{ ...its, agreement_clause_id: id(), clause: 'background', version: 1, revision: 1 },
        ...{ content: { text: 'Unga saknar en plats.' }, party_id, saved_at: now },
      },
    ],
    agreement_comment: [
      {
        ...{ ...its, agreement_comment_id: id(), clause: 'background', party_id },
        ...{ said: 'Skriv mer om behovet.', said_at: now },
      },
    ],
    agreement_return: [
      {
        ...{ ...its, agreement_return_id: id(), party_id, sent_at: now },
        ...{ read: { clauses: [], outside: [], insertions: 0, deletions: 0, comments: 0 } },
      },
    ],
    association_decision: [
      {
        ...{ association_decision_id: id(), partnership_id, partnership_party_id: party_id, revision: 1 },
        ...{ decided_on: on, minutes_reference: '§ 5', recorded_at: now },
      },
    ],
    authority_decision: [
      {
        ...{ authority_decision_id: id(), partnership_id, partnership_party_id: party_id, authority_id, revision: 1 },
        ...{ body_name: 'Kommunstyrelsen', decided_on: on, minutes_reference: '§ 81', force: 'notAppealable' },
        ...{ signer_account_id: account_id, signer_name: 'Maj Ros', mandate_reference: '§ 81', recorded_at: now },
      },
    ],
    agreement_issue: [
      {
        ...{ agreement_issue_id: id(), partnership_id, revision: 1, authority_id, document_id },
        ...{ issued_at: now, expires_on: on },
      },
    ],
    agreement_ready: [{ ...its, agreement_ready_id: id(), party_id, revision: 1, is_ready: true, said_at: now }],
  }
}
