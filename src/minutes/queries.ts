import type { Doing } from '../platform/action.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Minutes } from './minutes.ts'

/** All minutes of the meetings, with their paragraphs and approvers. Three statements that travel together. */
export const minutesOfMeetings = async (db: Read, meetingIds: readonly Id[]): Promise<Minutes[]> => {
  if (meetingIds.length === 0) return []
  const [rows, ranges, approvers] = await Promise.all([
    db
      .selectFrom('minutes')
      .select([
        'minutes_id',
        'meeting_id',
        'document_id',
        'kind',
        'secretary',
        'approved_on',
        'approval_place',
        'is_digitally_signed',
      ])
      .where('meeting_id', 'in', meetingIds)
      .orderBy('minutes_id')
      .execute(),
    db
      .selectFrom('minutes_range')
      .innerJoin('minutes', (join) =>
        join
          .onRef('minutes.authority_id', '=', 'minutes_range.authority_id')
          .onRef('minutes.minutes_id', '=', 'minutes_range.minutes_id'),
      )
      .select(['minutes_range.minutes_id', 'from_paragraph', 'to_paragraph'])
      .where('minutes.meeting_id', 'in', meetingIds)
      .orderBy('from_paragraph')
      .execute(),
    db
      .selectFrom('approver')
      .innerJoin('minutes', (join) =>
        join
          .onRef('minutes.authority_id', '=', 'approver.authority_id')
          .onRef('minutes.minutes_id', '=', 'approver.minutes_id'),
      )
      .select(['approver.minutes_id', 'name', 'party'])
      .where('minutes.meeting_id', 'in', meetingIds)
      .orderBy('position')
      .execute(),
  ])
  return rows.map((row) => ({
    minutesId: row.minutes_id,
    meetingId: row.meeting_id,
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    kind: row.kind,
    ...(row.secretary === null ? {} : { secretary: row.secretary }),
    ...(row.approved_on === null ? {} : { approvedOn: row.approved_on }),
    ...(row.approval_place === null ? {} : { approvalPlace: row.approval_place }),
    isDigitallySigned: row.is_digitally_signed,
    paragraphs: ranges
      .filter((range) => range.minutes_id === row.minutes_id)
      .map((range) => ({ from: range.from_paragraph, to: range.to_paragraph })),
    approvers: approvers
      .filter((approver) => approver.minutes_id === row.minutes_id)
      .map(({ name, party }) => ({ name, ...(party === null ? {} : { party }) })),
  }))
}

/** Records minutes of a meeting as they were approved. */
export const recordMinutes = async (doing: Doing, minutes: Omit<Minutes, 'minutesId'>): Promise<Id> => {
  const { authorityId: authority_id } = doing.authority
  const minutes_id = doing.newId()
  await doing.tx
    .insertInto('minutes')
    .values({
      authority_id,
      minutes_id,
      meeting_id: minutes.meetingId,
      document_id: minutes.documentId ?? null,
      kind: minutes.kind,
      secretary: minutes.secretary ?? null,
      approved_on: minutes.approvedOn ?? null,
      approval_place: minutes.approvalPlace ?? null,
      is_digitally_signed: minutes.isDigitallySigned,
    })
    .execute()
  const ranges = minutes.paragraphs.map(({ from, to }) => ({
    authority_id,
    minutes_id,
    from_paragraph: from,
    to_paragraph: to,
  }))
  if (ranges.length > 0)
    await doing.tx
      .insertInto('minutes_range')
      .values(ranges)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const approvers = minutes.approvers.map(({ name, party }, position) => ({
    authority_id,
    minutes_id,
    position,
    name,
    party: party ?? null,
  }))
  if (approvers.length > 0) await doing.tx.insertInto('approver').values(approvers).execute()
  return minutes_id
}
