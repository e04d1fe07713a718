import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { Pilot, PilotPartnership, PilotState, PilotVerb } from './pilot.ts'

const pilotQuery = (db: Read) =>
  db
    .selectFrom('pilot')
    .select([
      'pilot_id',
      'assignment_id',
      'title',
      'state',
      'state_since',
      'responsible',
      'plan',
      'starts_on',
      'ends_on',
    ])

type PilotRow = Awaited<ReturnType<ReturnType<typeof pilotQuery>['execute']>>[number]

const withPartnerships = async (db: Read, rows: readonly PilotRow[]): Promise<Pilot[]> => {
  if (rows.length === 0) return []
  const linked = await db
    .selectFrom('pilot_partnership as linked')
    .innerJoin('partnership', 'partnership.partnership_id', 'linked.partnership_id')
    .select(['pilot_id', 'linked.partnership_id', 'partnership.title', 'final_report', 'final_report_on'])
    .where(
      'pilot_id',
      'in',
      rows.map(({ pilot_id }) => pilot_id),
    )
    .orderBy('linked_at')
    .execute()
  const byPilot = Map.groupBy(linked, ({ pilot_id }) => pilot_id)
  const partnershipOf = (row: (typeof linked)[number]): PilotPartnership => ({
    partnershipId: row.partnership_id,
    title: row.title,
    ...(row.final_report_on ? { finalReport: { text: row.final_report, on: row.final_report_on } } : {}),
  })
  return rows.map((row) => ({
    pilotId: row.pilot_id,
    assignmentId: row.assignment_id,
    title: row.title,
    state: row.state,
    stateSince: row.state_since,
    responsible: row.responsible,
    plan: row.plan,
    ...(row.starts_on ? { startsOn: row.starts_on } : {}),
    ...(row.ends_on ? { endsOn: row.ends_on } : {}),
    partnerships: (byPilot.get(row.pilot_id) ?? []).map(partnershipOf),
  }))
}

/** The pilot assignments of the acting authority, the one that has waited longest first. Two statements. */
export const pilotsOf = async (db: Read): Promise<Pilot[]> =>
  withPartnerships(db, await pilotQuery(db).orderBy('state_since').orderBy('pilot_id').limit(200).execute())

/** One pilot assignment with its partnerships. `lock` holds it until commit. */
export const getPilot = async (db: Read, pilotId: Id, options: { lock?: boolean } = {}): Promise<Pilot | undefined> => {
  const query = pilotQuery(db).where('pilot_id', '=', pilotId)
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst()
  return row && (await withPartnerships(db, [row]))[0]
}

/** Begins a pilot assignment. */
export const recordPilot = async (
  { tx, newId, now, authority }: Doing,
  { assignmentId, title }: { assignmentId: Id; title: string },
): Promise<Id> => {
  const pilotId = newId()
  await tx
    .insertInto('pilot')
    .values({
      ...{ authority_id: authority.authorityId, pilot_id: pilotId, assignment_id: assignmentId, title },
      ...{ state: 'assigned', state_since: now, created_at: now },
    })
    .execute()
  return pilotId
}

type Changed = {
  readonly title: string
  readonly responsible: string
  readonly plan: string
  readonly starts_on: Day | null
  readonly ends_on: Day | null
}

/** Writes the plan of a pilot assignment. */
export const savePlan = async ({ tx }: Doing, pilotId: Id, changed: Changed): Promise<void> => {
  await tx.updateTable('pilot').set(changed).where('pilot_id', '=', pilotId).execute()
}

/** Ties a partnership to a pilot assignment. */
export const linkPartnership = async ({ tx, now, authority }: Doing, pilotId: Id, partnershipId: Id): Promise<void> => {
  await tx
    .insertInto('pilot_partnership')
    .values({
      authority_id: authority.authorityId,
      pilot_id: pilotId,
      partnership_id: partnershipId,
      linked_at: now,
    })
    .execute()
}

/** Keeps the final report of one pilot. */
export const saveFinalReport = async (
  { tx, today }: Doing,
  pilotId: Id,
  { partnershipId, text }: { partnershipId: Id; text: string },
): Promise<void> => {
  await tx
    .updateTable('pilot_partnership')
    .set({ final_report: text, final_report_on: today })
    .where('pilot_id', '=', pilotId)
    .where('partnership_id', '=', partnershipId)
    .execute()
}

type Step = {
  readonly verb: PilotVerb
  readonly to: PilotState
  readonly note: string
  readonly boardDecision: string
}

/** Puts a pilot assignment in its new state and keeps the step for good. */
export const recordPilotStep = async (doing: Doing, { pilotId, state }: Pilot, step: Step): Promise<void> => {
  const { tx, now, newId, actor, authority } = doing
  await tx.updateTable('pilot').set({ state: step.to, state_since: now }).where('pilot_id', '=', pilotId).execute()
  await tx
    .insertInto('pilot_move')
    .values({
      ...{ authority_id: authority.authorityId, pilot_move_id: newId(), pilot_id: pilotId, verb: step.verb },
      ...{ from_state: state, to_state: step.to, moved_at: now, account_id: accountOf(actor) ?? null },
      ...{ note: step.note, board_decision: step.boardDecision },
    })
    .execute()
}

/** The steps that a pilot assignment has taken, the first first. */
export const pilotSteps = async (db: Read, pilotId: Id) =>
  (
    await db
      .selectFrom('pilot_move')
      .select(['pilot_move_id', 'to_state', 'moved_at', 'note', 'board_decision'])
      .where('pilot_id', '=', pilotId)
      .orderBy('moved_at')
      .orderBy('pilot_move_id')
      .execute()
  ).map((row) => ({
    id: row.pilot_move_id,
    to: row.to_state,
    at: row.moved_at,
    note: row.note,
    boardDecision: row.board_decision,
  }))

/** Open assignments of bodies that no pilot assignment is made of yet, the latest first. */
export const assignmentsToPilot = async (db: Read) =>
  (
    await db
      .selectFrom('assignment')
      .select(['assignment_id', 'text'])
      .where('state', '!=', 'closed')
      .where('assignment_id', 'not in', (eb) => eb.selectFrom('pilot').select('pilot.assignment_id'))
      .orderBy('assignment_id', 'desc')
      .limit(200)
      .execute()
  ).map((row) => ({ id: row.assignment_id, label: row.text.slice(0, 160) }))
