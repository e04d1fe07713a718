import { sql } from 'kysely'
import type { ParagraphRange } from '../law/paragraphs.ts'
import type { Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Database } from '../platform/db/data/schema.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'

/** Notes which register case keeps the minutes of a body and a year. */
export const keepMinutesCase = async (
  { tx, authority }: Doing,
  { bodyId, year, caseId }: { bodyId: Id; year: number; caseId: Id },
): Promise<void> => {
  await tx
    .insertInto('minutes_case')
    .values({ authority_id: authority.authorityId, body_id: bodyId, year, case_id: caseId })
    .execute()
}

/** A round about to begin, or one done by hand on paper. */
export type NewRound = {
  readonly minutesId: Id
  readonly documentId?: Id
  readonly state: 'signing' | 'approved'
  readonly gapBecause?: string
  readonly endedBecause?: string
}

/** Begins a round. The table refuses a second one beside a round that goes on, was declined or led to approval. */
export const recordRound = async (doing: Doing, round: NewRound): Promise<Id> => {
  const roundId = doing.newId()
  await doing.tx
    .insertInto('approval_round')
    .values({
      authority_id: doing.authority.authorityId,
      approval_round_id: roundId,
      minutes_id: round.minutesId,
      document_id: round.documentId ?? null,
      state: round.state,
      started_at: doing.now,
      started_by: accountOf(doing.actor) ?? null,
      gap_because: round.gapBecause ?? null,
      ended_at: round.state === 'approved' ? doing.now : null,
      ended_because: round.endedBecause ?? null,
    })
    .execute()
  return roundId
}

/** Ends a round: approved, declined with the reason, or taken back. */
export const endRound = async (
  { tx, now }: Doing,
  roundId: Id,
  ended: { state: Database['approval_round']['state']; because?: string; touchesDecision?: boolean },
): Promise<void> => {
  await tx
    .updateTable('approval_round')
    .set({
      state: ended.state,
      ended_at: now,
      ...(ended.because === undefined ? {} : { ended_because: ended.because }),
      ...(ended.touchesDecision === undefined ? {} : { touches_decision: ended.touchesDecision }),
    })
    .where('approval_round_id', '=', roundId)
    .execute()
}

/** Notes that those whose turn it is have been reminded. */
export const recordReminder = async ({ tx, now }: Doing, roundId: Id): Promise<void> => {
  await tx.updateTable('approval_round').set({ reminded_at: now }).where('approval_round_id', '=', roundId).execute()
}

/** The minutes are approved. Comes before the round is: after that the table lets nothing change. */
export const recordApproved = async (
  { tx }: Doing,
  minutesId: Id,
  approved: { on: Day; isDigital: boolean; place?: string; documentId?: Id },
): Promise<void> => {
  await tx
    .updateTable('minutes')
    .set({
      approved_on: approved.on,
      is_digitally_signed: approved.isDigital,
      ...(approved.place === undefined ? {} : { approval_place: approved.place }),
      ...(approved.documentId === undefined ? {} : { document_id: approved.documentId }),
    })
    .where('minutes_id', '=', minutesId)
    .execute()
}

/** Puts another in the place of an approver, before anybody has signed. */
export const recordReplacement = async (
  { tx }: Doing,
  { minutesId, position }: { minutesId: Id; position: number },
  other: { name: string; party?: string; because: string },
): Promise<void> => {
  await tx
    .updateTable('approver')
    .set({
      name: other.name,
      party: other.party ?? null,
      replaced_name: sql<string>`coalesce(replaced_name, name)`,
      replaced_because: other.because,
    })
    .where('minutes_id', '=', minutesId)
    .where('position', '=', position)
    .execute()
}

/** Takes paragraphs out of minutes and into new minutes of their own, with the same secretary and approvers. */
export const recordSeparation = async (
  { tx, authority, newId }: Doing,
  from: { minutesId: Id; left: readonly ParagraphRange[] },
  own: { paragraph: number; kind: 'ordinary' | 'immediate'; isSecret: boolean; meetingItemId: Id },
): Promise<Id> => {
  const { authorityId } = authority
  const minutesId = newId()
  await sql`insert into minutes (authority_id, minutes_id, meeting_id, kind, secretary, is_secret)
    select authority_id, ${minutesId}, meeting_id, ${own.kind}, secretary, ${own.isSecret} from minutes
    where minutes_id = ${from.minutesId}`.execute(tx)
  await sql`insert into approver (authority_id, minutes_id, position, name, party, replaced_name, replaced_because)
    select authority_id, ${minutesId}, position, name, party, replaced_name, replaced_because from approver
    where minutes_id = ${from.minutesId}`.execute(tx)
  await tx.deleteFrom('minutes_range').where('minutes_id', '=', from.minutesId).execute()
  const rows = [
    ...from.left.map((range) => ({ minutes_id: from.minutesId, ...range })),
    { minutes_id: minutesId, from: own.paragraph, to: own.paragraph },
  ]
  await tx
    .insertInto('minutes_range')
    .values(
      rows.map((row) => ({
        authority_id: authorityId,
        minutes_id: row.minutes_id,
        from_paragraph: row.from,
        to_paragraph: row.to,
      })),
    )
    .execute()
  await tx
    .updateTable('meeting_item')
    .set({ minutes_id: minutesId })
    .where('meeting_item_id', '=', own.meetingItemId)
    .execute()
  return minutesId
}
