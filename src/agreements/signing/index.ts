import type { Retreat } from '../../partnerships/index.ts'
import type { Capability } from '../../platform/capability.ts'
import { takeBack } from './actions.ts'
import { remindSigningJob } from './jobs.ts'
import { signingRoutes } from './routes.ts'
import { reopenedReason, signingTexts } from './texts.ts'

/** An agreement is decided by each association's own board and signed by all parties in order. */
export const agreementSigning: Capability = { texts: signingTexts, routes: signingRoutes, jobs: [remindSigningJob] }

/** A paper that is out to be signed is taken back when the parties open the agreement again. */
export const signingRetreat: Retreat = {
  from: 'signing',
  run: (doing, { partnershipId }, reason) => takeBack(doing, partnershipId, reason || reopenedReason),
}

export { signingGates } from './gates.ts'
export { signingSlot } from './slot.tsx'
