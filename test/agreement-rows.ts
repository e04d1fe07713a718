import type { Rows } from '../src/demo/load-rows.ts'
import type { Id } from '../src/platform/id.ts'
import type { Instant } from '../src/platform/time.ts'

type Around = { readonly partnership_id: Id; readonly party_id: Id; readonly now: Instant; readonly id: () => Id }

/** An agreement with one clause, what a party said of it, and its "klar". */
export const agreementRows = ({ partnership_id, party_id, now, id }: Around): Rows => {
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
    agreement_ready: [{ ...its, agreement_ready_id: id(), party_id, revision: 1, is_ready: true, said_at: now }],
  }
}
