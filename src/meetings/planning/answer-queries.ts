import { sql } from 'kysely'
import type { Term, TermRole } from '../../organisations/index.ts'
import type { Read, Write } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'
import type { Answer, Summoned } from './answers.ts'

/** Those who were summoned to a meeting, in the order of the roll, with what they answered. */
export const summonedTo = async (db: Read, meetingId: Id): Promise<readonly Summoned[]> => {
  const rows = await db
    .selectFrom('summons_answer as answer')
    .innerJoin('person', (join) =>
      join.onRef('person.authority_id', '=', 'answer.authority_id').onRef('person.person_id', '=', 'answer.person_id'),
    )
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.authority_id', '=', 'answer.authority_id')
        .onRef('meeting.meeting_id', '=', 'answer.meeting_id'),
    )
    .leftJoin('term_of_office as term', (join) =>
      join
        .onRef('term.authority_id', '=', 'answer.authority_id')
        .onRef('term.person_id', '=', 'answer.person_id')
        .onRef('term.body_id', '=', 'meeting.body_id')
        .onRef('term.from_on', '<=', 'meeting.held_on')
        .on(sql<boolean>`(term.until_on is null or term.until_on > meeting.held_on)`),
    )
    .select([
      'answer.person_id',
      'person.name',
      'person.account_id',
      'answer.role',
      'answer.party',
      'answer.summoned_at',
      'answer.answer',
      'answer.answered_at',
      'answer.called_for',
      'term.position',
    ])
    .where('answer.meeting_id', '=', meetingId)
    .orderBy(sql`array_position(array['chair', 'viceChair', 'member', 'substitute'], answer.role)`)
    .orderBy('term.position')
    .orderBy(sql`person.name collate "sv-SE-x-icu"`)
    .orderBy('answer.person_id')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    hasAccount: row.account_id !== null,
    role: row.role satisfies TermRole,
    party: row.party ?? undefined,
    position: row.position ?? 0,
    summonedAt: row.summoned_at ?? undefined,
    answer: row.answer ?? undefined,
    answeredAt: row.answered_at ?? undefined,
    calledFor: row.called_for ?? undefined,
  }))
}

/** Those summoned who have an account that mail can go to. */
export const reachable = async (db: Read, meetingId: Id): Promise<readonly Id[]> => {
  const rows = await db
    .selectFrom('summons_answer as answer')
    .innerJoin('person', (join) =>
      join.onRef('person.authority_id', '=', 'answer.authority_id').onRef('person.person_id', '=', 'answer.person_id'),
    )
    .select('answer.person_id')
    .where('answer.meeting_id', '=', meetingId)
    .where('person.account_id', 'is not', null)
    .orderBy('answer.person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** Notes whom the summons goes to. Those who have been summoned before keep their first time and their answer. */
export const recordSummons = async (
  tx: Write,
  { authorityId, meetingId, terms, now }: { authorityId: Id; meetingId: Id; terms: readonly Term[]; now: Instant },
): Promise<void> => {
  if (terms.length === 0) return
  await tx
    .insertInto('summons_answer')
    .values(
      terms.map(({ personId, role, party }) => ({
        authority_id: authorityId,
        meeting_id: meetingId,
        person_id: personId,
        role,
        party: party ?? null,
        summoned_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['authority_id', 'meeting_id', 'person_id']).doNothing())
    .execute()
}

/** Keeps an answer. */
export const saveAnswer = async (
  tx: Write,
  { meetingId, personId, answer, now }: { meetingId: Id; personId: Id; answer: Answer; now: Instant },
): Promise<void> => {
  await tx
    .updateTable('summons_answer')
    .set({ answer, answered_at: now })
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .execute()
}

/** Notes in whose place a substitute is called; undefined: called no more. */
export const saveCall = async (
  tx: Write,
  { meetingId, personId, calledFor }: { meetingId: Id; personId: Id; calledFor: Id | undefined },
): Promise<void> => {
  await tx
    .updateTable('summons_answer')
    .set({ called_for: calledFor ?? null })
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .execute()
}
