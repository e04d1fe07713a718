import { announcementDeadline } from '../law/announcement.ts'
import { lastAppealDay } from '../law/appeal.ts'
import { approvalDeadline } from '../law/approval.ts'
import { earliestLegalForce } from '../law/legal-force.ts'
import type { AppealType, Meeting, MeetingItem, Stretch, TakingPart } from '../meetings/index.ts'
import type { Minutes } from '../minutes/index.ts'
import { type ForceFacts, type ForceStand, forceStand, type Notice } from '../notices/index.ts'
import { type Day, isBefore } from '../platform/time.ts'

/** Beslut: one paragraph with everything that decides what it is worth: meeting, people, minutes and notice. */
export type Decision = {
  readonly item: MeetingItem
  readonly meeting: Meeting
  readonly takingPart: TakingPart
  /** Where the rest of the meeting differed from what it was most of the time. */
  readonly elsewhere: readonly Stretch[]
  readonly minutes?: Minutes
  readonly notice?: Notice
  readonly force: ForceFacts
}

const appealable: Readonly<Record<AppealType, boolean>> = {
  legalityReview: true,
  administrativeAppeal: true,
  preparatory: false,
  execution: false,
}

/** Whether the decision can be tried by a court (KL 13:2). A proposal to another body cannot. */
export const mayBeAppealed = (decision: Decision): boolean => appealable[decision.item.appealType]

/**
 * Whether those outside may read it: its minutes are approved, or it is known from papers. Until then agenda and draft minutes are the
 * authority's own (TF 2:10, 2:12).
 */
export const isOutside = ({ meeting, minutes }: Decision): boolean =>
  meeting.state === 'closed' && (!meeting.isHeldHere || minutes?.approvedOn !== undefined)

/** The legal days of a decision with their receipts; each is left out while what it counts from is not known. */
export const legalDays = ({ item, meeting, minutes, notice }: Decision) => {
  const meetingOn = meeting.heldOn
  const announcedOn = notice?.postedOn
  const counted =
    announcedOn !== undefined && item.appealType === 'legalityReview' ? { announcedOn, meetingOn } : undefined
  return {
    approval: approvalDeadline.decide({ meetingOn }),
    ...(minutes?.approvedOn
      ? { announcement: announcementDeadline.decide({ approvedOn: minutes.approvedOn, meetingOn }) }
      : {}),
    ...(counted
      ? { lastAppealDay: lastAppealDay.decide(counted), earliestForce: earliestLegalForce.decide(counted) }
      : {}),
  }
}

/** Where the decision stands today on its way to legal force. `confirmed` only when somebody has asked the court. */
export const forceOn = (decision: Decision, today: Day): ForceStand | 'notPosted' => {
  if (!mayBeAppealed(decision)) return 'notAppealable'
  // A party's time runs from when the party was told (FL 44 §), which is not known here: never said to be over.
  if (decision.item.appealType === 'administrativeAppeal') return ofParty(decision.force)
  if (!decision.notice) return 'notPosted'
  const { postedOn, removedOn } = decision.notice
  const end = lastAppealDay.decide({ announcedOn: postedOn }).value
  // Must be on the board the whole time, or the time never runs out (KL 13:5 second paragraph).
  const wasUpTheWholeTime = removedOn === undefined || isBefore(end, removedOn)
  return forceStand(decision.force, { announcedOn: postedOn, on: today, wasUpTheWholeTime })
}

const ofParty = ({ appeals }: Decision['force']): ForceStand => {
  if (appeals.some(({ outcome }) => outcome === 'quashed')) return 'quashed'
  return appeals.some(({ outcome }) => outcome === undefined) ? 'appealed' : 'running'
}

/** The latest decision of a case that is more than a proposal; else the latest item at all. */
export const leading = (decisions: readonly Decision[]): Decision | undefined => {
  const latestFirst = decisions.toSorted((a, b) => Temporal.PlainDate.compare(b.meeting.heldOn, a.meeting.heldOn))
  return latestFirst.find((decision) => decision.item.outcome === 'decision') ?? latestFirst[0]
}
