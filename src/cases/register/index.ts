import { isStaff } from '../../platform/actor.ts'
import type { Capability } from '../../platform/capability.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

/** Diariet: everything that is registered, as far as the one who asks may see it. */
export const register: Capability = {
  texts,
  routes,
  nav: [{ path: '/diarium', label: 'register.nav', shown: isStaff }],
}
