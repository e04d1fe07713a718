import type { Gate } from './gates.ts'
import type { PartnershipSlot } from './slots.ts'

/** What other capabilities hang on a partnership; `app.tsx` hands it over. */
export type Hanging = { readonly slots: readonly PartnershipSlot[]; readonly gates: readonly Gate[] }
