import { announcementDeadline, earliestRemoval } from '../../law/announcement.ts'
import { lastAppealDay } from '../../law/appeal.ts'
import { type BoardPost, mayBePosted } from '../../law/board-posts.ts'
import { councilDisplay } from '../../law/council-display.ts'
import type { RuleCard } from '../../law/rule.ts'
import { councilAnnouncement } from '../../law/summons.ts'
import {
  type CouncilAnnouncement,
  councilAnnouncementKind,
  type DelegatedAnnouncement,
  delegatedAnnouncementKind,
  type NoticeContent,
  noticeKind,
  type Wording,
} from '../../papers/index.ts'
import type { Document } from '../../platform/documents/document.ts'
import type { Id } from '../../platform/id.ts'
import { roleIn } from '../../platform/permission.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, dayInWords, type Instant, isBefore } from '../../platform/time.ts'

/** Who keeps the board: those who keep the records and those who write the minutes. */
export const keepsBoard = roleIn('keepsBoard', 'registrar', 'committeeSecretary')

/** What is the same of every notice that was posted here. */
export type OnBoard = {
  readonly noticeId: Id
  readonly bodyName: string
  readonly postedOn: Day
  readonly postedAt: Instant
  /** Left out where nothing can be appealed. Minutes stay as long all the same. */
  readonly lastAppealOn?: Day
  readonly earliestRemovalOn: Day
  readonly plannedRemovalOn: Day
  readonly removedAt?: Instant
  readonly withdrawnAt?: Instant
  readonly withdrawnBecause?: string
  readonly replaces?: Id
  /** The words of the notice as everyone reads them, and as the watch compares them. */
  readonly text: string
  readonly contentSha256: string
}

/** A notice that minutes are approved. */
export type MinutesNotice = OnBoard & {
  readonly kind: 'approvedMinutes'
  readonly minutesId: Id
  readonly meetingId: Id
  readonly meetingOn: Day
  readonly isImmediate: boolean
  readonly approvedOn?: Day
  readonly content: NoticeContent
}

/** A notice that the council will meet. */
export type MeetingNotice = OnBoard & {
  readonly kind: 'councilMeeting'
  readonly meetingId: Id
  readonly meetingOn: Day
  readonly content: CouncilAnnouncement
}

/** A notice of a delegated decision that no minutes will tell of. */
export type DelegatedNotice = OnBoard & {
  readonly kind: 'delegatedDecision'
  readonly decisionId: Id
  readonly decidedOn: Day
  readonly content: DelegatedAnnouncement
}

/** A notice that was posted here, with what it says as it was posted. */
export type BoardNotice = MinutesNotice | MeetingNotice | DelegatedNotice

/** What kind of notice, and what it says. */
export type Says =
  | Pick<MinutesNotice, 'kind' | 'content'>
  | Pick<MeetingNotice, 'kind' | 'content'>
  | Pick<DelegatedNotice, 'kind' | 'content'>

/** The notice as a paper, in the words of the authority. */
export const noticeDocument = (notice: Says, wording: Wording): Document => {
  if (notice.kind === 'councilMeeting') return councilAnnouncementKind.document(notice.content, wording)
  if (notice.kind === 'delegatedDecision') return delegatedAnnouncementKind.document(notice.content, wording)
  return noticeKind.document(notice.content, wording)
}

/** The rule that says when the notice may come down. */
export const removalRule = ({ kind }: Pick<BoardNotice, 'kind'>): RuleCard =>
  kind === 'councilMeeting' ? councilDisplay : earliestRemoval

const countedFrom = (notice: Exclude<BoardNotice, { kind: 'councilMeeting' }>) => ({
  announcedOn: notice.postedOn,
  ...(notice.kind === 'approvedMinutes' ? { meetingOn: notice.meetingOn } : {}),
})

/** The last day to appeal with its receipt, where something can be appealed. */
export const lastAppealOf = (notice: BoardNotice) =>
  notice.kind === 'councilMeeting' || !notice.lastAppealOn ? undefined : lastAppealDay.decide(countedFrom(notice))

/** The legal days of a posted notice with their receipts. */
export const boardDays = (notice: BoardNotice) => {
  const { postedOn: announcedOn } = notice
  if (notice.kind === 'councilMeeting') {
    const { meetingOn, content } = notice
    return {
      removal: councilDisplay.decide({ meetingOn }),
      announcement: councilAnnouncement.decide({ meetingOn, announcedOn, isUrgent: content.isUrgent }),
    }
  }
  const counted = countedFrom(notice)
  const lastAppeal = lastAppealOf(notice)
  return {
    ...(lastAppeal ? { lastAppeal } : {}),
    removal: earliestRemoval.decide(counted),
    ...(notice.kind === 'approvedMinutes' && notice.approvedOn
      ? { announcement: announcementDeadline.decide({ ...counted, approvedOn: notice.approvedOn }) }
      : {}),
  }
}

/** Whether everyone sees it now. */
export const isUp = ({ removedAt, withdrawnAt }: Pick<BoardNotice, 'removedAt' | 'withdrawnAt'>): boolean =>
  removedAt === undefined && withdrawnAt === undefined

/** Why a notice may not come down today; undefined when it may. The first day is the day after the last appeal day (KL 8:12, 13:5). */
export const whyNotDown = (notice: BoardNotice, today: Day): Refusal | undefined => {
  if (!isUp(notice)) return refuse('notices.alreadyDown')
  if (isBefore(today, notice.earliestRemovalOn))
    return refuse('notices.tooEarly', {
      provision: 'KL 8 kap. 12 § och 13 kap. 5 §',
      facts: { day: dayInWords(notice.earliestRemovalOn) },
    })
  return undefined
}

/** Refuses what may not stand on the board (KL 8:10–11); undefined when it may. */
export const whyNotPosted = (kind: BoardPost): Refusal | undefined =>
  mayBePosted(kind) ? undefined : refuse('notices.forbiddenKind', { provision: 'KL 8 kap. 10–11 §§' })
