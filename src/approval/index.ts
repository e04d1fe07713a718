import type { Actor } from '../platform/actor.ts'
import type { Capability } from '../platform/capability.ts'
import { remindDailyJob, remindJob } from './jobs.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

const isElected = (actor: Actor): boolean =>
  actor.kind === 'role' && (actor.role === 'chair' || actor.role === 'politician')

/** Approval of minutes: who signs, the act of signing, corrections afterwards and certified extracts. */
export const approval: Capability = {
  texts,
  routes,
  jobs: [remindJob, remindDailyJob],
  // Secretaries find it among the meetings; those who only approve have it in their menu.
  nav: [{ path: '/att-justera', label: 'approval.menu', shown: isElected }],
}

export { type Approval, type ApprovalState, signatoriesOf, stateOf } from './approval.ts'
export { getApproval } from './approval-queries.ts'
export { type MinutesWaiting, minutesWaiting } from './people-queries.ts'
