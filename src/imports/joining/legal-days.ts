import { earliestRemoval } from '../../law/announcement.ts'
import { lastAppealDay } from '../../law/appeal.ts'
import { earliestLegalForceDay } from '../../law/legal-force.ts'
import { type Day, parseDay } from '../../platform/time.ts'
import type { Item, ReadDocument } from '../output.ts'

type Days = { meetingOn?: Day; approvedOn?: Day; postedOn?: Day; removedOn?: Day; printedLastDay?: Day }

/** The days that a document tells and that are real days. `mayBeLastDayUp`: "till och med" could be meant by the removal. */
export type PrintedDays = Days & { mayBeLastDayUp?: boolean }

const dayIn = <K extends keyof Days>(name: K, text: string | undefined): { [P in K]?: Day } => {
  const read = text === undefined ? undefined : parseDay(text)
  const told: { [P in K]?: Day } = {}
  if (read) told[name] = read
  return told
}

/** Reads the days of meeting, approval and notice; what is not a real day is left out. */
export const printedDays = ({ meeting, approval, notice, confidence }: ReadDocument): PrintedDays => ({
  ...dayIn('meetingOn', meeting?.date),
  ...dayIn('approvedOn', approval?.date),
  ...dayIn('postedOn', notice?.postedOn),
  ...dayIn('removedOn', notice?.removedOn),
  ...dayIn('printedLastDay', notice?.lastAppealDay),
  mayBeLastDayUp: confidence['/notice/removedOn'] !== undefined,
})

/** Whether all that the items say is a proposal to another body, which cannot be appealed (R-APL-2). */
export const isPureProposal = (items: readonly Item[]): boolean =>
  items.length > 0 && items.every(({ outcome }) => outcome === 'proposal')

/** Whether something among the items is decided, so that an appeal period runs from its announcement. */
export const decidesSomething = (items: readonly Item[]): boolean => items.some(({ outcome }) => outcome === 'decision')

/**
 * The last appeal day of a decision announced on the day, and the earliest legal force. The latter is left out where
 * the notice went down too early: then the period never ran out (R-ANN-3).
 */
export const appealDays = (
  announcedOn: Day,
  { meetingOn, removedOn, mayBeLastDayUp = false }: PrintedDays,
): { lastAppealDay: Day; legalForceEarliest?: Day } => {
  const facts = { announcedOn, meetingOn }
  const last = lastAppealDay.decide(facts).value
  const removal = earliestRemoval.decide({ ...facts, removedOn })
  const isUpToTheEnd = mayBeLastDayUp && removedOn?.equals(last) === true
  if (removal.isBreach && !isUpToTheEnd) return { lastAppealDay: last }
  return { lastAppealDay: last, legalForceEarliest: earliestLegalForceDay(announcedOn) }
}
