import { announcementDeadline, earliestRemoval, missingInNotice, type NoticePart } from '../../law/announcement.ts'
import { lastAppealDay } from '../../law/appeal.ts'
import { type BoardPost, mayBePosted } from '../../law/board-posts.ts'
import type { NoticeContent } from '../../papers/index.ts'
import type { Id } from '../../platform/id.ts'
import { roleIn } from '../../platform/permission.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, type Instant, isAfter, isBefore } from '../../platform/time.ts'

/** Who keeps the board: those who keep the records and those who write the minutes. */
export const keepsBoard = roleIn('keepsBoard', 'registrar', 'committeeSecretary')

/** A notice that was posted here, with what it says as it was posted. */
export type BoardNotice = {
  readonly noticeId: Id
  readonly minutesId: Id
  readonly meetingId: Id
  readonly bodyName: string
  readonly meetingOn: Day
  readonly isImmediate: boolean
  readonly approvedOn?: Day
  readonly postedOn: Day
  readonly postedAt: Instant
  /** Left out where nothing in the minutes can be appealed; the notice stays as long all the same. */
  readonly lastAppealOn?: Day
  readonly earliestRemovalOn: Day
  readonly plannedRemovalOn: Day
  readonly removedAt?: Instant
  readonly withdrawnAt?: Instant
  readonly withdrawnBecause?: string
  readonly replaces?: Id
  readonly content: NoticeContent
  /** The words of the notice as everyone reads them, and as the watch compares them. */
  readonly text: string
  readonly contentSha256: string
}

/** Approved minutes about to be announced. */
export type Approved = {
  readonly minutesId: Id
  readonly meetingId: Id
  readonly authority: string
  readonly bodyName: string
  readonly meetingOn: Day
  readonly isImmediate: boolean
  readonly approvedOn?: Day
  readonly paragraphs: readonly { readonly from: number; readonly to: number }[]
  /** Whether a court may try anything in them. */
  readonly isAppealable: boolean
  readonly keptAt: string
  readonly marginDays: number
}

/** What goes on the board, with the days that the law counts. */
export type Posting = {
  readonly content: NoticeContent
  readonly lastAppealOn?: Day
  readonly earliestRemovalOn: Day
  readonly plannedRemovalOn: Day
}

/**
 * The notice of approved minutes as of today (KL 8:12, 13:5). One without any appealable decision stays as long as others: a cautious
 * default. Refuses minutes that are not approved, approval in the future (a wrong clock), and a notice that does not say where they are.
 */
export const toPost = (minutes: Approved, by: string, today: Day): Posting | Refusal => {
  const { approvedOn, meetingOn } = minutes
  if (approvedOn === undefined) return refuse('notices.notApproved', { provision: 'KL 8 kap. 12 §' })
  if (isAfter(approvedOn, today) || isBefore(approvedOn, meetingOn))
    return refuse('notices.wrongDay', { provision: 'KL 5 kap. 69 §' })
  const states: NoticePart[] = ['announcedOn', 'body', 'meetingOn', 'paragraphs', 'approvedOn', 'removalOn']
  const missing = missingInNotice(minutes.keptAt.trim() === '' ? states : [...states, 'keptAt'])
  if (missing.demanded.length > 0) return refuse('notices.noPlace', { provision: 'KL 8 kap. 12 §' })
  const counted = { announcedOn: today, meetingOn }
  const earliest = earliestRemoval.decide(counted).value
  const last = minutes.isAppealable ? lastAppealDay.decide(counted).value : undefined
  const planned = earliest.add({ days: minutes.marginDays })
  return {
    content: {
      authority: minutes.authority,
      body: minutes.bodyName,
      meetingDate: meetingOn.toString(),
      paragraphs: minutes.paragraphs.map(({ from, to }) => ({ from, to })),
      approvedOn: approvedOn.toString(),
      postedOn: today.toString(),
      ...(last ? { lastAppealDay: last.toString() } : {}),
      keptAt: minutes.keptAt,
      postedBy: by,
      removedOn: earliest.toString(),
    },
    ...(last ? { lastAppealOn: last } : {}),
    earliestRemovalOn: earliest,
    plannedRemovalOn: planned,
  }
}

/** The legal days of a posted notice with their receipts. */
export const boardDays = ({ approvedOn, postedOn, meetingOn, lastAppealOn }: BoardNotice) => {
  const counted = { announcedOn: postedOn, meetingOn }
  return {
    ...(lastAppealOn ? { lastAppeal: lastAppealDay.decide(counted) } : {}),
    removal: earliestRemoval.decide(counted),
    ...(approvedOn
      ? { announcement: announcementDeadline.decide({ approvedOn, announcedOn: postedOn, meetingOn }) }
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
      facts: { day: notice.earliestRemovalOn.toString() },
    })
  return undefined
}

/** Refuses what may not stand on the board (KL 8:10–11); undefined when it may. */
export const whyNotPosted = (kind: BoardPost): Refusal | undefined =>
  mayBePosted(kind) ? undefined : refuse('notices.forbiddenKind', { provision: 'KL 8 kap. 10–11 §§' })
