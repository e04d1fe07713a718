import { sql } from 'kysely'
import { assignmentsOf, caseWithKey, getCase } from '../../cases/index.ts'
import {
  type Attendance,
  attendanceOf,
  chairsOf,
  itemsOfMeeting,
  type Meeting,
  type MeetingChair,
  type MeetingItem,
  meetingsWith,
} from '../../meetings/index.ts'
import { type Minutes, minutesOfMeetings } from '../../minutes/index.ts'
import { type Notice, noticesOfMeetings } from '../../notices/index.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import { sameWords } from '../joining/same-words.ts'
import type { ReadDocument } from '../output.ts'
import { chairList, inOrderOfParagraphs } from './chairs.ts'
import { byName, type MeetingFacts, type MinutesFacts } from './plan.ts'
import type { Known, KnownCase, KnownMeeting } from './settled.ts'

/** The case of the number with its assignments; undefined when the number is new. `lock` holds it until commit. */
export const knownCase = async (
  db: Read,
  key: string,
  options: { lock?: boolean } = {},
): Promise<KnownCase | undefined> => {
  const found = await caseWithKey(db, key)
  if (!found) return undefined
  const subject = await getCase(db, found.caseId, options)
  const assignments = await assignmentsOf(db, found.caseId)
  if (!subject) return undefined
  const { bodyId, stage, isPublic } = subject
  return { ...found, bodyId, stage, isPublic, assignments }
}

/** The meetings of the bodies on the days, whole. The number of statements grows with the meetings, not with their people. */
export const knownMeetings = async (
  db: Read,
  wanted: readonly { bodyId: Id; on: Day }[],
): Promise<Pick<Known, 'meetings' | 'caseNumbers'>> => {
  if (wanted.length === 0) return { meetings: [], caseNumbers: {} }
  const pairs = wanted.map(({ bodyId, on }) => sql`(${bodyId}::uuid, ${on}::date)`)
  const rows = await db
    .selectFrom('meeting')
    .select(['meeting_id', 'opened_at'])
    .where(sql<boolean>`(body_id, held_on) in (${sql.join(pairs)})`)
    .orderBy('starts_at')
    .execute()
  const ids = rows.map((row) => row.meeting_id)
  const heldHere = new Set(rows.flatMap((row) => (row.opened_at === null ? [] : [row.meeting_id])))
  if (ids.length === 0) return { meetings: [], caseNumbers: {} }
  const [meetings, people, chairs, minutes, notices] = await Promise.all([
    meetingsWith(db, ids),
    attendanceOf(db, ids),
    chairsOf(db, ids),
    minutesOfMeetings(db, ids),
    noticesOfMeetings(db, ids),
  ])
  const whole: KnownMeeting[] = []
  for (const id of ids) {
    const meeting = meetings.find(({ meetingId }) => meetingId === id)
    if (!meeting) continue
    const items = await itemsOfMeeting(db, id)
    const ofIt = minutes.filter(({ meetingId }) => meetingId === id)
    const isHeldHere = heldHere.has(id)
    const listed = { people: people.get(id) ?? [], chairs: chairs.get(id) ?? [] }
    whole.push(meetingOf(meeting, { ...listed, isHeldHere, ofIt, notices, items }))
  }
  return { meetings: whole, caseNumbers: await numbersOf(db, whole) }
}

type Parts = {
  readonly isHeldHere: boolean
  readonly people: readonly Attendance[]
  readonly chairs: readonly MeetingChair[]
  readonly ofIt: readonly Minutes[]
  readonly notices: readonly Notice[]
  readonly items: readonly MeetingItem[]
}

const meetingOf = (meeting: Meeting, { isHeldHere, people, chairs, ofIt, notices, items }: Parts): KnownMeeting => {
  const facts: MeetingFacts = {
    ...(meeting.startsAt === undefined ? {} : { startsAt: meeting.startsAt }),
    ...(meeting.endsAt === undefined ? {} : { endsAt: meeting.endsAt }),
    ...(meeting.place === '' ? {} : { place: meeting.place }),
    ...(chairs.length === 0 ? {} : { chairs: inOrderOfParagraphs(chairList(chairs)) }),
  }
  const named = byName(people.map(personOf))
  return {
    meetingId: meeting.meetingId,
    bodyId: meeting.bodyId,
    heldOn: meeting.heldOn,
    facts,
    isHeldHere,
    people: named,
    attendanceIds: idsByName(Object.keys(named), people),
    minutes: ofIt.map((each) => {
      const notice = notices.find(({ minutesId }) => minutesId === each.minutesId)
      return {
        minutesId: each.minutesId,
        ...(notice ? { noticeId: notice.noticeId } : {}),
        kind: each.kind,
        facts: minutesFacts(each, notice),
      }
    }),
    items,
  }
}

const idsByName = (names: readonly string[], people: readonly Attendance[]): Readonly<Record<string, readonly Id[]>> =>
  Object.fromEntries(
    names.map((name) => {
      const same = people.filter((person) => sameWords(person.name) === sameWords(name))
      return [name, same.map(({ attendanceId }) => attendanceId)]
    }),
  )

type ReadPerson = NonNullable<ReadDocument['attendance']>[number]

/** A person as the reader would tell of them: paragraphs that say nothing are left out. */
const personOf = (person: Attendance): ReadPerson => ({
  name: person.name,
  ...(person.party === undefined ? {} : { party: person.party }),
  role: person.role,
  ...(person.title === undefined ? {} : { title: person.title }),
  ...(person.unit === undefined ? {} : { unit: person.unit }),
  ...(person.present.length === 0 ? {} : { present: [...person.present] }),
  ...(person.absent.length === 0 ? {} : { absent: [...person.absent] }),
  ...(person.recused.length === 0 ? {} : { recused: [...person.recused] }),
  ...(person.serves.length === 0 ? {} : { serves: [...person.serves] }),
})

const minutesFacts = (minutes: Minutes, notice: Notice | undefined): MinutesFacts => ({
  ...(minutes.secretary === undefined ? {} : { secretary: minutes.secretary }),
  ...(minutes.approvedOn === undefined ? {} : { approvedOn: minutes.approvedOn }),
  ...(minutes.approvalPlace === undefined ? {} : { approvalPlace: minutes.approvalPlace }),
  ...(minutes.isDigitallySigned ? { isDigitallySigned: true } : {}),
  paragraphs: minutes.paragraphs,
  approvers: minutes.approvers,
  ...(notice
    ? {
        postedOn: notice.postedOn,
        ...(notice.removedOn ? { removedOn: notice.removedOn } : {}),
        ...(notice.keptAt === '' ? {} : { keptAt: notice.keptAt }),
        ...(notice.postedBy === '' ? {} : { postedBy: notice.postedBy }),
      }
    : {}),
})

const numbersOf = async (db: Read, meetings: readonly KnownMeeting[]): Promise<Readonly<Record<Id, string>>> => {
  const ids = new Set(meetings.flatMap(({ items }) => items.flatMap(({ caseId }) => caseId ?? [])))
  if (ids.size === 0) return {}
  const rows = await db
    .selectFrom('case_file')
    .select(['case_id', 'case_number'])
    .where('case_id', 'in', [...ids])
    .execute()
  return Object.fromEntries(rows.map((row) => [row.case_id, row.case_number]))
}
