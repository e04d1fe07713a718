import { assignmentsGivenIn, caseNumbersOf } from '../cases/index.ts'
import {
  attendanceOf,
  chairsOf,
  itemsOfMeeting,
  type Meeting,
  type MeetingItem,
  meetingsWith,
} from '../meetings/index.ts'
import {
  extrasOf,
  holdParagraph,
  type Minutes,
  type MinutesParts,
  minutesContent,
  minutesOfMeetings,
} from '../minutes/index.ts'
import {
  type Notice,
  noticeCertificateContent,
  noticeContent,
  noticeInMinutes,
  noticesOfMeetings,
} from '../notices/index.ts'
import { bodies } from '../organisations/index.ts'
import {
  bodyInSentence,
  type MinutesContent,
  type NoticeCertificateContent,
  type NoticeContent,
} from '../papers/index.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'

/** The papers of one set of minutes as content: the minutes themselves, and the notice with its certificate once it is posted. */
export type MinutesPapers = {
  readonly minutes: Minutes
  readonly content: MinutesContent
  readonly notice?: NoticeContent
  readonly certificate?: NoticeCertificateContent
}

/** The papers of every set of minutes of a meeting. Seventeen statements at most, however much was handled. */
export const minutesPapersOf = async (db: Read, meetingId: Id, authority: string): Promise<MinutesPapers[]> => {
  const [meeting] = await meetingsWith(db, [meetingId])
  if (!meeting) return []
  const [all, people, chairs, items, notices, known] = await Promise.all([
    minutesOfMeetings(db, [meetingId]),
    attendanceOf(db, [meetingId]),
    chairsOf(db, [meetingId]),
    itemsOfMeeting(db, meetingId),
    noticesOfMeetings(db, [meetingId]),
    bodies(db),
  ])
  const [caseNumbers, assignments, extras] = await Promise.all([
    caseNumbersOf(
      db,
      items.flatMap(({ caseId }) => caseId ?? []),
    ),
    assignmentsGivenIn(
      db,
      items.map(({ meetingItemId }) => meetingItemId),
    ),
    extrasOf(
      db,
      items.map(({ meetingItemId }) => meetingItemId),
    ),
  ])
  const receiver = receiverOf(meeting, known)
  return all.map((minutes) => {
    const parts: MinutesParts = {
      ...{ authority, meeting, minutes, caseNumbers, assignments, extras },
      people: people.get(meetingId) ?? [],
      chairs: chairs.get(meetingId) ?? [],
      items: items.filter((item) => isIn(item, minutes, all)),
      ...(receiver === undefined ? {} : { proposalTo: receiver }),
    }
    return papersOf(
      parts,
      notices.find(({ minutesId }) => minutesId === minutes.minutesId),
    )
  })
}

const papersOf = (parts: MinutesParts, posted: Notice | undefined): MinutesPapers => {
  const { minutes } = parts
  if (!posted) return { minutes, content: minutesContent(parts) }
  const notice = noticeContent(posted, parts)
  const certificate = noticeCertificateContent(posted, parts)
  const content = minutesContent(parts, noticeInMinutes(posted, parts))
  return { minutes, content, ...(notice ? { notice } : {}), ...(certificate ? { certificate } : {}) }
}

/** Items that name their minutes belong there; others to the only minutes, or to those that hold their paragraph. */
const isIn = (item: MeetingItem, minutes: Minutes, all: readonly Minutes[]): boolean => {
  if (item.minutesId !== undefined) return item.minutesId === minutes.minutesId
  return all.length === 1 || (item.paragraph !== undefined && holdParagraph(minutes, item.paragraph))
}

/** Whom a body proposes to: the body that it was drawn from, and the council for the executive board. */
const receiverOf = (meeting: Meeting, known: Awaited<ReturnType<typeof bodies>>): string | undefined => {
  const own = known.find(({ bodyId }) => bodyId === meeting.bodyId)
  const above =
    known.find(({ bodyId }) => bodyId === own?.parentBodyId) ??
    (meeting.bodyKind === 'executiveBoard' ? known.find(({ kind }) => kind === 'council') : undefined)
  return above && bodyInSentence(above.name)
}
