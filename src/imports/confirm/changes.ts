import {
  type MeetingItem,
  type NewItem,
  recordAttendance,
  recordChairs,
  recordItemParts,
} from '../../meetings/index.ts'
import { recordNotice } from '../../notices/index.ts'
import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { listOf } from './attendees.ts'
import { isSameFact } from './conflicts.ts'
import type { MeetingFacts, MinutesFacts, People } from './plan.ts'
import type { KnownMeeting, KnownMinutes } from './settled.ts'

/** Changes a known meeting to what was chosen. */
export const changeMeeting = async (doing: Doing, known: KnownMeeting, facts: MeetingFacts): Promise<void> => {
  await doing.tx
    .updateTable('meeting')
    .set({ starts_at: facts.startsAt ?? null, ends_at: facts.endsAt ?? null, place: facts.place ?? '' })
    .where('meeting_id', '=', known.meetingId)
    .execute()
  if (isSameFact(known.facts.chairs, facts.chairs)) return
  await doing.tx.deleteFrom('meeting_chair').where('meeting_id', '=', known.meetingId).execute()
  await recordChairs(doing, known.meetingId, facts.chairs ?? [])
}

/** Changes the rows of the people of whom something else was chosen; the others keep theirs. */
export const changePeople = async (doing: Doing, known: KnownMeeting, people: People): Promise<void> => {
  const names = [...new Set([...Object.keys(known.people), ...Object.keys(people)])]
  const changed = names.filter((name) => !isSameFact(known.people[name], people[name]))
  const ids = changed.flatMap((name) => known.attendanceIds[name] ?? [])
  if (ids.length > 0) {
    await doing.tx.deleteFrom('attendance_range').where('attendance_id', 'in', ids).execute()
    await doing.tx.deleteFrom('attendance').where('attendance_id', 'in', ids).execute()
  }
  const wanted = Object.fromEntries(changed.flatMap((name) => (people[name] ? [[name, people[name]]] : [])))
  const after = Object.values(known.attendanceIds).flat().length
  await recordAttendance(doing, known.meetingId, listOf(wanted), after)
}

/** Changes known minutes and their notice to what was chosen, and posts the notice that was not known. */
export const changeMinutes = async (doing: Doing, known: KnownMinutes, facts: MinutesFacts): Promise<void> => {
  const { tx } = doing
  const { authorityId: authority_id } = doing.authority
  const { minutesId } = known
  await tx
    .updateTable('minutes')
    .set({
      secretary: facts.secretary ?? null,
      approved_on: facts.approvedOn ?? null,
      approval_place: facts.approvalPlace ?? null,
      is_digitally_signed: facts.isDigitallySigned === true,
    })
    .where('minutes_id', '=', minutesId)
    .execute()
  if (!isSameFact(known.facts.paragraphs, facts.paragraphs)) {
    await tx.deleteFrom('minutes_range').where('minutes_id', '=', minutesId).execute()
    const ranges = (facts.paragraphs ?? []).map(({ from, to }) => ({
      authority_id,
      minutes_id: minutesId,
      from_paragraph: from,
      to_paragraph: to,
    }))
    if (ranges.length > 0)
      await tx
        .insertInto('minutes_range')
        .values(ranges)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  }
  if (!isSameFact(known.facts.approvers, facts.approvers)) {
    await tx.deleteFrom('approver').where('minutes_id', '=', minutesId).execute()
    const approvers = (facts.approvers ?? []).map(({ name, party }, position) => ({
      authority_id,
      minutes_id: minutesId,
      position,
      name,
      party: party ?? null,
    }))
    if (approvers.length > 0) await tx.insertInto('approver').values(approvers).execute()
  }
  await changeNotice(doing, known, facts)
}

const changeNotice = async (doing: Doing, { noticeId, minutesId }: KnownMinutes, facts: MinutesFacts) => {
  const { postedOn, removedOn, keptAt = '', postedBy = '' } = facts
  if (!postedOn) return
  if (noticeId === undefined) {
    await recordNotice(doing, { minutesId, postedOn, ...(removedOn ? { removedOn } : {}), keptAt, postedBy })
    return
  }
  await doing.tx
    .updateTable('notice')
    .set({ posted_on: postedOn, removed_on: removedOn ?? null, kept_at: keptAt, posted_by: postedBy })
    .where('notice_id', '=', noticeId)
    .execute()
}

/** Puts items that had no case into this one; nothing else of them changes. */
export const tieItems = async (doing: Doing, caseId: Id, itemIds: readonly Id[]): Promise<void> => {
  if (itemIds.length === 0) return
  await doing.tx
    .updateTable('meeting_item')
    .set({ case_id: caseId })
    .where('meeting_item_id', 'in', [...itemIds])
    .where('case_id', 'is', null)
    .execute()
}

/** Changes known items to what was chosen, and puts those that had no case into this one. */
export const changeItems = async (
  doing: Doing,
  items: readonly (NewItem & { readonly known: MeetingItem | undefined })[],
): Promise<void> => {
  const known = items.flatMap((item) => (item.known ? [{ ...item, id: item.known.meetingItemId }] : []))
  if (known.length === 0) return
  for (const item of known)
    await doing.tx
      .updateTable('meeting_item')
      .set({
        title: item.title,
        outcome: item.outcome ?? null,
        proposal_from: item.proposalFrom ?? null,
        appeal_type:
          item.known?.outcome === item.outcome ? (item.known?.appealType ?? item.appealType) : item.appealType,
        case_id: item.caseId ?? null,
        document_id: item.known?.documentId ?? item.documentId ?? null,
        minutes_id: item.minutesId ?? null,
      })
      .where('meeting_item_id', '=', item.id)
      .execute()
  const ids = known.map(({ id }) => id)
  for (const table of ['decision_point', 'motion', 'vote', 'reservation'] as const)
    await doing.tx.deleteFrom(table).where('meeting_item_id', 'in', ids).execute()
  await recordItemParts(
    doing,
    known.map((item) => ({ ...item, meetingItemId: item.id })),
  )
}
