import type { Rows } from '../src/demo/load-rows.ts'
import type { Id } from '../src/platform/id.ts'
import type { Day, Instant } from '../src/platform/time.ts'

type Around = {
  readonly partnership_id: Id
  readonly authority_id: Id
  readonly association_id: Id
  readonly now: Instant
  readonly on: Day
  readonly id: () => Id
}

/** A declaration of aid with one row, the conclusion that stands on it, what the partnership is worth and who decides on it. */
export const aidRows = ({ partnership_id, authority_id, association_id, now, on, id }: Around): Rows => {
  const aid_declaration_id = id()
  const its = { aid_declaration_id, partnership_id, association_id }
  return {
    aid_declaration: [
      { ...its, declared_on: on, signed_by_name: 'Elsa Moberg', signed_by_title: 'Kassör', saved_at: now },
    ],
    aid_declared: [
      {
        ...{ ...its, position: 1, giver: 'Regionen', regulation: 'general', granted_on: on },
        ...{ currency: 'EUR', amount: 95_000, euro: 95_000 },
      },
    ],
    aid_conclusion: [
      {
        ...{ ...its, aid_conclusion_id: id(), authority_id, way: 'deMinimis', reason: 'Lokalen lånas ut.' },
        ...{ market_kr: 400_000, paid_kr: 0, years: 3, rate: 110_000, planned_euro: 109_091, decides_on: on },
        ...{ is_within: true, concluded_by_name: 'Test caseOfficer', concluded_at: now },
      },
    ],
    partnership_value: [
      {
        ...{ partnership_value_id: id(), partnership_id, authority_id, yearly_kr: 200_000, option_months: 0 },
        ...{ is_total_stated: true, is_annex2: true, saved_by_name: 'Test caseOfficer', saved_at: now },
      },
    ],
    partnership_level: [
      {
        ...{ partnership_level_id: id(), partnership_id, is_of_principle: false, is_whole_matter: false, boards: 1 },
        ...{ is_beyond_budget: false, is_public_power: false, saved_by_name: 'Test caseOfficer', saved_at: now },
      },
    ],
  }
}
