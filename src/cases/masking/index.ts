import type { Capability } from '../../platform/capability.ts'
import { typesetWebVersion } from './jobs.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

/** Masking and publishing: what the public reads of a case and its papers. */
export const masking: Capability = { texts, routes, jobs: [typesetWebVersion] }
