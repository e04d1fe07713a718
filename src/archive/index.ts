import type { Capability } from '../platform/capability.ts'
import { packJob } from './jobs.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

/** Archive packages: a closed case as one file that can be handed over, checked and restored. */
export const archive: Capability = { texts, routes, jobs: [packJob] }

export { archiveSlot } from './slot.tsx'
