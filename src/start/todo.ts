import { announcementDeadline, earliestRemoval } from '../law/announcement.ts'
import { lastAppealDay } from '../law/appeal.ts'
import { approvalDeadline } from '../law/approval.ts'
import type { Id } from '../platform/id.ts'
import { type Day, daysBetween, isAfter } from '../platform/time.ts'
import type { ReceiptData } from '../platform/ui/receipt.tsx'
import type { RecentMinutes } from './meeting-queries.ts'
import type { OpenAssignment, WaitingImport } from './queries.ts'

/** Something to do or to watch. `lastOn` is the day that it counts to; `receipt` says how a rule counted it. */
export type Todo =
  | {
      readonly kind: 'approve' | 'post' | 'takeDown' | 'appealEnds'
      readonly minutes: RecentMinutes
      readonly receipt: ReceiptData
      readonly lastOn: Day
    }
  | { readonly kind: 'due'; readonly assignment: OpenAssignment; readonly lastOn: Day }
  | { readonly kind: 'noDay'; readonly assignment: OpenAssignment; readonly lastOn?: undefined }
  | { readonly kind: 'review'; readonly waiting: WaitingImport; readonly lastOn?: undefined }
  | { readonly kind: 'sign'; readonly paper: ToSign; readonly lastOn?: undefined }

/** A paper that waits for the reader's own signature. */
export type ToSign = { readonly documentId: Id; readonly title: string }

/** What the start page knows before it says what to do. */
export type Facts = {
  readonly minutes: readonly RecentMinutes[]
  readonly dated: readonly OpenAssignment[]
  readonly undated: readonly OpenAssignment[]
  readonly imports: readonly WaitingImport[]
  readonly signing?: readonly ToSign[]
}

/** How many days ahead an assignment and the end of a time to appeal are shown as things to do. */
const soonDays = { due: 14, appealEnds: 7 }

/** Everything to do, the earliest last day first and what has no day after it. */
export const todosFrom = (facts: Facts, today: Day): Todo[] =>
  [
    ...facts.minutes.flatMap((minutes) => ofMinutes(minutes, today)),
    ...facts.dated.flatMap((assignment) => ofAssignment(assignment, today)),
    ...facts.undated.map((assignment): Todo => ({ kind: 'noDay', assignment })),
    ...(facts.signing ?? []).map((paper): Todo => ({ kind: 'sign', paper })),
    ...facts.imports.map((waiting): Todo => ({ kind: 'review', waiting })),
  ].toSorted((a, b) =>
    a.lastOn && b.lastOn ? Temporal.PlainDate.compare(a.lastOn, b.lastOn) : a.lastOn ? -1 : b.lastOn ? 1 : 0,
  )

const ofMinutes = (minutes: RecentMinutes, today: Day): Todo[] => {
  const { meetingOn, approvedOn, postedOn, removedOn } = minutes
  if (approvedOn === undefined && postedOn === undefined) {
    const receipt = approvalDeadline.decide({ meetingOn })
    return [{ kind: 'approve', minutes, receipt, lastOn: receipt.value }]
  }
  if (postedOn === undefined) {
    if (approvedOn === undefined) return []
    const receipt = announcementDeadline.decide({ approvedOn, meetingOn })
    return [{ kind: 'post', minutes, receipt, lastOn: receipt.value }]
  }
  if (removedOn !== undefined) return []
  const removal = earliestRemoval.decide({ announcedOn: postedOn, meetingOn })
  if (!isAfter(removal.value, today)) return [{ kind: 'takeDown', minutes, receipt: removal, lastOn: removal.value }]
  const clock = clockOf(minutes, today)
  return clock && daysBetween(today, clock.lastOn) <= soonDays.appealEnds
    ? [{ kind: 'appealEnds', minutes, ...clock }]
    : []
}

const ofAssignment = (assignment: OpenAssignment, today: Day): Todo[] =>
  assignment.dueOn && daysBetween(today, assignment.dueOn) <= soonDays.due
    ? [{ kind: 'due', assignment, lastOn: assignment.dueOn }]
    : []

const clockOf = (
  { postedOn, removedOn, isAppealable, meetingOn }: RecentMinutes,
  today: Day,
): { readonly receipt: ReceiptData; readonly lastOn: Day } | undefined => {
  if (!postedOn || removedOn || !isAppealable) return undefined
  const receipt = lastAppealDay.decide({ announcedOn: postedOn, meetingOn })
  return isAfter(today, receipt.value) ? undefined : { receipt, lastOn: receipt.value }
}

/** A running time to appeal, with the receipt of its last day. */
export type RunningClock = { readonly minutes: RecentMinutes; readonly receipt: ReceiptData; readonly lastOn: Day }

/** The times to appeal that run today, the one that ends first at the top. */
export const clocksFrom = (minutes: readonly RecentMinutes[], today: Day): RunningClock[] =>
  minutes
    .flatMap((one) => {
      const clock = clockOf(one, today)
      return clock ? [{ minutes: one, ...clock }] : []
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.lastOn, b.lastOn))

/** How many things have a last day from today until the Sunday of next week; what may be taken down has none. */
export const countThisWeekAndNext = (todos: readonly Todo[], today: Day): number => {
  const sunday = today.add({ days: 14 - today.dayOfWeek })
  return todos.filter(
    ({ kind, lastOn }) => kind !== 'takeDown' && lastOn && !isAfter(today, lastOn) && !isAfter(lastOn, sunday),
  ).length
}
