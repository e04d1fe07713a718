import { isStaff } from '../../platform/actor.ts'
import type { Capability } from '../../platform/capability.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

/** Löften: what was given somebody to do, for anyone to follow; reporting and closing it, for those who keep the records. */
export const promises: Capability = {
  texts,
  routes,
  nav: [{ path: '/uppdrag', label: 'promises.menu', shown: (actor) => !isStaff(actor) }],
}
