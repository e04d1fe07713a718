import { type NewItem, recordAttendance, recordChairs, recordItems, recordMeeting } from '../../meetings/index.ts'
import { recordMinutes } from '../../minutes/index.ts'
import { recordNotice } from '../../notices/index.ts'
import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { listOf } from './attendees.ts'
import { changeItems, changeMeeting, changeMinutes, changePeople, tieItems } from './changes.ts'
import { isSameFact } from './conflicts.ts'
import { isToBeTied } from './held-here.ts'
import { appealTypeOf } from './items.ts'
import type { Prepared } from './preparing.ts'
import type { BodyIds } from './saving.ts'
import type { SettledItem, SettledMeeting, SettledMinutes } from './settled.ts'
import { whyAndHow } from './why-and-how.ts'

/** What the saving of meetings needs to know. */
export type MeetingSaving = {
  readonly prepared: Prepared
  readonly caseId: Id
  readonly bodyIds: BodyIds
  readonly documentIds: ReadonlyMap<string, Id>
}

/** A meeting as saved, and the item of each paragraph in it. */
export type SavedMeeting = {
  readonly meetingId: Id
  readonly bodyId: Id
  readonly itemIds: ReadonlyMap<number | undefined, Id>
}

/** Writes the meetings in the order of the plan: new ones whole, known ones where something is new or was chosen. */
export const saveMeetings = async (doing: Doing, saving: MeetingSaving): Promise<readonly SavedMeeting[]> => {
  const saved: SavedMeeting[] = []
  for (const meeting of saving.prepared.settled.meetings) saved.push(await saveMeeting(doing, saving, meeting))
  return saved
}

const saveMeeting = async (doing: Doing, saving: MeetingSaving, meeting: SettledMeeting): Promise<SavedMeeting> => {
  const bodyId = saving.bodyIds(meeting.body)
  const { startsAt, endsAt, place, chairs = [] } = meeting.facts
  const { known } = meeting
  if (known?.isHeldHere) {
    const tied = meeting.items.filter(isToBeTied)
    await tieItems(
      doing,
      saving.caseId,
      tied.flatMap((item) => item.known?.meetingItemId ?? []),
    )
    return { meetingId: known.meetingId, bodyId, itemIds: new Map() }
  }
  const meetingId =
    known?.meetingId ?? (await recordMeeting(doing, { bodyId, heldOn: meeting.heldOn, startsAt, endsAt, place }))
  if (!known) await recordChairs(doing, meetingId, chairs)
  else if (!isSameFact(known.facts, meeting.facts)) await changeMeeting(doing, known, meeting.facts)
  if (!known || Object.keys(known.people).length === 0) await recordAttendance(doing, meetingId, listOf(meeting.people))
  else if (!isSameFact(known.people, meeting.people)) await changePeople(doing, known, meeting.people)
  const minutesIds: Id[] = []
  for (const minutes of meeting.minutes) minutesIds.push(await saveMinutes(doing, saving, { meetingId, minutes }))
  const itemIds = await saveItems(doing, saving, { meeting, meetingId, minutesIds })
  return { meetingId, bodyId, itemIds }
}

const saveMinutes = async (
  doing: Doing,
  { documentIds }: MeetingSaving,
  { meetingId, minutes }: { meetingId: Id; minutes: SettledMinutes },
): Promise<Id> => {
  const { facts, known } = minutes
  if (known) {
    if (!isSameFact(known.facts, facts)) await changeMinutes(doing, known, facts)
    return known.minutesId
  }
  const { secretary, approvedOn, approvalPlace, isDigitallySigned, paragraphs = [], approvers = [] } = facts
  const documentId = documentIds.get(minutes.file)
  const minutesId = await recordMinutes(doing, {
    meetingId,
    ...(documentId ? { documentId } : {}),
    kind: minutes.kind,
    ...(secretary === undefined ? {} : { secretary }),
    ...(approvedOn ? { approvedOn } : {}),
    ...(approvalPlace === undefined ? {} : { approvalPlace }),
    isDigitallySigned: isDigitallySigned === true,
    paragraphs,
    approvers,
  })
  const { postedOn, removedOn, keptAt = '', postedBy = '' } = facts
  if (postedOn)
    await recordNotice(doing, { minutesId, postedOn, ...(removedOn ? { removedOn } : {}), keptAt, postedBy })
  return minutesId
}

type ItemSaving = { readonly meeting: SettledMeeting; readonly meetingId: Id; readonly minutesIds: readonly Id[] }

const saveItems = async (doing: Doing, saving: MeetingSaving, { meeting, meetingId, minutesIds }: ItemSaving) => {
  const fresh = meeting.items.filter(({ known }) => known === undefined)
  const rows = fresh.map((item) => newItem(saving, { meeting, meetingId, minutesIds }, item))
  const ids = await recordItems(doing, rows)
  const changed = meeting.items.filter((item) => item.known && !isSameFact(item.before, item.facts))
  await changeItems(
    doing,
    changed.map((item) => ({ ...newItem(saving, { meeting, meetingId, minutesIds }, item), known: item.known })),
  )
  return new Map<number | undefined, Id>([
    ...meeting.items.flatMap(({ known, paragraph }) => (known ? [[paragraph, known.meetingItemId] as const] : [])),
    ...fresh.flatMap(({ paragraph }, index) => {
      const id = ids[index]
      return id === undefined ? [] : [[paragraph, id] as const]
    }),
  ])
}

const newItem = (saving: MeetingSaving, { meeting, meetingId, minutesIds }: ItemSaving, item: SettledItem): NewItem => {
  const { prepared, caseId, documentIds } = saving
  const { facts, paragraph } = item
  const minutesId = minutesIds[item.minutesAt]
  const documentId = documentIds.get(item.file)
  const ownTitle = item.isOfCase ? (prepared.settled.title ?? prepared.entered.title) : undefined
  const knownCaseId = item.known?.caseId
  const itemCase = item.isOfCase ? caseId : knownCaseId
  const source = prepared.plan.documents.find(({ facts: read }) => read.file === item.file)?.facts
  return {
    meetingId,
    ...(minutesId === undefined ? {} : { minutesId }),
    ...(itemCase === undefined ? {} : { caseId: itemCase }),
    ...(documentId === undefined ? {} : { documentId }),
    ...(paragraph === undefined ? {} : { paragraph }),
    title: facts.title ?? (ownTitle || `§ ${paragraph ?? '–'}`),
    ...(facts.outcome === undefined ? {} : { outcome: facts.outcome }),
    ...(facts.proposalFrom === undefined ? {} : { proposalFrom: facts.proposalFrom }),
    appealType: appealTypeOf(facts.outcome, meeting.body.kind),
    points: facts.points ?? [],
    motions: facts.motions ?? [],
    votes: facts.votes ?? [],
    reservations: facts.reservations ?? [],
    // What everybody reads is looked through first: running text joins no case that is shown already.
    ...(source && prepared.known?.isPublic !== true ? whyAndHow(source) : {}),
  }
}
