import type { Capability } from '../platform/capability.ts'
import { extractsJob, remindDailyJob, remindJob } from './jobs.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

/** Approval of minutes: who signs, the act of signing, corrections afterwards and certified extracts. */
export const approval: Capability = {
  texts,
  routes,
  jobs: [remindJob, remindDailyJob, extractsJob],
}

export { type Approval, type ApprovalState, signatoriesOf, stateOf } from './approval.ts'
export { getApproval } from './approval-queries.ts'
export { type MinutesWaiting, minutesWaiting } from './people-queries.ts'
