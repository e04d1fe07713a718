import { approvalDeadline } from '../../law/approval.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { dayOf, isBefore, parseDay } from '../../platform/time.ts'
import { clockOn, type RollRow } from './meeting.ts'
import type { ElectedApprover } from './meeting-queries.ts'
import { writeApprovers, writeMeeting } from './meeting-recording.ts'
import type { FieldValues } from './merge.ts'
import { provisionOf } from './provisions.ts'
import type { SittingItem } from './sitting.ts'
import type { Writing } from './writing.ts'

const names = ['approver.1', 'approver.2', 'approverSubstitute']
const whenNames = ['approvalPlace', 'approvalDay', 'approvalClock']

type Asked = { readonly values: FieldValues; readonly changed: readonly string[] }

/**
 * The election of approvers writes who approves the minutes, where and when. Refuses one who is elected twice, one who was not there to
 * hear, and a time before the meeting.
 */
export const keepApprovers = (
  { meeting, roll, item }: SittingItem,
  { values, changed }: Asked,
): Refusal | readonly Writing[] => {
  if (item.kind !== 'approvers') return []
  const writings: Writing[] = []
  if (changed.some((name) => names.includes(name))) {
    const elected = names.flatMap((name): ElectedApprover[] => {
      const row = roll.find(({ position, termRole }) => termRole !== undefined && `${position}` === values[name])
      return row ? [{ attendanceId: row.attendanceId, isSubstitute: name === 'approverSubstitute' }] : []
    })
    const refusal = whyNotElected(elected, roll)
    if (refusal) return refusal
    writings.push((doing) => writeApprovers(doing, meeting.meetingId, elected))
  }
  if (!changed.some((name) => whenNames.includes(name))) return writings
  const day = (values.approvalDay ?? '') === '' ? undefined : (parseDay(values.approvalDay ?? '') ?? 'wrong')
  if (day === 'wrong') return refuse('live.notDay')
  if (day && isBefore(day, meeting.heldOn))
    return refuse('live.approvalBefore', { provision: provisionOf(approvalDeadline) })
  const at = day && clockOn(day, values.approvalClock || '23.59')
  if (day && !at) return refuse('live.notClock')
  if (at && dayOf(at).equals(meeting.heldOn) && meeting.openedAt && Temporal.Instant.compare(at, meeting.openedAt) < 0)
    return refuse('live.approvalBefore', { provision: provisionOf(approvalDeadline) })
  const approval_place = (values.approvalPlace ?? '').trim()
  const planned = { approval_place, approval_planned_at: at ?? null }
  return [...writings, (doing) => writeMeeting(doing, meeting.meetingId, planned)]
}

const whyNotElected = (elected: readonly ElectedApprover[], roll: readonly RollRow[]): Refusal | undefined => {
  if (new Set(elected.map(({ attendanceId }) => attendanceId)).size < elected.length)
    return refuse('live.approverTwice')
  const away = elected.some(
    ({ attendanceId }) => roll.find((row) => row.attendanceId === attendanceId)?.isPresent !== true,
  )
  return away ? refuse('live.approverAway') : undefined
}
