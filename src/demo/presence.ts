import type { Attendance, ParagraphRange } from '../meetings/index.ts'
import { type Day, isAfter } from '../platform/time.ts'
import { bodies } from './data/bodies.ts'
import { officials } from './data/people.ts'
import type { StoryBody, StoryMeeting, StoryOfficial } from './story.ts'
import { storyDay } from './story-days.ts'
import { seatedOn } from './terms.ts'

export type Present = Omit<Attendance, 'attendanceId'>
export type Chair = { readonly name: string; readonly party: string; readonly paragraphs: readonly ParagraphRange[] }

/** The body that holds a meeting. */
export const bodyOf = (key: string): StoryBody => {
  const body = bodies.find((each) => each.key === key)
  if (!body) throw new Error(`The demo has no body ${key}`)
  return body
}

const none = { present: [], absent: [], recused: [], serves: [] } as const

/** The list of attendance in the order of minutes: deciding, serving, substitutes, officials, absent. */
export const attendanceOf = (meeting: StoryMeeting, today: Day, first: number): Present[] => {
  const body = bodyOf(meeting.body)
  const heldOn = storyDay(today, meeting.on)
  const at = (from: number, to = from): ParagraphRange[] => [{ from: first + from, to: first + to }]
  const last = meeting.items.length - 1
  const { recused = [], late } = meeting
  const isAbsent = (name: string) => meeting.absent.some(([absent]) => absent === name)
  const seated = seatedOn(body, today, heldOn)
  const partyOf = (name: string) => ({ party: partyIn(body, name) })
  const serving = [
    ...meeting.absent.flatMap(([, name]) => (name ? [{ name, serves: at(0, last) }] : [])),
    ...recused.flatMap(({ substitute, item }) => (substitute ? [{ name: substitute, serves: at(item) }] : [])),
    ...(late ? [{ name: late.substitute, serves: at(0, late.item - 1) }] : []),
  ]
  return [
    ...seated
      .filter(({ name }) => !isAbsent(name))
      .map(({ name, party }) => ({
        ...none,
        name,
        party,
        role: 'deciding' as const,
        present: late?.name === name ? at(late.item, last) : [],
        recused: recused.filter((one) => one.name === name).flatMap(({ item }) => at(item)),
      })),
    ...serving.map(({ name, serves }) => ({
      ...none,
      name,
      ...partyOf(name),
      role: 'servingSubstitute' as const,
      serves,
    })),
    ...meeting.substitutes
      .filter((name) => !serving.some((one) => one.name === name))
      .map((name) => ({ ...none, name, ...partyOf(name), role: 'substitute' as const })),
    ...meeting.officials.map(({ name, items }) => ({
      ...none,
      name,
      role: 'official' as const,
      ...titleOn(name, today, heldOn),
      present: items ? at(...items) : [],
    })),
    ...meeting.absent.map(([name]) => ({ ...none, name, ...partyOf(name), role: 'absent' as const })),
  ]
}

/** Who led which paragraphs: the chair, and the first vice chair where the chair left for jäv. */
export const chairsOf = (meeting: StoryMeeting, today: Day, first: number): Chair[] => {
  const [chair, viceChair] = seatedOn(bodyOf(meeting.body), today, storyDay(today, meeting.on))
  if (!chair || !viceChair) throw new Error(`The demo has no chair in ${meeting.body}`)
  const away = (meeting.recused ?? []).filter(({ name }) => name === chair.name).map(({ item }) => first + item)
  const all = meeting.items.map((_, index) => first + index)
  const led = all.filter((paragraph) => !away.includes(paragraph))
  const person = ({ name, party }: typeof chair) => ({ name, party })
  return [
    { ...person(chair), paragraphs: rangesOf(led) },
    ...(away.length > 0 ? [{ ...person(viceChair), paragraphs: rangesOf(away) }] : []),
  ]
}

/** Paragraphs in order as ranges without gaps. */
export const rangesOf = (paragraphs: readonly number[]): ParagraphRange[] => {
  const ranges: { from: number; to: number }[] = []
  for (const paragraph of paragraphs) {
    const latest = ranges.at(-1)
    if (latest && latest.to === paragraph - 1) latest.to = paragraph
    else ranges.push({ from: paragraph, to: paragraph })
  }
  return ranges
}

/** The party of an elected person in the body. */
export const partyIn = (body: StoryBody, name: string): string => {
  const seat = [...body.members, ...body.substitutes].find((one) => one.name === name)
  if (!seat) throw new Error(`The demo has no seat for everyone who met in ${body.name}`)
  return seat.party
}

/** The title and unit of an official on the day. */
export const titleOn = (name: string, today: Day, on: Day): { title: string; unit: string } => {
  const known: readonly StoryOfficial[] = officials
  const titles = known.find((official) => official.name === name)?.titles ?? []
  const held = titles.findLast(({ fromWeeks }) => !isAfter(storyDay(today, { weeks: fromWeeks, weekday: 1 }), on))
  if (!held) throw new Error('An official of the demo has no title on the day of a meeting')
  return { title: held.title, unit: held.unit }
}
