import { sql } from 'kysely'
import { giveAssignment } from '../../cases/index.ts'
import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { MotionKind } from '../meetings.ts'
import type { LiveItem, LiveVote } from './item.ts'
import type { RollRow } from './meeting.ts'

type Who = Pick<RollRow, 'attendanceId' | 'name' | 'party'>
type NumberedPart = 'motion' | 'reservation' | 'item_note' | 'vote'

/** The place after the last of an item's motions, reservations, notes or votes. What was taken away leaves its place empty. */
const placeAfter = (parts: readonly { readonly position: number }[]): number =>
  Math.max(-1, ...parts.map(({ position }) => position)) + 1

const keyOf = (
  doing: Doing,
  item: Pick<LiveItem, 'meetingItemId'>,
  parts: readonly { readonly position: number }[],
) => ({
  authority_id: doing.authority.authorityId,
  meeting_item_id: item.meetingItemId,
  position: placeAfter(parts),
})

const who = ({ attendanceId, name, party }: Who) => ({ attendance_id: attendanceId, name, party: party ?? null })

/** Enters a motion. */
export const addMotion = async (
  doing: Doing,
  item: LiveItem,
  { by, kind, text }: { by: Who; kind: MotionKind; text: string },
): Promise<void> => {
  const key = keyOf(doing, item, item.motions)
  await doing.tx
    .insertInto('motion')
    .values({ ...key, ...who(by), kind, text })
    .execute()
}

/** Enters a reservation as announced now. */
export const addReservation = async (doing: Doing, item: LiveItem, by: Who): Promise<void> => {
  const key = keyOf(doing, item, item.reservations)
  await doing.tx
    .insertInto('reservation')
    .values({ ...key, ...who(by), announced_at: doing.now })
    .execute()
}

/** Enters a separate statement or a note to the minutes. */
export const addNote = async (
  doing: Doing,
  item: LiveItem,
  { by, kind, text }: { by: Who; kind: 'statement' | 'note'; text: string },
): Promise<void> => {
  const key = keyOf(doing, item, item.notes)
  await doing.tx
    .insertInto('item_note')
    .values({ ...key, kind, name: by.name, party: by.party ?? null, text })
    .execute()
}

/** Takes away what was entered by mistake while the meeting goes on. */
export const removePart = async (
  doing: Doing,
  { table, itemId, position }: { table: NumberedPart; itemId: Id; position: number },
): Promise<void> => {
  const { tx } = doing
  await Promise.all([
    ...(table === 'vote'
      ? [tx.deleteFrom('ballot').where('meeting_item_id', '=', itemId).where('position', '=', position).execute()]
      : []),
    tx.deleteFrom(table).where('meeting_item_id', '=', itemId).where('position', '=', position).execute(),
  ])
}

/** Enters a vote, with the ballots of an open one. */
export const addVote = async (doing: Doing, item: LiveItem, vote: Omit<LiveVote, 'position'>): Promise<void> => {
  const key = keyOf(doing, item, item.votes)
  const entered = doing.tx
    .insertInto('vote')
    .values({
      ...key,
      method: vote.method,
      yes: vote.yes,
      no: vote.no,
      abstain: vote.abstain,
      yes_means: vote.yesMeans,
      no_means: vote.noMeans,
      yes_finding: vote.yesFinding ?? null,
      no_finding: vote.noFinding ?? null,
      is_election: vote.isElection,
      outcome: vote.outcome ?? null,
      drawn: vote.drawn ?? null,
      tellers: vote.tellers,
    })
    .execute()
  const ballots = vote.ballots.map(({ attendanceId, choice }) => ({ id: attendanceId, choice }))
  await Promise.all([
    entered,
    sql`insert into ballot (authority_id, meeting_item_id, position, attendance_id, choice)
      select ${key.authority_id}::uuid, ${key.meeting_item_id}::uuid, ${key.position}::integer, given.id, given.choice
      from jsonb_to_recordset(${JSON.stringify(ballots)}::jsonb) as given(id uuid, choice text)`.execute(doing.tx),
  ])
}

/** An assignment given in the paragraph. */
export type GivenHere = {
  readonly caseId: Id
  readonly itemId: Id
  readonly fromBodyId: Id
  readonly toRole: string
  readonly text: string
  readonly dueOn?: Day | undefined
  readonly reportBackTo: string
  readonly reportForm?: 'oral' | 'written' | undefined
}

/** Gives an assignment in the case of the item. */
export const addAssignment = async (doing: Doing, given: GivenHere): Promise<void> => {
  const { caseId, itemId, fromBodyId, toRole, text, dueOn, reportBackTo } = given
  const assignmentId = await giveAssignment(doing, {
    ...{ caseId, meetingItemId: itemId, fromBodyId, toRole, text },
    ...(dueOn ? { dueOn } : {}),
    ...(reportBackTo === '' ? {} : { reportBackTo }),
  })
  if (given.reportForm === undefined) return
  await doing.tx
    .updateTable('assignment')
    .set({ report_form: given.reportForm })
    .where('assignment_id', '=', assignmentId)
    .execute()
}

/** Takes away an assignment that the paragraph was not to give after all. One that is open only. */
export const removeAssignment = async (doing: Doing, itemId: Id, assignmentId: Id): Promise<void> => {
  await doing.tx
    .deleteFrom('assignment')
    .where('meeting_item_id', '=', itemId)
    .where('assignment_id', '=', assignmentId)
    .where('state', '=', 'open')
    .execute()
}
