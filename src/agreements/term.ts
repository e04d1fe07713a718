import { type Day, day, isBefore } from '../platform/time.ts'
import type { Term } from './clause-contents.ts'

/** The first and last day of the term, both included; undefined while one of them is missing. */
export const termOf = ({
  startsOn,
  endsOn,
}: Pick<Term, 'startsOn' | 'endsOn'>): { readonly from: Day; readonly to: Day } | undefined =>
  startsOn === undefined || endsOn === undefined ? undefined : { from: day(startsOn), to: day(endsOn) }

/** How many months the term lasts, a begun month counted as a whole one; undefined while a day is missing. */
export const termMonths = (term: Pick<Term, 'startsOn' | 'endsOn'>): number | undefined => {
  const days = termOf(term)
  if (!days) return undefined
  const { months, days: rest } = days.from.until(days.to.add({ days: 1 }), { largestUnit: 'months' })
  return months + (rest > 0 ? 1 : 0)
}

/** The whole time that the agreement may last, extensions included, in months: what its value is counted over. */
export const longestMonths = (term: Term): number | undefined => {
  const months = termMonths(term)
  return months === undefined ? undefined : Math.max(months, term.mostMonths ?? 0)
}

/** One step of a receipt: what was counted, as a text key below `agreements.lastDay`, and the day it led to. */
export type Step = {
  readonly key: 'ends' | 'notice' | 'meeting' | 'noMeeting'
  readonly day?: Day
  readonly months?: number
}

/** What `lastDecision` answers. `value` is undefined when no meeting is planned in time. */
export type LastDecision = { readonly value: Day | undefined; readonly noticeBy: Day; readonly steps: readonly Step[] }

/**
 * The last day on which the own body can decide whether to go on: from the end back by the notice, then the last meeting before that day.
 * A meeting on the day itself is too late: the decision must reach the other parties in time.
 */
export const lastDecision = ({
  endsOn,
  noticeMonths,
  meetings,
}: {
  readonly endsOn: Day
  readonly noticeMonths: number
  readonly meetings: readonly Day[]
}): LastDecision => {
  const noticeBy = endsOn.subtract({ months: noticeMonths })
  const value = meetings.filter((one) => isBefore(one, noticeBy)).toSorted((a, b) => (isBefore(a, b) ? 1 : -1))[0]
  return {
    value,
    noticeBy,
    steps: [
      { key: 'ends', day: endsOn },
      { key: 'notice', day: noticeBy, months: noticeMonths },
      value === undefined ? { key: 'noMeeting' } : { key: 'meeting', day: value },
    ],
  }
}
