import type { Doing } from '../platform/action.ts'
import type { Gate } from './gates.ts'
import type { PartnershipState } from './partnership-states.ts'
import type { Partnership } from './partnerships.ts'
import type { PartnershipSlot } from './slots.ts'

/** What must be undone when a partnership goes back, says no or ends from a state: a paper that is out to be signed is taken back. */
export type Retreat = {
  readonly from: PartnershipState
  readonly run: (doing: Doing, partnership: Partnership, reason: string) => Promise<void>
}

/** What other capabilities hang on a partnership; `app.tsx` hands it over. */
export type Hanging = {
  readonly slots: readonly PartnershipSlot[]
  readonly gates: readonly Gate[]
  readonly retreats?: readonly Retreat[]
}
