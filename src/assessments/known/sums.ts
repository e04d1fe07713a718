import type { Partnership } from '../../partnerships/index.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'
import type { AidRules } from './aid-statement.ts'

/** What the agreement of a partnership says of money, as it reads at a revision. Whole kronor without VAT. */
export type AgreementSums = {
  readonly revision: number
  readonly changedAt: Instant
  /** What the authorities give in a year of the term, in money and otherwise: all of it is payment if it were a purchase. */
  readonly yearlyKr: number
  /** Left out while the term has no first or last day. */
  readonly months?: number | undefined
  /** How much longer it may last when it is extended. */
  readonly optionMonths: number
  /** What the associations bring of the whole, in percent; left out while nobody brings anything of value. */
  readonly ownShare?: number | undefined
  /** What each authority gives that counts when state aid is tried, over the whole term. */
  readonly aid: readonly { readonly authorityId: Id; readonly totalKr: number }[]
  /** What its clause on state aid says; each left out while nothing is written there. */
  readonly stated: { readonly rules?: AidRules | undefined; readonly grossKr?: number | undefined }
}

/** Asks the capability that keeps agreements, in one statement; `app.tsx` hands it over, for agreements come after assessments. */
export type SumsOf = (db: Read, partnership: Partnership) => Promise<AgreementSums | undefined>
