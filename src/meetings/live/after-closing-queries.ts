import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { LiveMeeting } from './meeting.ts'

/**
 * Closes the assignments whose reports the body has taken as enough (R-ASG-2): only its own, only where it noted or approved the
 * report and said so. Answers how many.
 */
export const closeReported = async ({ tx }: Doing, { meetingId, bodyId, heldOn }: LiveMeeting): Promise<number> => {
  const { rows } = await sql`
    update assignment set state = 'closed', closed_on = ${heldOn}::date, closed_item_id = item.meeting_item_id
    from meeting_item item
    where item.meeting_id = ${meetingId} and item.closes_assignment and item.handling = 'done' and item.finding in ('approved', 'amended', 'noted')
      and assignment.authority_id = item.authority_id and assignment.assignment_id = item.assignment_id
      and assignment.from_body_id = ${bodyId} and assignment.state <> 'closed'
    returning assignment.assignment_id`.execute(tx)
  return rows.length
}

/** Marks decisions taken on delegation as told to the body, where it has taken up the item they stood under. Answers how many. */
export const reportDelegated = async ({ tx }: Doing, meetingId: Id): Promise<number> => {
  const { rows } = await sql`
    update delegated_decision set reported_item_id = item.meeting_item_id
    from meeting_item item
    where item.meeting_id = ${meetingId} and item.handling = 'done' and item.finding in ('approved', 'amended', 'noted')
      and delegated_decision.authority_id = item.authority_id and delegated_decision.agenda_item_id = item.meeting_item_id
      and delegated_decision.reported_item_id is null
    returning delegated_decision_id`.execute(tx)
  return rows.length
}

/** A reservation that was announced in the meeting and still has no words. */
export type OwedWords = {
  readonly itemId: Id
  readonly paragraph: number
  readonly position: number
  readonly name: string
  readonly personId?: Id
}

/** The reservations of a meeting that have no words, while its minutes are not approved. */
export const owedWords = async (db: Read, meetingId: Id): Promise<readonly OwedWords[]> => {
  const { rows } = await sql<{ item_id: Id; paragraph: number; position: number; name: string; person_id: Id | null }>`
    select r.meeting_item_id as item_id, i.paragraph, r.position, r.name, a.person_id
    from reservation r
      join meeting_item i on i.authority_id = r.authority_id and i.meeting_item_id = r.meeting_item_id
      left join attendance a on a.authority_id = r.authority_id and a.attendance_id = r.attendance_id
      left join minutes m on m.authority_id = i.authority_id and m.minutes_id = i.minutes_id
    where i.meeting_id = ${meetingId} and i.paragraph is not null and r.text = '' and m.approved_on is null
    order by i.paragraph, r.position`.execute(db)
  return rows.map((row) => ({
    ...{ itemId: row.item_id, paragraph: row.paragraph, position: row.position, name: row.name },
    ...(row.person_id === null ? {} : { personId: row.person_id }),
  }))
}
