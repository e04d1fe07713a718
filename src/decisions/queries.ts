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
import { holdParagraph, minutesOfMeetings } from '../minutes/index.ts'
import { noticesOfMeetings } from '../notices/index.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Decision } from './decisions.ts'

/** Every decision and proposal of a case. Thirteen statements at most, whatever the case holds. */
export const decisionsOfCase = async (db: Read, caseId: Id): Promise<Decision[]> =>
  around(db, await itemsOfCase(db, caseId))

/** Every item of a meeting by paragraph. */
export const decisionsOfMeeting = async (db: Read, meetingId: Id): Promise<Decision[]> =>
  around(db, await itemsOfMeeting(db, meetingId))

/** One decision. */
export const getDecision = async (db: Read, meetingItemId: Id): Promise<Decision | undefined> => {
  const item = await getItem(db, meetingItemId)
  return item && (await around(db, [item]))[0]
}

const around = async (db: Read, items: readonly MeetingItem[]): Promise<Decision[]> => {
  const meetingIds = [...new Set(items.map((item) => item.meetingId))]
  const [meetings, people, chairs, minutes, notices] = await Promise.all([
    meetingsWith(db, meetingIds),
    attendanceOf(db, meetingIds),
    chairsOf(db, meetingIds),
    minutesOfMeetings(db, meetingIds),
    noticesOfMeetings(db, meetingIds),
  ])
  return items.flatMap((item) => {
    const meeting = meetings.find((each) => each.meetingId === item.meetingId)
    if (!meeting) return []
    const own = minutesOf(item, minutes)
    const notice = notices.find((each) => each.minutesId === own?.minutesId)
    const list = people.get(item.meetingId) ?? []
    const led = chairs.get(item.meetingId) ?? []
    const part = takingPart(list, led, item.paragraph ?? 0)
    const elsewhere = differentStretches(list, led, own?.paragraphs ?? [])
    return [
      { item, meeting, takingPart: part, elsewhere, ...(own ? { minutes: own } : {}), ...(notice ? { notice } : {}) },
    ]
  })
}

/** The minutes that the item names, else those of the meeting that hold its paragraph: never another meeting's, never a guess. */
const minutesOf = (item: MeetingItem, all: Awaited<ReturnType<typeof minutesOfMeetings>>) =>
  all.find((each) => each.minutesId === item.minutesId) ??
  all.find(
    (each) => each.meetingId === item.meetingId && item.paragraph !== undefined && holdParagraph(each, item.paragraph),
  )
