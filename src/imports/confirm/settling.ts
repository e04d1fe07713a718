import { caseNumberKey } from '../../organisations/index.ts'
import { type Day, parseDay } from '../../platform/time.ts'
import { assignmentKey, assignmentsIn, type GivenAssignment } from './assignments.ts'
import { type Choices, type Conflict, type Place, settle } from './conflicts.ts'
import { asHeldHere } from './held-here.ts'
import { factsOfItem, factsOfKnownItem } from './items.ts'
import type { CasePlan, MinutesFacts, People, PlannedItem, PlannedMinutes } from './plan.ts'
import { peopleLikeKnown } from './plan.ts'
import type {
  ChosenBody,
  Known,
  KnownMeeting,
  SettledAssignment,
  SettledItem,
  SettledMeeting,
  SettledMinutes,
  SettledPlan,
} from './settled.ts'

type Settling = {
  readonly plan: CasePlan
  readonly known: Known
  readonly caseNumber: string
  readonly choices: Choices
  /** The body of minutes; undefined for another authority's, whose meeting is not recorded here. */
  readonly bodyOf: (minutes: PlannedMinutes) => ChosenBody | undefined
}

type Told<T> = { readonly value: T; readonly conflicts: readonly Conflict[] }

/** Lays the plan beside the records: meetings, minutes and items meet what is known, and every fact that differs is listed. */
export const settlePlan = (settling: Settling): SettledPlan => {
  const { plan, known, choices } = settling
  const conflicts: Conflict[] = []
  const taken = <T>({ value, conflicts: found }: Told<T>): T => {
    conflicts.push(...found)
    return value
  }
  const read = plan.title === undefined ? {} : { title: plan.title }
  const title = taken(settle(known.case ? { title: known.case.title } : {}, read, { place: { kind: 'case' }, choices }))
  const meetings: SettledMeeting[] = []
  const placeOf = new Map<PlannedMinutes, number>()
  for (const minutes of plan.minutes) {
    const body = settling.bodyOf(minutes)
    if (!body) continue
    const at = meetings.findIndex((each) => each.body.ref === body.ref && each.heldOn.equals(minutes.heldOn))
    const meetingAt = at < 0 ? meetings.length : at
    const before = meetings[at] ?? startOf(settling, body, minutes)
    if (before.known?.isHeldHere) {
      const read = withMinutes({ ...settling, choices: {} }, before, minutes)
      meetings[meetingAt] = asHeldHere(before, { meeting: read.value, conflicts: read.conflicts })
      // Assignments of such a meeting were given in its paragraphs.
      continue
    }
    meetings[meetingAt] = taken(withMinutes(settling, before, minutes))
    placeOf.set(minutes, meetingAt)
  }
  const assignments = assignmentsIn(plan.minutes).flatMap((given) => {
    const meetingAt = placeOf.get(given.minutes)
    return meetingAt === undefined ? [] : [taken(assignmentOf(settling, given, meetingAt))]
  })
  return { title: title.title, meetings, assignments, conflicts }
}

/** The meeting as the records have it, or an empty one. Two on a day: the one that began when the document says. */
const startOf = ({ known, caseNumber }: Settling, body: ChosenBody, minutes: PlannedMinutes): SettledMeeting => {
  const onDay = known.meetings.filter((each) => each.bodyId === body.ref && each.heldOn.equals(minutes.heldOn))
  const meeting = onDay.find(({ facts }) => facts.startsAt === minutes.meeting.startsAt) ?? onDay[0]
  if (!meeting) return { body, heldOn: minutes.heldOn, facts: {}, people: {}, minutes: [], items: [] }
  return {
    body,
    heldOn: minutes.heldOn,
    known: meeting,
    facts: meeting.facts,
    people: meeting.people,
    minutes: meeting.minutes.map((each) => ({ known: each, kind: each.kind, file: '', facts: each.facts })),
    items: meeting.items.map((item) => knownItem(meeting, item, caseNumber, known)),
  }
}

const knownItem = (
  meeting: KnownMeeting,
  item: KnownMeeting['items'][number],
  caseNumber: string,
  known: Known,
): SettledItem => {
  const printed = item.caseId === undefined ? undefined : known.caseNumbers[item.caseId]
  const isThis = printed !== undefined && caseNumberKey(printed) === caseNumberKey(caseNumber)
  const facts = factsOfKnownItem(item, isThis ? caseNumber : printed)
  const minutesAt = meeting.minutes.findIndex(({ minutesId }) => minutesId === item.minutesId)
  return {
    known: item,
    ...(item.paragraph === undefined ? {} : { paragraph: item.paragraph }),
    isOfCase: isThis,
    file: '',
    minutesAt,
    before: facts,
    facts,
  }
}

/** The meeting with one document's minutes taken in. */
const withMinutes = (settling: Settling, meeting: SettledMeeting, read: PlannedMinutes): Told<SettledMeeting> => {
  const { choices } = settling
  const place = placeIn(meeting, 'meeting')
  const facts = settle(meeting.facts, read.meeting, { place, choices })
  const people = settlePeople(meeting, read.people, choices)
  const { at, ...minutes } = settleMinutes(meeting, read, choices)
  const conflicts = [...facts.conflicts, ...people.conflicts, ...minutes.conflicts]
  const items = [...meeting.items]
  for (const planned of read.items) {
    const item = settleItem(settling, { ...meeting, items }, { ...planned, file: read.document.file, minutesAt: at })
    items[item.at] = item.value
    conflicts.push(...item.conflicts)
  }
  return {
    value: { ...meeting, facts: facts.value, people: people.value, minutes: minutes.value, items },
    conflicts,
  }
}

const placeIn = ({ body, heldOn }: SettledMeeting, kind: Place['kind'], paragraph?: number): Place => ({
  kind,
  bodyName: body.name,
  on: heldOn,
  ...(paragraph === undefined ? {} : { paragraph }),
})

/** A list where there was none is taken as it is; two lists are laid side by side, name by name. */
const settlePeople = (meeting: SettledMeeting, read: People, choices: Choices): Told<People> => {
  const known = meeting.people
  if (Object.keys(known).length === 0) return { value: read, conflicts: [] }
  if (Object.keys(read).length === 0) return { value: known, conflicts: [] }
  const place = placeIn(meeting, 'attendance')
  const settled = { place, choices, nameAsPlace: 'attendance', absenceCounts: true }
  return settle<People>(known, peopleLikeKnown(read, known), settled)
}

/** Minutes are known when the meeting has minutes of the kind that hold any of the same paragraphs. */
const settleMinutes = (
  meeting: SettledMeeting,
  read: PlannedMinutes,
  choices: Choices,
): Told<readonly SettledMinutes[]> & { at: number } => {
  const found = meeting.minutes.findIndex(
    ({ kind, facts }) => kind === read.kind && sharesParagraph(facts, read.minutes),
  )
  const fresh = { kind: read.kind, file: read.document.file, facts: {} }
  const at = found < 0 ? meeting.minutes.length : found
  const known = meeting.minutes[found] ?? fresh
  const { value, conflicts } = settle(known.facts, read.minutes, { place: placeIn(meeting, 'minutes'), choices })
  return { at, value: meeting.minutes.toSpliced(at, 1, { ...known, facts: value }), conflicts }
}

const sharesParagraph = ({ paragraphs: a = [] }: MinutesFacts, { paragraphs: b = [] }: MinutesFacts): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.some(({ from, to }) => from <= one.to && one.from <= to))

type FoundItem = PlannedItem & { readonly file: string; readonly minutesAt: number }

const settleItem = (
  { choices, caseNumber }: Settling,
  meeting: SettledMeeting,
  { item, isOfCase, file, minutesAt }: FoundItem,
): Told<SettledItem> & { at: number } => {
  const read = factsOfItem(item, isOfCase ? caseNumber : undefined)
  const found = meeting.items.findIndex((each) =>
    item.paragraph === undefined
      ? each.paragraph === undefined && each.facts.title === item.title && each.isOfCase === isOfCase
      : each.paragraph === item.paragraph,
  )
  const known: SettledItem = meeting.items[found] ?? {
    ...(item.paragraph === undefined ? {} : { paragraph: item.paragraph }),
    isOfCase,
    file,
    minutesAt,
    before: {},
    facts: {},
  }
  const settled = settle(known.facts, read, { place: placeIn(meeting, 'item', item.paragraph), choices })
  const value = {
    ...known,
    facts: settled.value,
    file: known.file || file,
    isOfCase: settled.value.caseNumber === caseNumber,
    minutesAt: known.minutesAt < 0 ? minutesAt : known.minutesAt,
  }
  return { at: found < 0 ? meeting.items.length : found, value, conflicts: settled.conflicts }
}

const dayIn = (text: string | undefined): Day | undefined => (text === undefined ? undefined : parseDay(text))

const assignmentOf = (
  { known, choices }: Settling,
  given: GivenAssignment,
  meetingAt: number,
): Told<SettledAssignment> => {
  const before = known.case?.assignments.find((each) => assignmentKey(each) === assignmentKey(given))
  const { toRole, text, paragraph, reportBackTo } = given
  const dueOn = dayIn(given.dueOn)
  const place: Place = { kind: 'assignment', of: text, ...(paragraph === undefined ? {} : { paragraph }) }
  const { value, conflicts } = settle<SettledAssignment['facts']>(
    {
      ...(before?.dueOn ? { dueOn: before.dueOn } : {}),
      ...(before?.reportBackTo ? { reportBackTo: before.reportBackTo } : {}),
    },
    { ...(dueOn ? { dueOn } : {}), ...(reportBackTo === undefined ? {} : { reportBackTo }) },
    { place, choices },
  )
  return {
    value: {
      ...(before ? { known: before } : {}),
      ...(paragraph === undefined ? {} : { paragraph }),
      toRole,
      text,
      facts: value,
      meetingAt,
    },
    conflicts,
  }
}
