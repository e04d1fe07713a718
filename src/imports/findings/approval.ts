import { approvalDeadline } from '../../law/approval.ts'
import { reasonToWait } from '../../law/calendar.ts'
import { daysBetween, isBefore } from '../../platform/time.ts'
import { printedDays } from '../joining/legal-days.ts'
import type { Finding, ReadDocument } from '../output.ts'
import { daysInWords, found, lawInBrackets } from './finding.ts'

const at = '/approval/date'

/** Whether the minutes were approved after the meeting, in time, and on a day when people sign (R-APP-1, R-APP-2). */
export const checkApproval = (document: ReadDocument): Finding[] => {
  const { meetingOn, approvedOn } = printedDays(document)
  if (!approvedOn) return []
  const reason = reasonToWait(approvedOn)
  const freeDay = reason ? [found('approvedOnFreeDay', at, { approved: approvedOn, freeDay: inWords(reason) })] : []
  if (!meetingOn) return freeDay
  if (isBefore(approvedOn, meetingOn)) {
    return [found('approvedBeforeMeeting', at, { approved: approvedOn, meeting: meetingOn }), ...freeDay]
  }
  const answer = approvalDeadline.decide({ meetingOn, approvedOn })
  const law = lawInBrackets(answer.citations, meetingOn)
  const deadline = answer.nominal ?? answer.value
  const margin = daysBetween(approvedOn, deadline)
  if (margin === 0) return [found('approvedOnLastDay', at, { approved: approvedOn, law }), ...freeDay]
  const key = margin > 0 ? 'approvedOnTime' : answer.isBreach ? 'approvedLate' : 'approvedOnRolledDay'
  const facts = { approved: approvedOn, margin: daysInWords(margin), deadline, rolled: answer.value, law }
  return [found(key, at, facts), ...freeDay]
}

// A weekday takes the article, the name of a holiday does not.
const inWords = (reason: string): string => (reason === 'lördag' || reason === 'söndag' ? `en ${reason}` : reason)
