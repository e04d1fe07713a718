import { sql } from 'kysely'
import type { Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import type { NeedAnswer, ScreeningOutcome } from './needs.ts'

/** An idea as it is told. Name and address are kept only where nobody is signed in. */
export type Told = {
  readonly title: string
  readonly challenge: string
  readonly forWhom: string
  readonly wanted: string
  readonly brings: string
  readonly area: string
  readonly themes: readonly string[]
  readonly targetGroups: readonly string[]
  readonly wantedResources: readonly string[]
}
type Sender = { readonly name: string; readonly email: string; readonly politicalBody: string }

/** Takes an idea in as a partnership in its first state. Works for anyone, who reads nothing back by it. */
export const receiveNeed = async (doing: Doing, told: Told & Sender): Promise<Id> => {
  const partnershipId = doing.newId()
  const asked = { ...told, partnershipId, authorityPartyId: doing.newId(), associationPartyId: doing.newId() }
  await sql`select receive_need(${JSON.stringify({ ...asked, at: doing.now.toString() })}::jsonb)`.execute(doing.tx)
  return partnershipId
}

/** Changes what an idea says. */
export const saveTold = async (tx: Write, partnershipId: Id, told: Told): Promise<void> => {
  await tx
    .updateTable('need')
    .set({
      title: told.title,
      challenge: told.challenge,
      for_whom: told.forWhom,
      wanted: told.wanted,
      brings: told.brings,
      area: told.area,
      themes: [...told.themes],
      target_groups: [...told.targetGroups],
      wanted_resources: [...told.wantedResources],
    })
    .where('partnership_id', '=', partnershipId)
    .execute()
}

/** The partnership is called what its need is called, and hangs on the case where the idea is kept. */
export const settlePartnership = async (
  tx: Write,
  partnershipId: Id,
  { title, caseId }: { title: string; caseId: Id | undefined },
): Promise<void> => {
  await tx
    .updateTable('partnership')
    .set({ title, ...(caseId ? { case_id: caseId } : {}) })
    .where('partnership_id', '=', partnershipId)
    .execute()
}

/** Keeps the answer to who told of a need. */
export const addScreening = async (
  { tx, newId, now, actor }: Doing,
  partnershipId: Id,
  { outcome, answer }: { outcome: ScreeningOutcome; answer: string },
): Promise<void> => {
  await tx
    .insertInto('need_screening')
    .values({
      need_screening_id: newId(),
      partnership_id: partnershipId,
      outcome,
      answer,
      screened_at: now,
      account_id: accountOf(actor) ?? null,
    })
    .execute()
}

/** An invitation as it stands. */
type Invitation = {
  readonly invitation: string
  readonly from: Day
  readonly until: Day
  readonly shorterBecause: string
}

/** Opens a need for everyone to read and answer, or changes how long it stands open. */
export const saveInvitation = async ({ tx, today }: Doing, partnershipId: Id, asked: Invitation): Promise<void> => {
  await tx
    .updateTable('need')
    .set({
      opened_on: sql`coalesce(opened_on, ${today}::date)`,
      invitation: asked.invitation,
      invites_from: asked.from,
      invites_until: asked.until,
      shorter_because: asked.shorterBecause,
    })
    .where('partnership_id', '=', partnershipId)
    .execute()
}

/** Keeps an association's answer; a second one replaces the first. False when the period does not let it, also in the database's eyes. */
export const saveAnswer = async (
  doing: Doing,
  { partnershipId, says, brings }: { partnershipId: Id; says: string; brings: string },
): Promise<boolean> => {
  const asked = {
    partnershipId,
    says,
    brings,
    answerId: doing.newId(),
    on: doing.today.toString(),
    at: doing.now.toString(),
  }
  const { rows } = await sql<{ kept: boolean }>`select answer_need(${JSON.stringify(asked)}::jsonb) as kept`.execute(
    doing.tx,
  )
  return rows[0]?.kept === true
}

/** Keeps what came of an answer. */
export const saveOutcome = async (
  { tx, now }: Doing,
  { answerId }: NeedAnswer,
  { outcome, reason }: { outcome: 'joined' | 'declined'; reason: string },
): Promise<void> => {
  await tx
    .updateTable('need_answer')
    .set({ outcome, outcome_reason: reason, outcome_at: now })
    .where('need_answer_id', '=', answerId)
    .execute()
}

/** Keeps whom an invitation was mailed to, once for each. Answers those who had not been written to before. */
export const saveInvited = async (
  { tx, now }: Doing,
  partnershipId: Id,
  invited: readonly { readonly associationId: Id; readonly reasons: readonly string[] }[],
): Promise<readonly Id[]> => {
  if (invited.length === 0) return []
  const rows = await tx
    .insertInto('need_invited')
    .values(
      invited.map(({ associationId, reasons }) => ({
        partnership_id: partnershipId,
        association_id: associationId,
        reasons: [...reasons],
        invited_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('association_id')
    .execute()
  return rows.map((row) => row.association_id)
}

/** Sets the local rule for how long an invitation stands open at least. */
export const saveLeastOpenDays = async ({ tx, authority }: Doing, days: number): Promise<void> => {
  await tx
    .insertInto('need_setting')
    .values({ authority_id: authority.authorityId, least_open_days: days })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet({ least_open_days: days }))
    .execute()
}

/** An association wants to be proposed to needs, or not any more. */
export const saveWantsProposals = async (tx: Write, associationId: Id, wants: boolean): Promise<void> => {
  await tx
    .updateTable('association')
    .set({ wants_proposals: wants })
    .where('association_id', '=', associationId)
    .execute()
}
