import type { Capability } from '../platform/capability.ts'
import { listPartnerships } from './api.ts'
import { routes } from './routes.ts'
import { partnershipsTexts } from './texts.ts'

/** Partnerships: the parties as equals, the goal, what each brings, the state and the public page. */
export const partnerships: Capability = {
  texts: partnershipsTexts,
  routes,
  endpoints: [listPartnerships],
  nav: [{ path: '/partnerskap', label: 'partnerships.menu', shown: () => true }],
}

export {
  type Partnership,
  type PartnershipParty,
  type PartnershipState,
  partnershipStates,
} from './partnerships.ts'
export { Parties, partnershipPath, Standing, standingInWords } from './parts.tsx'
export { getPartnership, type PartnershipSearch, partnershipsFor, partnershipsOfCase } from './queries.ts'
export { type NewPartnership, type NewParty, recordPartnership } from './saving-queries.ts'
export { partnershipsSlot } from './slot.tsx'
