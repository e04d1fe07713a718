import { sql } from 'kysely'
import { getPaper } from '../drafts/index.ts'
import { chairsOf, itemsOfMeeting, meetingsWith } from '../meetings/index.ts'
import { holdParagraph, type Minutes, minutesOfMeetings } from '../minutes/index.ts'
import type { Database } from '../platform/db/data/schema.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day, Instant } from '../platform/time.ts'
import type { Approval, ItemFacts, Replacement, Round } from './approval.ts'

/** Minutes with everything that their approval asks about; `lock` holds the row until commit. At most fifteen statements. */
export const getApproval = async (
  db: Read,
  minutesId: Id,
  { lock = false }: { lock?: boolean } = {},
): Promise<Approval | undefined> => {
  const query = db.selectFrom('minutes').select(['meeting_id', 'is_secret']).where('minutes_id', '=', minutesId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return undefined
  const meetingId = row.meeting_id
  const [meetings, all, chairs, items, facts, state, replaced, rounds] = await Promise.all([
    meetingsWith(db, [meetingId]),
    minutesOfMeetings(db, [meetingId]),
    chairsOf(db, [meetingId]),
    itemsOfMeeting(db, meetingId),
    itemFacts(db, meetingId),
    db.selectFrom('meeting').select('state').where('meeting_id', '=', meetingId).executeTakeFirst(),
    replacements(db, minutesId),
    roundsOf(db, minutesId),
  ])
  const [meeting] = meetings
  const minutes = all.find((one) => one.minutesId === minutesId)
  if (!meeting || !minutes) return undefined
  const documentId = rounds.find((round) => round.state !== 'withdrawn')?.documentId
  const paper = documentId === undefined ? undefined : await getPaper(db, documentId, { lock })
  return {
    ...{ minutes, meeting, facts, replaced, rounds, siblings: all },
    isSecret: row.is_secret,
    isClosed: state?.state === 'closed',
    chairs: chairs.get(meetingId) ?? [],
    items: items.filter((item) => belongs(item, minutes, all)),
    ...(paper ? { paper } : {}),
  }
}

const belongs = (
  item: { readonly minutesId?: Id; readonly paragraph?: number },
  minutes: Minutes,
  all: readonly Minutes[],
): boolean => {
  if (item.minutesId !== undefined) return item.minutesId === minutes.minutesId
  return all.length === 1 || (item.paragraph !== undefined && holdParagraph(minutes, item.paragraph))
}

const itemFacts = async (db: Read, meetingId: Id): Promise<ReadonlyMap<Id, ItemFacts>> => {
  const rows = await db
    .selectFrom('meeting_item')
    .select([
      'meeting_item_id',
      'is_immediate',
      'secrecy_provision',
      sql<number>`(select count(*)::int from vote v where v.authority_id = meeting_item.authority_id
        and v.meeting_item_id = meeting_item.meeting_item_id and v.method = 'open' and not v.is_election and not exists (
          select from ballot b where b.authority_id = v.authority_id and b.meeting_item_id = v.meeting_item_id and b.position = v.position))`.as(
        'nameless',
      ),
      sql<number>`(select count(*)::int from motion m where m.authority_id = meeting_item.authority_id
        and m.meeting_item_id = meeting_item.meeting_item_id and m.is_withdrawn)`.as('withdrawn'),
    ])
    .where('meeting_id', '=', meetingId)
    .execute()
  return new Map(
    rows.map((row) => [
      row.meeting_item_id,
      {
        meetingItemId: row.meeting_item_id,
        isImmediate: row.is_immediate,
        ...(row.secrecy_provision ? { secrecyProvision: row.secrecy_provision } : {}),
        namelessVotes: row.nameless,
        withdrawnMotions: row.withdrawn,
      },
    ]),
  )
}

const replacements = async (db: Read, minutesId: Id): Promise<readonly Replacement[]> => {
  const rows = await db
    .selectFrom('approver')
    .select(['position', 'replaced_name', 'replaced_because'])
    .where('minutes_id', '=', minutesId)
    .where('replaced_name', 'is not', null)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    position: row.position,
    name: row.replaced_name ?? '',
    because: row.replaced_because ?? '',
  }))
}

const roundColumns = [
  'approval_round_id',
  'document_id',
  'state',
  'started_at',
  'gap_because',
  'ended_at',
  'ended_because',
  'touches_decision',
  'reminded_at',
] as const

type RoundRow = Pick<Database['approval_round'], 'state'> & {
  approval_round_id: Id
  document_id: Id | null
  started_at: Instant
  gap_because: string | null
  ended_at: Instant | null
  ended_because: string | null
  touches_decision: boolean
  reminded_at: Instant | null
}

const roundOf = (row: RoundRow): Round => ({
  roundId: row.approval_round_id,
  state: row.state,
  startedAt: row.started_at,
  touchesDecision: row.touches_decision,
  ...(row.document_id === null ? {} : { documentId: row.document_id }),
  ...(row.gap_because === null ? {} : { gapBecause: row.gap_because }),
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  ...(row.ended_because === null ? {} : { endedBecause: row.ended_because }),
  ...(row.reminded_at === null ? {} : { remindedAt: row.reminded_at }),
})

const roundsOf = async (db: Read, minutesId: Id): Promise<readonly Round[]> => {
  const rows = await db
    .selectFrom('approval_round')
    .select(roundColumns)
    .where('minutes_id', '=', minutesId)
    .orderBy('started_at', 'desc')
    .orderBy('approval_round_id', 'desc')
    .limit(50)
    .execute()
  return rows.map(roundOf)
}

/** An account that could sign: it has a role here today and goes by this name, itself or as a person of the authority. */
export type AccountNamed = {
  readonly accountId: Id
  readonly name: string
  readonly personName?: string
  readonly email: string
  readonly role: string
}

/** Every account with a role here today, with the person that it is. One statement. */
export const accountsHere = async (db: Read, today: Day): Promise<readonly AccountNamed[]> => {
  const { rows } = await sql<{ account_id: Id; name: string; person_name: string | null; email: string; role: string }>`
    select distinct on (account.name collate "sv-SE-x-icu", account.account_id)
      account.account_id, account.name, person.name as person_name, account.email, role.role
    from authority_role role join account on account.account_id = role.account_id
      left join person on person.authority_id = role.authority_id and person.account_id = account.account_id
    where role.authority_id = acting_authority() and account.closed_at is null
      and role.from_on <= ${today} and (role.until_on is null or role.until_on > ${today})
    order by account.name collate "sv-SE-x-icu", account.account_id, role.from_on, role.authority_role_id`.execute(db)
  return rows.map((row) => ({
    accountId: row.account_id,
    name: row.name,
    ...(row.person_name === null ? {} : { personName: row.person_name }),
    email: row.email,
    role: row.role,
  }))
}

/** Those who decided in the meeting, and so may approve its minutes, in the order of the list. */
export const whoMayApprove = async (db: Read, meetingId: Id): Promise<readonly { name: string; party?: string }[]> => {
  const rows = await db
    .selectFrom('attendance')
    .select(['name', 'party'])
    .where('meeting_id', '=', meetingId)
    .where('role', 'in', ['deciding', 'servingSubstitute'])
    .orderBy('position')
    .execute()
  return rows.map(({ name, party }) => ({ name, ...(party === null ? {} : { party }) }))
}

/** The register case that keeps a body's minutes of a year; undefined before the first of them. */
export const minutesCaseOf = async (db: Read, bodyId: Id, year: number): Promise<Id | undefined> =>
  (
    await db
      .selectFrom('minutes_case')
      .select('case_id')
      .where('body_id', '=', bodyId)
      .where('year', '=', year)
      .executeTakeFirst()
  )?.case_id

/** Minutes that nobody has approved yet, in a list. */
export type MinutesWaiting = {
  readonly minutesId: Id
  readonly bodyName: string
  readonly heldOn: Day
  readonly kind: Minutes['kind']
  readonly isSecret: boolean
  readonly ranges: readonly { readonly from: number; readonly to: number }[]
  readonly state?: Round['state']
  /** Whose turn it is to sign. */
  readonly nextName?: string
}

/** Minutes of meetings held since a day that nobody has approved, and those being signed, the oldest meeting first. One statement. */
export const minutesWaiting = async (db: Read, since: Day): Promise<readonly MinutesWaiting[]> => {
  const { rows } = await sql<{
    minutes_id: Id
    body_name: string
    held_on: Day
    kind: Minutes['kind']
    is_secret: boolean
    ranges: { from: number; to: number }[]
    state: Round['state'] | null
    next_name: string | null
  }>`
    select m.minutes_id, body.name as body_name, meeting.held_on, m.kind, m.is_secret, r.state,
      coalesce((select json_agg(json_build_object('from', g.from_paragraph, 'to', g.to_paragraph) order by g.from_paragraph)
        from minutes_range g where g.authority_id = m.authority_id and g.minutes_id = m.minutes_id), '[]') as ranges,
      (select s.name from paper_signature s where s.authority_id = r.authority_id and s.document_id = r.document_id
        and s.state = 'waiting' and r.state = 'signing' order by s.position limit 1) as next_name
    from minutes m
      join meeting on meeting.authority_id = m.authority_id and meeting.meeting_id = m.meeting_id
      join body on body.authority_id = meeting.authority_id and body.body_id = meeting.body_id
      left join approval_round r on r.authority_id = m.authority_id and r.minutes_id = m.minutes_id and r.state in ('signing', 'declined')
    where m.approved_on is null and meeting.state = 'closed' and (meeting.held_on >= ${since} or r.state is not null)
    order by meeting.held_on, m.minutes_id limit 200`.execute(db)
  return rows.map((row) => ({
    minutesId: row.minutes_id,
    bodyName: row.body_name,
    heldOn: row.held_on,
    kind: row.kind,
    isSecret: row.is_secret,
    ranges: row.ranges,
    ...(row.state === null ? {} : { state: row.state }),
    ...(row.next_name === null ? {} : { nextName: row.next_name }),
  }))
}
