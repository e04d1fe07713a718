import type { Capability } from '../../platform/capability.ts'
import { endpoints } from './api.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

/** Opening, changing and closing cases by hand, and their assignments. Comes before the page of a case. */
export const caseWork: Capability = { texts, routes, endpoints }
