import type { Instant } from '../../platform/time.ts'
import type { PresenceEvent, RollRow } from './meeting.ts'

/** When one was at the meeting by the clock. Time out because of jäv counts as being there: the room was left for the law's sake. */
export type TimeThere = {
  readonly arrived?: Instant
  readonly left?: Instant
  /** Whole minutes, between coming and going as often as it happened. */
  readonly minutes: number
}

/** How long one was there. Nobody leaves later than the meeting ends; while it goes on, until now. */
export const timeThere = (
  { attendanceId }: Pick<RollRow, 'attendanceId'>,
  events: readonly PresenceEvent[],
  end: Instant,
): TimeThere => {
  const own = events.filter((event) => event.attendanceId === attendanceId && event.cause !== 'recusal')
  let [since, seconds]: [Instant | undefined, number] = [undefined, 0]
  let [arrived, left]: [Instant | undefined, Instant | undefined] = [undefined, undefined]
  for (const { kind, at } of own) {
    if (kind === 'left') {
      if (since) seconds += since.until(at).total('seconds')
      since = undefined
      left = at
    } else {
      arrived ??= at
      since ??= at
      left = undefined
    }
  }
  if (since) {
    seconds += Math.max(0, since.until(end).total('seconds'))
    left = end
  }
  return { ...(arrived ? { arrived } : {}), ...(arrived && left ? { left } : {}), minutes: Math.round(seconds / 60) }
}
