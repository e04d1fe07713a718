import type { Doing } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import type { Attendance, ParagraphRange } from './attendance.ts'
import type { MeetingItem } from './meetings.ts'

/** A meeting about to be recorded from its minutes. */
export type NewMeeting = {
  readonly bodyId: Id
  readonly heldOn: Day
  readonly startsAt?: string | undefined
  readonly endsAt?: string | undefined
  readonly place?: string | undefined
}

/** Records that a body met. */
export const recordMeeting = async (doing: Doing, meeting: NewMeeting): Promise<Id> => {
  const meetingId = doing.newId()
  await doing.tx
    .insertInto('meeting')
    .values({
      authority_id: doing.authority.authorityId,
      meeting_id: meetingId,
      body_id: meeting.bodyId,
      held_on: meeting.heldOn,
      starts_at: meeting.startsAt ?? null,
      ends_at: meeting.endsAt ?? null,
      place: meeting.place ?? '',
    })
    .execute()
  return meetingId
}

/** Records the list of attendance in its order. */
export const recordAttendance = async (
  doing: Doing,
  meetingId: Id,
  people: readonly Omit<Attendance, 'attendanceId'>[],
): Promise<void> => {
  if (people.length === 0) return
  const authority_id = doing.authority.authorityId
  const rows = people.map((person, position) => ({ person, position, id: doing.newId() }))
  await doing.tx
    .insertInto('attendance')
    .values(
      rows.map(({ person, position, id }) => ({
        authority_id,
        attendance_id: id,
        meeting_id: meetingId,
        name: person.name,
        party: person.party ?? null,
        role: person.role,
        title: person.title ?? null,
        unit: person.unit ?? null,
        position,
      })),
    )
    .execute()
  const ranges = rows.flatMap(({ person, id }) =>
    (['present', 'absent', 'recused', 'serves'] as const).flatMap((kind) =>
      rangeRows(authority_id, id, kind, person[kind]),
    ),
  )
  if (ranges.length > 0) await doing.tx.insertInto('attendance_range').values(ranges).execute()
}

const rangeRows = (
  authority_id: Id,
  attendance_id: Id,
  kind: 'present' | 'absent' | 'recused' | 'serves',
  ranges: readonly ParagraphRange[],
) => ranges.map(({ from, to }) => ({ authority_id, attendance_id, kind, from_paragraph: from, to_paragraph: to }))

/** Who led the meeting. Without paragraphs: all of it. */
export type NewChair = {
  readonly name: string
  readonly party?: string | undefined
  readonly paragraphs?: readonly ParagraphRange[] | undefined
}

/** Records who led which paragraphs. */
export const recordChairs = async (doing: Doing, meetingId: Id, chairs: readonly NewChair[]): Promise<void> => {
  const rows = chairs.flatMap(({ name, party, paragraphs }) =>
    (paragraphs ?? [undefined]).map((range) => ({
      authority_id: doing.authority.authorityId,
      meeting_id: meetingId,
      name,
      party: party ?? null,
      ...(range ? { from_paragraph: range.from, to_paragraph: range.to } : {}),
    })),
  )
  if (rows.length > 0)
    await doing.tx
      .insertInto('meeting_chair')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** An item about to be recorded. */
export type NewItem = Omit<MeetingItem, 'meetingItemId' | 'background' | 'decisionPath'> & {
  readonly background?: string
  readonly decisionPath?: string
}

/** Records what was handled in one paragraph, with decision points, motions, votes and reservations. */
export const recordItem = async (doing: Doing, item: NewItem): Promise<Id> => {
  const { authorityId: authority_id } = doing.authority
  const meeting_item_id = doing.newId()
  await doing.tx
    .insertInto('meeting_item')
    .values({
      authority_id,
      meeting_item_id,
      meeting_id: item.meetingId,
      minutes_id: item.minutesId ?? null,
      case_id: item.caseId ?? null,
      document_id: item.documentId ?? null,
      paragraph: item.paragraph ?? null,
      title: item.title,
      outcome: item.outcome ?? null,
      proposal_from: item.proposalFrom ?? null,
      appeal_type: item.appealType,
      background: item.background ?? '',
      decision_path: item.decisionPath ?? '',
    })
    .execute()
  const key = { authority_id, meeting_item_id }
  const points = item.points.map((text, index) => ({ ...key, number: index + 1, text }))
  if (points.length > 0) await doing.tx.insertInto('decision_point').values(points).execute()
  const motions = item.motions.map(({ by, kind, text }, position) => ({
    ...key,
    position,
    name: by.name,
    party: by.party ?? null,
    kind,
    text,
  }))
  if (motions.length > 0) await doing.tx.insertInto('motion').values(motions).execute()
  const votes = item.votes.map((vote, position) => ({ ...key, position, ...vote }))
  if (votes.length > 0) await doing.tx.insertInto('vote').values(votes).execute()
  const reservations = item.reservations.map(({ name, party }, position) => ({
    ...key,
    position,
    name,
    party: party ?? null,
  }))
  if (reservations.length > 0) await doing.tx.insertInto('reservation').values(reservations).execute()
  return meeting_item_id
}
