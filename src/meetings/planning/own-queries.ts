import type { Read, Write } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day, Instant } from '../../platform/time.ts'
import type { Answer } from './answers.ts'
import type { MeetingState } from './plan.ts'

/** A meeting that a person is summoned to. */
export type OwnMeeting = {
  readonly meetingId: Id
  readonly bodyName: string
  readonly heldOn: Day
  readonly state: MeetingState
  readonly answer?: Answer | undefined
  /** Called as substitute in a member's place. */
  readonly isCalled: boolean
}

/** The meetings from a day on that a person is summoned to, the nearest first. Fifty at most. */
export const meetingsOfPerson = async (db: Read, personId: Id, from: Day): Promise<readonly OwnMeeting[]> => {
  const rows = await db
    .selectFrom('summons_answer as answer')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.authority_id', '=', 'answer.authority_id')
        .onRef('meeting.meeting_id', '=', 'answer.meeting_id'),
    )
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .select(['meeting.meeting_id', 'body.name', 'held_on', 'meeting.state', 'answer.answer', 'answer.called_for'])
    .where('answer.person_id', '=', personId)
    .where('held_on', '>=', from)
    .orderBy('held_on')
    .orderBy('starts_at')
    .orderBy('meeting.meeting_id')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    meetingId: row.meeting_id,
    bodyName: row.name,
    heldOn: row.held_on,
    state: row.state,
    answer: row.answer ?? undefined,
    isCalled: row.called_for !== null,
  }))
}

/** Keeps the hash of the secret address of a person's calendar. An earlier address stops working. */
export const saveCalendarAddress = async (
  tx: Write,
  { authorityId, personId, tokenHash, now }: { authorityId: Id; personId: Id; tokenHash: string; now: Instant },
): Promise<void> => {
  const values = { token_hash: tokenHash, made_at: now }
  await tx
    .insertInto('calendar_address')
    .values({ authority_id: authorityId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['authority_id', 'person_id']).doUpdateSet(values))
    .execute()
}

/** Whose calendar a secret address is; undefined when it is nobody's, or not any more. */
export const personOfCalendar = async (db: Read, tokenHash: string): Promise<Id | undefined> => {
  const row = await db
    .selectFrom('calendar_address')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row?.person_id
}

/** When the person's address was made; undefined when there is none. */
export const calendarMadeAt = async (db: Read, personId: Id): Promise<Instant | undefined> => {
  const row = await db
    .selectFrom('calendar_address')
    .select('made_at')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.made_at
}
