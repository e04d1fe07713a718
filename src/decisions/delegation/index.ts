import type { Capability } from '../../platform/capability.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

/** Delegering: what bodies have handed over the right to decide, what was decided by it, and what the bodies are told. */
export const delegation: Capability = {
  texts,
  routes,
}
