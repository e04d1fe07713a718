import type { Capability } from '../../platform/capability.ts'
import { packJob } from './pack-job.ts'
import { routes } from './routes.ts'
import { packTexts } from './texts.ts'

/** The papers of a meeting to take along: one PDF with bookmarks, made by a job, and one ZIP. */
export const packs: Capability = { texts: packTexts, routes, jobs: [packJob] }
