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

/** Records the list of attendance in its order. `after` rows of the meeting stand before it. */
export const recordAttendance = async (
  doing: Doing,
  meetingId: Id,
  people: readonly Omit<Attendance, 'attendanceId'>[],
  after = 0,
): Promise<void> => {
  if (people.length === 0) return
  const authority_id = doing.authority.authorityId
  const rows = people.map((person, index) => ({ person, position: after + index, id: doing.newId() }))
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
  const [id] = await recordItems(doing, [item])
  if (id === undefined) throw new Error('recordItems gave no id for its item')
  return id
}

/** Records the items of meetings with their parts, in at most five statements. Ids come in the order of the items. */
export const recordItems = async (doing: Doing, items: readonly NewItem[]): Promise<readonly Id[]> => {
  if (items.length === 0) return []
  const rows = items.map((item) => ({ item, meetingItemId: doing.newId() }))
  await doing.tx
    .insertInto('meeting_item')
    .values(
      rows.map(({ item, meetingItemId }) => ({
        authority_id: doing.authority.authorityId,
        meeting_item_id: meetingItemId,
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
      })),
    )
    .execute()
  await recordItemParts(
    doing,
    rows.map(({ item, meetingItemId }) => ({ ...item, meetingItemId })),
  )
  return rows.map(({ meetingItemId }) => meetingItemId)
}

/** The decision points, motions, votes and reservations of an item. */
export type ItemParts = Pick<MeetingItem, 'meetingItemId' | 'points' | 'motions' | 'votes' | 'reservations'>

/** Records the parts of items that have none, in at most four statements. */
export const recordItemParts = async (doing: Doing, items: readonly ItemParts[]): Promise<void> => {
  const { authorityId: authority_id } = doing.authority
  const keyOf = ({ meetingItemId: meeting_item_id }: ItemParts) => ({ authority_id, meeting_item_id })
  const points = items.flatMap((item) =>
    item.points.map((text, index) => ({ ...keyOf(item), number: index + 1, text })),
  )
  if (points.length > 0) await doing.tx.insertInto('decision_point').values(points).execute()
  const motions = items.flatMap((item) =>
    item.motions.map(({ by, kind, text }, position) => ({
      ...keyOf(item),
      position,
      name: by.name,
      party: by.party ?? null,
      kind,
      text,
    })),
  )
  if (motions.length > 0) await doing.tx.insertInto('motion').values(motions).execute()
  const votes = items.flatMap((item) => item.votes.map((vote, position) => ({ ...keyOf(item), position, ...vote })))
  if (votes.length > 0) await doing.tx.insertInto('vote').values(votes).execute()
  const reservations = items.flatMap((item) =>
    item.reservations.map(({ name, party }, position) => ({ ...keyOf(item), position, name, party: party ?? null })),
  )
  if (reservations.length > 0) await doing.tx.insertInto('reservation').values(reservations).execute()
}
