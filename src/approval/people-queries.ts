import { sql } from 'kysely'
import type { Minutes } from '../minutes/index.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import type { Round } from './approval.ts'

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

/** Those who decided in the meeting, and so may approve its minutes: whoever was elected as substitute first. */
export const whoMayApprove = async (db: Read, meetingId: Id): Promise<readonly { name: string; party?: string }[]> => {
  const { rows } = await sql<{ name: string; party: string | null }>`
    select a.name, a.party from attendance a
      left join elected_approver e on e.authority_id = a.authority_id and e.attendance_id = a.attendance_id and e.is_substitute
    where a.meeting_id = ${meetingId} and a.role in ('deciding', 'servingSubstitute')
    order by e.attendance_id is null, a.position`.execute(db)
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
