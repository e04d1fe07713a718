import { earliestRemoval } from '../law/announcement.ts'
import { lastAppealDay } from '../law/appeal.ts'
import type { MeetingItem } from '../meetings/index.ts'
import type { MinutesParts } from '../minutes/index.ts'
import type { MeetingContent, NoticeCertificateContent, NoticeContent } from '../papers/index.ts'
import type { Day } from '../platform/time.ts'
import type { Notice } from './notices.ts'

/** The days of a notice that the law works out: last day to appeal, where anything can be, and first day to take it down. */
const daysOf = (notice: Notice, meetingOn: Day, items: readonly MeetingItem[]) => {
  const counted = { announcedOn: notice.postedOn, meetingOn }
  const canBeTried = items.some(({ appealType }) => appealType === 'legalityReview')
  return {
    earliest: earliestRemoval.decide(counted).value.toString(),
    last: canBeTried ? lastAppealDay.decide(counted).value.toString() : undefined,
  }
}

/** The block of the notice in minutes. A notice that is still up shows the first day on which it may come down. */
export const noticeInMinutes = (
  notice: Notice,
  { meeting, items }: Pick<MinutesParts, 'meeting' | 'items'>,
): NonNullable<MeetingContent['notice']> => {
  const { earliest, last } = daysOf(notice, meeting.heldOn, items)
  return {
    postedOn: notice.postedOn.toString(),
    removedOn: notice.removedOn?.toString() ?? earliest,
    lastAppealDay: last,
    keptAt: notice.keptAt || undefined,
    by: notice.postedBy || undefined,
  }
}

type Parts = Pick<MinutesParts, 'authority' | 'meeting' | 'minutes' | 'items'>

const shared = (notice: Notice, { authority, meeting, minutes, items }: Parts) => {
  const { approvedOn, paragraphs } = minutes
  if (approvedOn === undefined || paragraphs.length === 0 || notice.keptAt === '' || notice.postedBy === '')
    return undefined
  return {
    authority,
    body: meeting.bodyName,
    meetingDate: meeting.heldOn.toString(),
    paragraphs: paragraphs.map(({ from, to }) => ({ from, to })),
    approvedOn: approvedOn.toString(),
    postedOn: notice.postedOn.toString(),
    lastAppealDay: daysOf(notice, meeting.heldOn, items).last,
    keptAt: notice.keptAt,
    postedBy: notice.postedBy,
  }
}

/** The notice as it stood on the board; undefined while something that it must say is not known (R-ANN-2). */
export const noticeContent = (notice: Notice, parts: Parts): NoticeContent | undefined => {
  const told = shared(notice, parts)
  return told && { ...told, removedOn: daysOf(notice, parts.meeting.heldOn, parts.items).earliest }
}

/** The certificate of the notice: when it went up, and when it came down if it has. */
export const noticeCertificateContent = (notice: Notice, parts: Parts): NoticeCertificateContent | undefined => {
  const told = shared(notice, parts)
  const { earliest } = daysOf(notice, parts.meeting.heldOn, parts.items)
  return told && { ...told, earliestRemoval: earliest, removedOn: notice.removedOn?.toString() }
}
