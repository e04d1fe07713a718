import { earliestRemoval, missingInNotice, type NoticePart } from '../../law/announcement.ts'
import { lastAppealDay } from '../../law/appeal.ts'
import type { NoticeContent } from '../../papers/index.ts'
import type { Id } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, isAfter, isBefore } from '../../platform/time.ts'

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
export type Posting<Content = NoticeContent> = {
  readonly content: Content
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
      // When it is meant to come down, which is never before it may.
      removedOn: planned.toString(),
    },
    ...(last ? { lastAppealOn: last } : {}),
    earliestRemovalOn: earliest,
    plannedRemovalOn: planned,
  }
}
