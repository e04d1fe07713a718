import type { Actor } from '../../platform/actor.ts'
import type { Capability } from '../../platform/capability.ts'
import { endpoints } from './api.ts'
import { letterJob } from './letter-job.ts'
import { routes } from './routes.ts'
import { planningTexts } from './texts.ts'

const isSummoned = (actor: Actor): boolean => actor.kind === 'role' && ['chair', 'politician'].includes(actor.role)

/** Everything before a meeting opens: rules of bodies, calendar, agenda, summons and answers. */
export const planning: Capability = {
  texts: planningTexts,
  routes,
  endpoints,
  jobs: [letterJob],
  nav: [{ path: '/mina-sammantraden', label: 'planning.own.menu', shown: isSummoned }],
}
