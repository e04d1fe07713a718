import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'

/** Anslag (KL 8:10, 8:12): the post on the board that minutes are approved. */
export type Notice = {
  readonly noticeId: Id
  readonly minutesId: Id
  readonly postedOn: Day
  readonly removedOn?: Day
  readonly keptAt: string
  readonly postedBy: string
}
