import type { Read, Write } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day, Instant } from '../../platform/time.ts'
import type { MeetingState, MeetingWhen, Plan } from './plan.ts'

const planQuery = (db: Read) =>
  db
    .selectFrom('meeting')
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .leftJoin('person as secretary', (join) =>
      join
        .onRef('secretary.authority_id', '=', 'meeting.authority_id')
        .onRef('secretary.person_id', '=', 'meeting.secretary_id'),
    )
    .select([
      'meeting.meeting_id',
      'meeting.body_id',
      'body.name as body_name',
      'body.kind',
      'body.parent_body_id',
      'body.seats',
      'held_on',
      'starts_at',
      'ends_at',
      'place',
      'meeting.state',
      'is_open_doors',
      'is_remote',
      'remote_address',
      'hindrance_to',
      'secretary_id',
      'secretary.name as secretary_name',
      'is_extra',
      'extra_asked_by',
      'extra_chair_wants',
      'cancelled_because',
      'calendar_sequence',
      'summoned_at',
      'changed_at',
    ])

type PlanRow = Awaited<ReturnType<ReturnType<typeof planQuery>['executeTakeFirstOrThrow']>>

const planOf = (row: PlanRow): Plan => ({
  meetingId: row.meeting_id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  bodyKind: row.kind,
  parentBodyId: row.parent_body_id ?? undefined,
  seats: row.seats ?? undefined,
  heldOn: row.held_on,
  startsAt: row.starts_at?.slice(0, 5),
  endsAt: row.ends_at?.slice(0, 5),
  place: row.place,
  state: row.state,
  isOpenDoors: row.is_open_doors,
  isRemote: row.is_remote,
  remoteAddress: row.remote_address,
  hindranceTo: row.hindrance_to,
  secretaryId: row.secretary_id ?? undefined,
  secretaryName: row.secretary_name ?? undefined,
  isExtra: row.is_extra,
  askedBy: row.extra_asked_by ?? undefined,
  chairWants: row.extra_chair_wants,
  cancelledBecause: row.cancelled_because ?? undefined,
  sequence: row.calendar_sequence,
  summonedAt: row.summoned_at ?? undefined,
  changedAt: row.changed_at ?? undefined,
})

/** One meeting as it is planned. `lock` holds it until commit. */
export const getPlan = async (db: Read, meetingId: Id, options: { lock?: boolean } = {}): Promise<Plan | undefined> => {
  const query = planQuery(db).where('meeting.meeting_id', '=', meetingId)
  const row = await (options.lock ? query.forUpdate('meeting') : query).executeTakeFirst()
  return row && planOf(row)
}

/** Meetings that are planned from a day on, the nearest first; cancelled ones too. A thousand at most: all that any municipality plans ahead. */
export const comingMeetings = async (db: Read, from: Day): Promise<readonly Plan[]> => {
  const rows = await planQuery(db)
    .where('meeting.state', 'in', ['planned', 'summoned', 'open', 'adjourned', 'cancelled'])
    .where('held_on', '>=', from)
    .orderBy('held_on')
    .orderBy('starts_at')
    .orderBy('meeting.meeting_id')
    .limit(1000)
    .execute()
  return rows.map(planOf)
}

/** The meetings of bodies since a day, for a calendar. A thousand at most. */
export const calendarMeetings = async (db: Read, bodyIds: readonly Id[], since: Day): Promise<readonly Plan[]> => {
  if (bodyIds.length === 0) return []
  const rows = await planQuery(db)
    .where('meeting.body_id', 'in', bodyIds)
    .where('held_on', '>=', since)
    .orderBy('held_on')
    .orderBy('starts_at')
    .orderBy('meeting.meeting_id')
    .limit(1000)
    .execute()
  return rows.map(planOf)
}

/** Whether the body meets at that day and time already. */
export const isTimeTaken = async (
  db: Read,
  { bodyId, heldOn, startsAt, except }: { bodyId: Id; heldOn: Day; startsAt?: string | undefined; except?: Id },
): Promise<boolean> => {
  const rows = await db
    .selectFrom('meeting')
    .select(['meeting_id', 'starts_at'])
    .where('body_id', '=', bodyId)
    .where('held_on', '=', heldOn)
    .execute()
  const wanted = startsAt ?? '00:00'
  return rows.some((row) => row.meeting_id !== except && (row.starts_at?.slice(0, 5) ?? '00:00') === wanted)
}

const whenColumns = (when: MeetingWhen) => ({
  held_on: when.heldOn,
  starts_at: when.startsAt ?? null,
  ends_at: when.endsAt ?? null,
  place: when.place,
  is_open_doors: when.isOpenDoors,
  is_remote: when.isRemote,
  remote_address: when.remoteAddress,
  hindrance_to: when.hindranceTo,
  secretary_id: when.secretaryId ?? null,
  is_extra: when.isExtra,
  extra_asked_by: when.askedBy ?? null,
  extra_chair_wants: when.chairWants,
})

/** Enters a new meeting as planned. */
export const insertPlan = async (
  tx: Write,
  plan: { authorityId: Id; meetingId: Id; bodyId: Id; when: MeetingWhen; now: Instant },
): Promise<void> => {
  await tx
    .insertInto('meeting')
    .values({
      authority_id: plan.authorityId,
      meeting_id: plan.meetingId,
      body_id: plan.bodyId,
      ...whenColumns(plan.when),
      state: 'planned',
      changed_at: plan.now,
    })
    .execute()
}

/** Changes when, where and how; those who follow the calendar hear of it. */
export const updatePlan = async (
  tx: Write,
  { meetingId, when, now }: { meetingId: Id; when: MeetingWhen; now: Instant },
): Promise<void> => {
  await tx
    .updateTable('meeting')
    .set((eb) => ({ ...whenColumns(when), changed_at: now, calendar_sequence: eb('calendar_sequence', '+', 1) }))
    .where('meeting_id', '=', meetingId)
    .execute()
}

/** Moves a meeting to another state before it is held, with the reason when it is cancelled. */
export const setPlanState = async (
  tx: Write,
  {
    meetingId,
    state,
    now,
    because,
  }: { meetingId: Id; state: MeetingState; now: Instant; because?: string | undefined },
): Promise<void> => {
  await tx
    .updateTable('meeting')
    .set((eb) => ({
      state,
      changed_at: now,
      calendar_sequence: eb('calendar_sequence', '+', 1),
      ...(because === undefined ? {} : { cancelled_because: because }),
      ...(state === 'summoned' ? { summoned_at: now } : {}),
    }))
    .where('meeting_id', '=', meetingId)
    .execute()
}
