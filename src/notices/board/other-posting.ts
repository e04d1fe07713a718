import { earliestRemoval } from '../../law/announcement.ts'
import { lastAppealDay } from '../../law/appeal.ts'
import { councilNoticeOver } from '../../law/council-display.ts'
import { delegationDuty } from '../../law/delegation.ts'
import { councilAnnouncementDay, urgentAnnouncementDay } from '../../law/summons.ts'
import type { CouncilAnnouncement, DelegatedAnnouncement } from '../../papers/index.ts'
import type { Id } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, isAfter, isBefore } from '../../platform/time.ts'
import type { Posting } from './posting.ts'

/** A coming meeting of the council that the board may have to tell of. */
export type CouncilMeeting = {
  readonly meetingId: Id
  readonly authority: string
  readonly bodyName: string
  readonly isCouncil: boolean
  readonly isComing: boolean
  readonly meetingOn: Day
  readonly startsAt?: string
  readonly place: string
  readonly items: CouncilAnnouncement['items']
  /** Items that notices of the meeting tell of already. */
  readonly announced: ReadonlySet<Id>
}

/** Whether only urgent items can be announced as of a day: the week before the meeting has begun (KL 5:13–14). */
export const isUrgentOnly = ({ meetingOn }: Pick<CouncilMeeting, 'meetingOn'>, today: Day): boolean =>
  isAfter(today, councilAnnouncementDay(meetingOn))

/** The items that no notice tells of yet. */
export const unannounced = ({ items, announced }: Pick<CouncilMeeting, 'items' | 'announced'>) =>
  items.filter(({ itemId }) => !announced.has(itemId))

/**
 * The notice of a council meeting: every item that is not announced. Refuses other bodies, a meeting held or cancelled, one without a
 * place, late ordinary items unless somebody says that they are urgent, and anything after the last weekday before (KL 5:13–14).
 */
export const meetingToPost = (
  meeting: CouncilMeeting,
  by: string,
  { today, areUrgent }: { today: Day; areUrgent: boolean },
): Posting<CouncilAnnouncement> | Refusal => {
  const { meetingOn, place, startsAt } = meeting
  const provision = 'KL 5 kap. 13 §'
  if (!meeting.isCouncil) return refuse('notices.notCouncil', { provision: 'KL 8 kap. 10 §' })
  if (!meeting.isComing || isAfter(today, meetingOn)) return refuse('notices.meetingOver')
  const items = unannounced(meeting)
  if (items.length === 0) return refuse(meeting.items.length === 0 ? 'notices.noItems' : 'notices.meetingAnnounced')
  if (place.trim() === '') return refuse('notices.noMeetingPlace', { provision })
  const isUrgent = isUrgentOnly(meeting, today)
  const last = urgentAnnouncementDay(meetingOn)
  if (isUrgent && isAfter(today, last))
    return refuse('notices.tooLateForMeeting', { provision: 'KL 5 kap. 14 §', facts: { day: last.toString() } })
  if (isUrgent && !areUrgent)
    return refuse('notices.onlyUrgent', { provision, facts: { day: councilAnnouncementDay(meetingOn).toString() } })
  const over = councilNoticeOver(meetingOn)
  return {
    content: {
      ...{ authority: meeting.authority, body: meeting.bodyName, meetingDate: meetingOn.toString() },
      ...(startsAt === undefined ? {} : { start: startsAt }),
      ...{ place, items, isUrgent, postedOn: today.toString(), postedBy: by },
    },
    earliestRemovalOn: over,
    plannedRemovalOn: over,
  }
}

/** A decision taken on delegation, as far as the board must know it. */
export type DelegatedTaken = {
  readonly decisionId: Id
  readonly authority: string
  readonly bodyName: string
  readonly number: string
  readonly ruleName: string
  readonly byRole: string
  readonly decidedOn: Day
  readonly isUrgent: boolean
  readonly mustBeReported: boolean
  readonly isAppealable: boolean
  readonly isReported: boolean
  readonly keptAt: string
  readonly marginDays: number
}

/**
 * The notice of a delegated decision that no minutes will tell of (KL 6:40, 7:8, 8:10). Refuses one that is reported to its body or that
 * nobody can appeal, a day that has not come, and a notice that does not say where the decision is.
 */
export const delegatedToPost = (
  taken: DelegatedTaken,
  by: string,
  today: Day,
): Posting<DelegatedAnnouncement> | Refusal => {
  const duty = delegationDuty({ ...taken, isUrgentMandate: taken.isUrgent })
  if (duty !== 'ownNotice') return refuse('notices.notOwnNotice', { provision: 'KL 6 kap. 40 § och 8 kap. 10 §' })
  if (isBefore(today, taken.decidedOn)) return refuse('notices.wrongDecisionDay')
  if (taken.keptAt.trim() === '') return refuse('notices.noDecisionPlace', { provision: 'KL 8 kap. 10 §' })
  const counted = { announcedOn: today }
  const earliest = earliestRemoval.decide(counted).value
  const last = lastAppealDay.decide(counted).value
  return {
    content: {
      ...{ authority: taken.authority, body: taken.bodyName, number: taken.number, rule: taken.ruleName },
      ...{ byRole: taken.byRole, decidedOn: taken.decidedOn.toString(), postedOn: today.toString() },
      ...{ lastAppealDay: last.toString(), removedOn: earliest.toString(), keptAt: taken.keptAt, postedBy: by },
    },
    lastAppealOn: last,
    earliestRemovalOn: earliest,
    plannedRemovalOn: earliest.add({ days: taken.marginDays }),
  }
}
