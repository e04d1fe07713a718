import { sql } from 'kysely'
import type { ParagraphRange } from '../../law/paragraphs.ts'
import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import {
  type DerivedRow,
  derivedChairs,
  derivedMinutes,
  derivedRoll,
  secretaryLine,
  type WholeMeeting,
} from './closing.ts'
import { clockOf } from './meeting.ts'

const rangeKinds = ['present', 'absent', 'recused', 'serves'] as const

/** Writes the list of attendance as recorded meetings have it: a role for everyone and the paragraphs where it differs. Two statements. */
const writeAttendance = async (doing: Doing, rows: readonly DerivedRow[]): Promise<void> => {
  const roles = rows.map(({ attendanceId, role }) => ({ id: attendanceId, role }))
  const roled = sql`update attendance set role = derived.role
    from jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) as derived(id uuid, role text)
    where attendance.attendance_id = derived.id`.execute(doing.tx)
  const ranges = rows.flatMap(({ attendanceId, ranges: of }) =>
    rangeKinds.flatMap((kind) =>
      of[kind].map(({ from, to }) => ({
        authority_id: doing.authority.authorityId,
        attendance_id: attendanceId,
        kind,
        from_paragraph: from,
        to_paragraph: to,
      })),
    ),
  )
  const listed = ranges.length === 0 ? [] : [doing.tx.insertInto('attendance_range').values(ranges).execute()]
  await Promise.all([roled, ...listed])
}

const writeChairs = async (doing: Doing, whole: WholeMeeting): Promise<void> => {
  const chairs = derivedChairs(whole).map(({ name, party, from, to }) => ({
    authority_id: doing.authority.authorityId,
    meeting_id: whole.meeting.meetingId,
    name,
    party: party ?? null,
    from_paragraph: from,
    to_paragraph: to,
  }))
  if (chairs.length > 0) await doing.tx.insertInto('meeting_chair').values(chairs).execute()
}

/** Minutes about to be approved, with their paragraphs, secretary and approvers. Four statements for all of them. Answers how many. */
const writeMinutes = async (doing: Doing, whole: WholeMeeting): Promise<number> => {
  const { authorityId: authority_id } = doing.authority
  const { meeting, secretaries, roll } = whole
  const derived = derivedMinutes(whole)
  // Lists of minutes are in the order of their ids: the ordinary ones come first.
  const ids = derived.map(() => doing.newId()).toSorted()
  const minutes = derived.map((each, index) => ({ ...each, minutesId: ids[index] ?? doing.newId() }))
  const entered = doing.tx
    .insertInto('minutes')
    .values(
      minutes.map(({ minutesId, kind, paragraphs }) => ({
        authority_id,
        minutes_id: minutesId,
        meeting_id: meeting.meetingId,
        kind,
        secretary: secretaryLine(secretaries, paragraphs),
        approval_place: meeting.approvalPlace || null,
      })),
    )
    .execute()
  const rangeRow = (minutesId: Id, { from, to }: ParagraphRange) => ({
    ...{ authority_id, minutes_id: minutesId },
    ...{ from_paragraph: from, to_paragraph: to },
  })
  const ranged = doing.tx
    .insertInto('minutes_range')
    .values(minutes.flatMap(({ minutesId, paragraphs }) => paragraphs.map((range) => rangeRow(minutesId, range))))
    .execute()
  const elected = whole.approvers.filter(({ isSubstitute }) => !isSubstitute)
  const approvers = minutes.flatMap(({ minutesId }) =>
    elected.flatMap(({ attendanceId }, position) => {
      const row = roll.find((each) => each.attendanceId === attendanceId)
      return row ? [{ authority_id, minutes_id: minutesId, position, name: row.name, party: row.party ?? null }] : []
    }),
  )
  const named = approvers.length === 0 ? [] : [doing.tx.insertInto('approver').values(approvers).execute()]
  const owners = minutes.flatMap(({ minutesId, itemIds }) => itemIds.map((id) => ({ id, minutes: minutesId })))
  const owned = sql`update meeting_item set minutes_id = owner.minutes
    from jsonb_to_recordset(${JSON.stringify(owners)}::jsonb) as owner(id uuid, minutes uuid)
    where meeting_item.meeting_item_id = owner.id`.execute(doing.tx)
  await Promise.all([entered, ranged, ...named, owned])
  return minutes.length
}

/** What the minutes will say of one item. */
export type MinutesWords = { readonly meetingItemId: Id; readonly background: string; readonly decisionPath: string }

const writeWords = async (doing: Doing, words: readonly MinutesWords[]): Promise<void> => {
  const rows = words.map((each) => ({ id: each.meetingItemId, background: each.background, path: each.decisionPath }))
  await sql`update meeting_item set background = words.background, decision_path = words.path
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as words(id uuid, background text, path text)
    where meeting_item.meeting_item_id = words.id`.execute(doing.tx)
}

/**
 * Closes a meeting and leaves what every recorded meeting has: attendance by paragraph, chairs, and minutes to approve. Everything
 * travels together, and the meeting is closed last: then it stands. Answers how many minutes there are.
 */
export const writeClosing = async (
  doing: Doing,
  whole: WholeMeeting,
  words: readonly MinutesWords[],
): Promise<number> => {
  const [minutes] = await Promise.all([
    writeMinutes(doing, whole),
    writeAttendance(doing, derivedRoll(whole)),
    writeChairs(doing, whole),
    writeWords(doing, words),
    doing.tx
      .updateTable('meeting')
      .set({
        state: 'closed',
        closed_at: doing.now,
        ends_at: clockOf(doing.now).replace('.', ':'),
        version: sql`version + 1`,
        changed_at: doing.now,
      })
      .where('meeting_id', '=', whole.meeting.meetingId)
      .execute(),
  ])
  return minutes
}
