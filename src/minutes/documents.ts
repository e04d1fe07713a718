import type { GivenAssignment } from '../cases/index.ts'
import {
  type Attendance,
  type Meeting,
  type MeetingChair,
  type MeetingItem,
  type Named,
  type ParagraphRange,
  takingPart,
} from '../meetings/index.ts'
import type { Item, MeetingContent, MinutesContent, Person } from '../papers/index.ts'
import type { ItemExtras } from './extras-queries.ts'
import type { Minutes } from './minutes.ts'

/** Everything that minutes are set from, besides the notice: that is known further on. */
export type MinutesParts = {
  readonly authority: string
  readonly meeting: Meeting
  readonly minutes: Minutes
  readonly people: readonly Attendance[]
  readonly chairs: readonly MeetingChair[]
  readonly items: readonly MeetingItem[]
  readonly caseNumbers: ReadonlyMap<string, string>
  readonly assignments: ReadonlyMap<string, readonly GivenAssignment[]>
  /** What paragraphs of a meeting held here have beside their decisions. */
  readonly extras?: ReadonlyMap<string, ItemExtras>
  /** Whom a proposal of this body goes to, as a sentence has it. */
  readonly proposalTo?: string
}

/** The minutes as content of their paper: their own paragraphs only, with chairs cut to them. */
export const minutesContent = (parts: MinutesParts, notice?: MeetingContent['notice']): MinutesContent => {
  const { minutes, people } = parts
  return {
    ...frontContent(parts, notice),
    paragraphs: minutes.paragraphs.map(({ from, to }) => ({ from, to })),
    attendance: people.map(personContent),
    items: parts.items.map((item) => itemContent(item, parts)),
  }
}

/** What minutes and an extract of them share. */
export const frontContent = (
  { authority, meeting, minutes, chairs }: Pick<MinutesParts, 'authority' | 'meeting' | 'minutes' | 'chairs'>,
  notice?: MeetingContent['notice'],
): MeetingContent => ({
  authority,
  body: meeting.bodyName,
  meeting: meetingContent(meeting),
  secretary: minutes.secretary,
  chairs: chairsContent(chairs, minutes.paragraphs),
  approvers: minutes.approvers.map(namedContent),
  approval: {
    date: minutes.approvedOn?.toString(),
    place: minutes.approvalPlace || undefined,
    isDigital: minutes.isDigitallySigned,
  },
  notice,
})

/** When and where, as papers have it. */
export const meetingContent = ({ heldOn, startsAt, endsAt, place }: Meeting): MeetingContent['meeting'] => ({
  date: heldOn.toString(),
  start: startsAt,
  end: endsAt,
  place: place || undefined,
})

/** Those who led some of the paragraphs, each once; the paragraphs are told only where the chair changed. */
const chairsContent = (
  chairs: readonly MeetingChair[],
  paragraphs: readonly ParagraphRange[],
): MeetingContent['chairs'] => {
  const led = chairs.flatMap((chair) => {
    const own = overlap(chair.paragraphs, paragraphs)
    return own.length > 0 || paragraphs.length === 0 ? [{ ...chair, own }] : []
  })
  const byName = [...Map.groupBy(led, ({ name, party }) => `${name}\n${party ?? ''}`).values()]
  return byName.flatMap((same) => {
    const [first] = same
    if (!first) return []
    const ranges = same.flatMap(({ own }) => own)
    return [{ ...namedContent(first), ...(byName.length > 1 && ranges.length > 0 ? { paragraphs: ranges } : {}) }]
  })
}

const overlap = (one: ParagraphRange, ranges: readonly ParagraphRange[]): ParagraphRange[] =>
  ranges
    .map(({ from, to }) => ({ from: Math.max(from, one.from), to: Math.min(to, one.to) }))
    .filter(({ from, to }) => from <= to)

/** A name with its party. */
export const namedContent = ({ name, party }: Named): { name: string; party?: string } => ({
  name,
  ...(party === undefined ? {} : { party }),
})

/** A row of the list of attendance. */
export const personContent = (person: Attendance): Person => {
  const ranges = (list: readonly ParagraphRange[]) =>
    list.length === 0 ? undefined : list.map((range) => ({ ...range }))
  return {
    ...namedContent(person),
    role: person.role,
    title: person.title,
    unit: person.unit,
    present: ranges(person.present),
    absent: ranges(person.absent),
    recused: ranges(person.recused),
    serves: ranges(person.serves),
  }
}

type Around = Pick<MinutesParts, 'people' | 'chairs' | 'caseNumbers' | 'assignments' | 'extras' | 'proposalTo'>

const said = ({ name, party, text }: ItemExtras['statements'][number]) => ({
  by: namedContent({ name, ...(party === null ? {} : { party }) }),
  text,
})

const extrasContent = (extras: ItemExtras | undefined): Partial<Item> =>
  extras === undefined
    ? {}
    : {
        tellsAssignments: true,
        ...(extras.isApprovedAtOnce ? { isApprovedAtOnce: true } : {}),
        dispatchTo: [...extras.dispatchTo],
        statements: extras.statements.map(said),
        reservationTexts: extras.reservationTexts.map(said),
      }

/** One item with who differed in it from the rest of the meeting. */
export const itemContent = (item: MeetingItem, around: Around): Item => {
  const given = around.assignments.get(item.meetingItemId) ?? []
  const from = item.proposalFrom === 'chair' || item.proposalFrom === 'administration' ? item.proposalFrom : undefined
  const part = item.paragraph === undefined ? undefined : takingPart(around.people, around.chairs, item.paragraph)
  return {
    paragraph: item.paragraph,
    caseNumber: item.caseId === undefined ? undefined : around.caseNumbers.get(item.caseId),
    title: item.title,
    outcome: item.outcome,
    proposalTo: around.proposalTo,
    points: [...item.points],
    assignments: given.map(({ to, text, dueOn }) => ({ to, text, dueOn: dueOn?.toString() })),
    reportBackTo: given.find(({ reportBackTo }) => reportBackTo !== undefined)?.reportBackTo,
    background: item.background || undefined,
    proposal:
      from === undefined
        ? undefined
        : { from, by: from === 'chair' && part?.chair ? namedContent(part.chair) : undefined, points: [] },
    motions: item.motions.map(({ by, kind, text }) => ({ by: namedContent(by), kind, text })),
    path: item.decisionPath || undefined,
    ballots: item.votes.map((vote) => ({ ...vote })),
    reservations: item.reservations.map(namedContent),
    ...extrasContent(around.extras?.get(item.meetingItemId)),
    takingPart: part && {
      chair:
        new Set(around.chairs.map(({ name }) => name)).size > 1 ? part.chair && namedContent(part.chair) : undefined,
      recused: part.recused.map(({ person }) => namedContent(person)),
      serving: part.serving.filter(({ serves }) => serves.length > 0).map(namedContent),
      absent: part.absent.map(namedContent),
    },
  }
}
