import {
  attendanceOf,
  chairsOf,
  differentStretches,
  getItem,
  itemsOfCase,
  itemsOfMeeting,
  type MeetingItem,
  meetingsWith,
  takingPart,
} from '../meetings/index.ts'
import { holdParagraph, type Minutes, minutesOfMeetings } from '../minutes/index.ts'
import { forceFactsOf, nothingKnown, noticesOfMeetings } from '../notices/index.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'
import type { Decision } from './decisions.ts'

/** Every decision and proposal of a case. Eighteen statements at most, whatever the case holds. */
export const decisionsOfCase = async (db: Read, caseId: Id, now: Instant): Promise<Decision[]> =>
  around(db, await itemsOfCase(db, caseId), now)

/** Every item of a meeting by paragraph. */
export const decisionsOfMeeting = async (db: Read, meetingId: Id, now: Instant): Promise<Decision[]> =>
  around(db, await itemsOfMeeting(db, meetingId), now)

/** One decision. */
export const getDecision = async (db: Read, meetingItemId: Id, now: Instant): Promise<Decision | undefined> => {
  const item = await getItem(db, meetingItemId)
  return item && (await around(db, [item], now))[0]
}

const around = async (db: Read, items: readonly MeetingItem[], now: Instant): Promise<Decision[]> => {
  const meetingIds = [...new Set(items.map((item) => item.meetingId))]
  const [meetings, people, chairs, minutes, notices] = await Promise.all([
    meetingsWith(db, meetingIds),
    attendanceOf(db, meetingIds),
    chairsOf(db, meetingIds),
    minutesOfMeetings(db, meetingIds),
    noticesOfMeetings(db, meetingIds),
  ])
  const noticeOf = (item: MeetingItem) => notices.find((each) => each.minutesId === minutesOf(item, minutes)?.minutesId)
  const asked = items.map((item) => ({ meetingItemId: item.meetingItemId, noticeId: noticeOf(item)?.noticeId }))
  const forces = await forceFactsOf(db, asked, now)
  // The same for all paragraphs of one set of minutes, and dear in a long meeting.
  const stretches = new Map<Minutes, Decision['elsewhere']>()
  const elsewhereIn = (meetingId: Id, own: Minutes | undefined): Decision['elsewhere'] => {
    const known = own && stretches.get(own)
    if (known) return known
    const found = differentStretches(people.get(meetingId) ?? [], chairs.get(meetingId) ?? [], own?.paragraphs ?? [])
    if (own) stretches.set(own, found)
    return found
  }
  return items.flatMap((item) => {
    const meeting = meetings.find((each) => each.meetingId === item.meetingId)
    if (!meeting) return []
    const own = minutesOf(item, minutes)
    const notice = noticeOf(item)
    const force = forces.get(item.meetingItemId) ?? nothingKnown
    const list = people.get(item.meetingId) ?? []
    const led = chairs.get(item.meetingId) ?? []
    const part = takingPart(list, led, item.paragraph ?? 0)
    const elsewhere = elsewhereIn(item.meetingId, own).filter(({ from, to }) => from !== to || from !== item.paragraph)
    return [
      {
        item,
        meeting,
        force,
        takingPart: part,
        elsewhere,
        ...(own ? { minutes: own } : {}),
        ...(notice ? { notice } : {}),
      },
    ]
  })
}

/** The minutes that the item names, else those of the meeting that hold its paragraph: never another meeting's, never a guess. */
const minutesOf = (item: MeetingItem, all: Awaited<ReturnType<typeof minutesOfMeetings>>) =>
  all.find((each) => each.minutesId === item.minutesId) ??
  all.find(
    (each) => each.meetingId === item.meetingId && item.paragraph !== undefined && holdParagraph(each, item.paragraph),
  )
