import type { Doing } from '../platform/action.ts'
import { accountOf, actingAs } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import { type Day, dayOf, type Instant } from '../platform/time.ts'
import type { PartnershipState } from './partnership-states.ts'
import type { Partnership } from './partnerships.ts'
import type { PartnershipVerb } from './transitions.ts'

/** A gate that somebody has let pass (avsteg). It holds for the stay in the state in which it was recorded. */
export type RecordedException = {
  readonly id: Id
  readonly gate: string
  readonly name: string
  readonly title: string
  readonly reason: string
  readonly on: Day
  readonly isOfThisStay: boolean
}

/** All exceptions of a partnership, the latest first. */
export const exceptionsFrom = async (
  db: Read,
  { partnershipId, state, stateSince }: Pick<Partnership, 'partnershipId' | 'state' | 'stateSince'>,
): Promise<RecordedException[]> => {
  const rows = await db
    .selectFrom('partnership_exception')
    .select([
      'partnership_exception_id',
      'gate',
      'state',
      'decided_by_name',
      'decided_by_title',
      'reason',
      'decided_on',
      'recorded_at',
    ])
    .where('partnership_id', '=', partnershipId)
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.partnership_exception_id,
    gate: row.gate,
    name: row.decided_by_name,
    title: row.decided_by_title,
    reason: row.reason,
    on: row.decided_on,
    isOfThisStay: row.state === state && Temporal.Instant.compare(row.recorded_at, stateSince) >= 0,
  }))
}

/** Keeps an exception for the state that the partnership is in. */
export const recordException = async (
  { tx, newId, now, actor }: Doing,
  { partnershipId, state }: Partnership,
  given: Omit<RecordedException, 'id' | 'isOfThisStay'>,
): Promise<void> => {
  await tx
    .insertInto('partnership_exception')
    .values({
      partnership_exception_id: newId(),
      partnership_id: partnershipId,
      gate: given.gate,
      state,
      decided_by_name: given.name,
      decided_by_title: given.title,
      reason: given.reason,
      decided_on: given.on,
      recorded_at: now,
      account_id: accountOf(actor) ?? null,
    })
    .execute()
}

/** One step that was taken. */
export type TakenStep = {
  readonly id: Id
  readonly verb: string
  readonly from: string
  readonly to: string
  readonly on: Day
  readonly reason: string
}

/** The steps that a partnership has taken, the first first. */
export const stepsTaken = async (db: Read, partnershipId: Id): Promise<TakenStep[]> => {
  const rows = await db
    .selectFrom('partnership_move')
    .select(['partnership_move_id', 'verb', 'from_state', 'to_state', 'moved_at', 'reason'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('moved_at')
    .orderBy('partnership_move_id')
    .execute()
  return rows.map((row) => ({
    id: row.partnership_move_id,
    verb: row.verb,
    from: row.from_state,
    to: row.to_state,
    on: dayOf(row.moved_at),
    reason: row.reason,
  }))
}

type Step = { readonly verb: PartnershipVerb; readonly to: PartnershipState }

/** Puts a partnership in its new state and keeps the step for good. */
export const recordStep = async (
  { tx, newId, now, actor }: Doing,
  { partnershipId, state }: Pick<Partnership, 'partnershipId' | 'state'>,
  { verb, to, reason, endsOn }: Step & { readonly reason: string; readonly endsOn?: Day | undefined },
): Promise<void> => {
  await tx
    .updateTable('partnership')
    .set({ state: to, state_since: now, ...(endsOn ? { ends_on: endsOn } : {}) })
    .where('partnership_id', '=', partnershipId)
    .execute()
  await tx
    .insertInto('partnership_move')
    .values({
      partnership_move_id: newId(),
      partnership_id: partnershipId,
      verb,
      from_state: state,
      to_state: to,
      moved_at: now,
      account_id: accountOf(actor) ?? null,
      acting_as: actingAs(actor),
      reason,
    })
    .execute()
}

/** A party has said that it wants to take a step. */
export type Confirmation = {
  readonly partnershipId: Id
  readonly partyId: Id
  readonly verb: string
  readonly at: Instant
  /** Why the party wants it, where it said so. */
  readonly reason: string
}

/** The confirmations that hold for the stay of each partnership in its state, without those taken back. One statement. */
export const confirmationsOf = async (db: Read, of: readonly Partnership[]): Promise<Confirmation[]> => {
  if (of.length === 0) return []
  const rows = await db
    .selectFrom('partnership_confirmation as said')
    .innerJoin('partnership', (join) =>
      join
        .onRef('partnership.partnership_id', '=', 'said.partnership_id')
        .onRef('partnership.state', '=', 'said.from_state')
        .onRef('partnership.state_since', '=', 'said.state_since'),
    )
    .select(['said.partnership_id', 'said.partnership_party_id', 'said.verb', 'said.confirmed_at', 'said.reason'])
    .where(
      'said.partnership_id',
      'in',
      of.map(({ partnershipId }) => partnershipId),
    )
    .where('said.taken_back_at', 'is', null)
    .orderBy('said.confirmed_at')
    .execute()
  return rows.map((row) => ({
    partnershipId: row.partnership_id,
    partyId: row.partnership_party_id,
    verb: row.verb,
    at: row.confirmed_at,
    reason: row.reason,
  }))
}

/** Keeps that a party wants to take a step from where the partnership is now. */
export const recordConfirmation = async (
  { tx, newId, now, actor }: Doing,
  { partnershipId, state, stateSince }: Partnership,
  { partyId, verb, reason }: { readonly partyId: Id; readonly verb: PartnershipVerb; readonly reason: string },
): Promise<void> => {
  await tx
    .insertInto('partnership_confirmation')
    .values({
      partnership_confirmation_id: newId(),
      partnership_id: partnershipId,
      partnership_party_id: partyId,
      verb,
      from_state: state,
      state_since: stateSince,
      confirmed_at: now,
      reason,
      account_id: accountOf(actor) ?? null,
    })
    .execute()
}

/** Keeps that a party has taken back what it confirmed in the stay that a partnership is in. */
export const takeBackConfirmation = async (
  { tx, now }: Doing,
  { state, stateSince }: Partnership,
  { partyId, verb }: { readonly partyId: Id; readonly verb: PartnershipVerb },
): Promise<void> => {
  await tx
    .updateTable('partnership_confirmation')
    .set({ taken_back_at: now })
    .where('partnership_party_id', '=', partyId)
    .where('verb', '=', verb)
    .where('from_state', '=', state)
    .where('state_since', '=', stateSince)
    .where('taken_back_at', 'is', null)
    .execute()
}
