import type { Actor } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { LiveMeeting } from './meeting.ts'

/** What one answered to the summons, and whom a substitute was called for. */
export type SummonsAnswer = { readonly answer?: 'comes' | 'remote' | 'declines'; readonly calledFor?: Id }

/** The answers to the summons of a meeting, by person. */
export const answersTo = async (db: Read, meetingId: Id): Promise<ReadonlyMap<Id, SummonsAnswer>> => {
  const rows = await db
    .selectFrom('summons_answer')
    .select(['person_id', 'answer', 'called_for'])
    .where('meeting_id', '=', meetingId)
    .execute()
  return new Map(
    rows.map((row) => [
      row.person_id,
      {
        ...(row.answer === null ? {} : { answer: row.answer }),
        ...(row.called_for === null ? {} : { calledFor: row.called_for }),
      },
    ]),
  )
}

/** The person of the authority that a secretary is: the one with the account, when the name is theirs. */
export const secretaryPerson = async (db: Read, actor: Actor, name: string): Promise<Id | undefined> => {
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'account_id'])
    .where('name', '=', name)
    .limit(2)
    .execute()
  const own = 'accountId' in actor ? rows.find((row) => row.account_id === actor.accountId) : undefined
  return own?.person_id ?? (rows.length === 1 ? rows[0]?.person_id : undefined)
}

/** Whether the body has another meeting that day that begins at the same minute: two cannot be told apart by day and time then. */
export const isTimeTaken = async (
  db: Read,
  { bodyId, heldOn, meetingId }: Pick<LiveMeeting, 'bodyId' | 'heldOn' | 'meetingId'>,
  time: string,
): Promise<boolean> =>
  (await db
    .selectFrom('meeting')
    .select('meeting_id')
    .where('body_id', '=', bodyId)
    .where('held_on', '=', heldOn)
    .where('starts_at', '=', time)
    .where('meeting_id', '!=', meetingId)
    .executeTakeFirst()) !== undefined
