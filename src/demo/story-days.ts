import { appealPeriodEnd } from '../law/appeal.ts'
import { reasonToWait, rollForward, weekdayAtLatest } from '../law/calendar.ts'
import { type Day, isAfter } from '../platform/time.ts'
import type { StoryDay, StoryMeeting } from './story.ts'

/** The day of the story when it is loaded on `today`: never a holiday, then the last weekday before it. */
export const storyDay = (today: Day, { weeks, weekday = 3 }: StoryDay): Day =>
  weekdayAtLatest(
    today
      .subtract({ days: today.dayOfWeek - 1 })
      .subtract({ weeks })
      .add({ days: weekday - 1 }),
  )

/** When minutes were approved, and when they were on the board. What has not come yet is left out. */
export type MinutesDays = {
  readonly heldOn: Day
  readonly approvedOn?: Day
  readonly postedOn?: Day
  /** The day that the notice says it comes down, gone by or not. */
  readonly comesDownOn?: Day
  readonly removedOn?: Day
}

/** The days of a meeting's minutes. Approval and posting keep to weekdays within what the law allows. */
export const minutesDays = (today: Day, meeting: StoryMeeting, isImmediate = false): MinutesDays => {
  const heldOn = storyDay(today, meeting.on)
  const approvedOn = isImmediate ? heldOn : laterWeekday(heldOn, meeting.approvedAfterDays)
  if (isAfter(approvedOn, today)) return { heldOn }
  const postedOn = laterWeekday(approvedOn, isImmediate ? 1 : meeting.postedAfterDays)
  if (isAfter(postedOn, today)) return { heldOn, approvedOn }
  const end = appealPeriodEnd(postedOn).value
  const comesDownOn = rollForward(end.add({ days: meeting.removedAfterDays }))
  return {
    heldOn,
    approvedOn,
    postedOn,
    comesDownOn,
    ...(isAfter(comesDownOn, today) ? {} : { removedOn: comesDownOn }),
  }
}

/** The weekday so many days later, or the last one before it; never before the start. */
const laterWeekday = (start: Day, days: number): Day => {
  let later = start.add({ days })
  while (isAfter(later, start) && reasonToWait(later) !== undefined) later = later.subtract({ days: 1 })
  return later
}
