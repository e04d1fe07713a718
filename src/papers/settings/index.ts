import type { Capability } from '../../platform/capability.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

/** How the papers of an authority look and what they call things, in versions, and its own Word template for memos. */
export const paperSettings: Capability = { texts, routes }
