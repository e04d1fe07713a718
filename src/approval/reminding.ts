import { approvalDeadline } from '../law/approval.ts'
import { type Day, isBefore } from '../platform/time.ts'

/** How many days before the last day the house reminds: first to act in good time, then the day before. No rule of law. */
const daysBefore = [5, 1] as const

/** The last day that is surely in time: the fourteenth, without what a holiday may add (an interpretation). */
const safeLastDay = (heldOn: Day): Day => {
  const { nominal, value } = approvalDeadline.decide({ meetingOn: heldOn })
  return nominal ?? value
}

/** Whether minutes that nobody has approved are to be reminded of today. Once for each of the days, also when the house was down on it. */
export const isReminderDue = (
  { heldOn, remindedOn }: { readonly heldOn: Day; readonly remindedOn?: Day },
  today: Day,
): boolean => {
  const last = safeLastDay(heldOn)
  const passed = daysBefore.map((days) => last.subtract({ days })).filter((day) => !isBefore(today, day))
  const latest = passed.at(-1)
  return latest !== undefined && (remindedOn === undefined || isBefore(remindedOn, latest))
}
