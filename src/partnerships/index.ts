import type { Capability } from '../platform/capability.ts'
import { listPartnerships } from './api.ts'
import type { Hanging } from './hanging.ts'
import { followJob, tellJob } from './jobs.ts'
import { publishedSlot } from './published.tsx'
import { routesWith } from './routes.ts'
import { partnershipsTexts } from './texts.ts'

/** Partnerships: the parties as equals, the goal, what each brings, the way to signatures and on, and what others hang on it. */
export const partnershipCapability = (hanging: Hanging): Capability => ({
  texts: partnershipsTexts,
  routes: routesWith({ ...hanging, slots: [...hanging.slots, publishedSlot] }),
  endpoints: [listPartnerships],
  jobs: [tellJob, followJob(hanging.gates)],
  nav: [{ path: '/partnerskap', label: 'partnerships.menu', shown: () => true }],
})

export type { Gate, GateResult, StandingGate } from './gates.ts'
export type { Retreat } from './hanging.ts'
export { type Home, homeOf, MirroredHome } from './home.tsx'
export { type Before, beforeIn, nothingSaid, Older, type SaidPage, saidAtOnce, saidPage } from './older.tsx'
export { type Initiator, initiators, type PartnershipState, partnershipStates } from './partnership-states.ts'
export { isSettled, type Partnership, type PartnershipParty } from './partnerships.ts'
export { Parties, partnershipPath, Standing, standingInWords } from './parts.tsx'
export { getPartnership, type PartnershipSearch, partnershipsFor, partnershipsOfCase } from './queries.ts'
export { addParty, type NewPartnership, type NewParty, recordPartnership, savePartnership } from './saving-queries.ts'
export { SharedAtOnce } from './shared-at-once.tsx'
export { partnershipsSlot } from './slot.tsx'
export type { PartnershipContribution, PartnershipSlot, PartnershipTask } from './slots.ts'
export { addressesOf, slugOf } from './telling-queries.ts'
export { WaysIn } from './ways-in.tsx'
