import { type RawBuilder, sql } from 'kysely'
import type { Initiator, PartnershipState } from '../partnerships/index.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day, Instant } from '../platform/time.ts'
import type { Need, NeedAnswer, Screening, ScreeningOutcome } from './needs.ts'

type NeedRow = {
  partnership_id: Id
  host_authority_id: Id
  case_id: Id | null
  title: string
  challenge: string
  for_whom: string
  wanted: string
  brings: string
  area: string
  themes: string[]
  target_groups: string[]
  wanted_resources: string[]
  initiated_by: Initiator
  association_name: string | null
  political_body: string
  state: PartnershipState
  sent_at: Instant
  opened_on: Day | null
  invitation: string
  invites_from: Day | null
  invites_until: Day | null
  shorter_because: string
}

const told = sql`n.partnership_id, n.host_authority_id, n.title, n.challenge, n.for_whom, n.wanted, n.brings, n.area, n.themes,
  n.target_groups, n.wanted_resources, n.political_body, n.sent_at, n.opened_on, n.invitation, n.invites_from, n.invites_until,
  n.shorter_because`

/** The needs whose parties or sender ask. A sender does not see the partnership, so its beginning stands in for it. */
const own = sql`select ${told}, p.case_id, coalesce(p.initiated_by, 'citizen') as initiated_by, coalesce(p.state, 'needSpotted') as state,
  a.name as association_name
  from need n left join partnership p using (partnership_id) left join association a on a.association_id = n.association_id`

/** The needs that everyone may read. */
const opened = sql`select ${told}, null::uuid as case_id, n.initiated_by, n.state, n.association_name from open_need n`

const needOf = (row: NeedRow): Need => ({
  partnershipId: row.partnership_id,
  hostAuthorityId: row.host_authority_id,
  caseId: row.case_id ?? undefined,
  title: row.title,
  challenge: row.challenge,
  forWhom: row.for_whom,
  wanted: row.wanted,
  brings: row.brings,
  area: row.area,
  themes: row.themes,
  targetGroups: row.target_groups,
  wantedResources: row.wanted_resources,
  initiatedBy: row.initiated_by,
  associationName: row.association_name ?? undefined,
  politicalBody: row.political_body,
  state: row.state,
  sentAt: row.sent_at,
  openedOn: row.opened_on ?? undefined,
  invitation: row.invitation,
  invitesFrom: row.invites_from ?? undefined,
  invitesUntil: row.invites_until ?? undefined,
  shorterBecause: row.shorter_because,
})

const needs = async (db: Read, query: RawBuilder<unknown>): Promise<Need[]> =>
  (await sql<NeedRow>`${query}`.execute(db)).rows.map(needOf)

/** One need as its parties or its sender see it; undefined for others, also when it is open. `lock` holds it until commit. */
export const getNeed = async (
  db: Read,
  partnershipId: Id,
  options: { lock?: boolean } = {},
): Promise<Need | undefined> => {
  if (options.lock) await sql`select from need where partnership_id = ${partnershipId} for update`.execute(db)
  return (await needs(db, sql`${own} where n.partnership_id = ${partnershipId}`))[0]
}

/** One need that has been opened, for anyone. */
export const getOpenNeed = async (db: Read, partnershipId: Id): Promise<Need | undefined> =>
  (await needs(db, sql`${opened} where n.partnership_id = ${partnershipId}`))[0]

/** What the list of open needs can be asked for. */
export type NeedSearch = {
  readonly authorityId: Id
  readonly today: Day
  readonly area?: string | undefined
  readonly theme?: string | undefined
  readonly targetGroup?: string | undefined
  readonly words?: string | undefined
  /** Also those whose time to answer is over. */
  readonly isAll?: boolean
  readonly after?: Id | undefined
  readonly limit: number
}

/** Open needs, the latest first; one more than `limit` says that there are more. One statement. */
export const openNeeds = (db: Read, search: NeedSearch): Promise<Need[]> => {
  const { words, after } = search
  return needs(
    db,
    sql`${opened} where n.host_authority_id = ${search.authorityId}
      ${search.isAll ? sql`` : sql`and (n.invites_until is null or n.invites_until >= ${search.today})`}
      ${search.area ? sql`and n.area = ${search.area}` : sql``}
      ${search.theme ? sql`and n.themes @> array[${search.theme}]::text[]` : sql``}
      ${search.targetGroup ? sql`and n.target_groups @> array[${search.targetGroup}]::text[]` : sql``}
      ${words ? sql`and (n.words @@ websearch_to_tsquery('swedish', ${words}) or ${words} <% n.title)` : sql``}
      ${after ? sql`and (n.opened_on, n.partnership_id) < (select o.opened_on, o.partnership_id from open_need o where o.partnership_id = ${after})` : sql``}
      order by n.opened_on desc, n.partnership_id desc limit ${search.limit + 1}`,
  )
}

/** The areas that open needs are in, in Swedish order. */
export const areasOfNeeds = async (db: Read, authorityId: Id): Promise<readonly string[]> => {
  const { rows } = await sql<{
    area: string
  }>`select area from open_need where host_authority_id = ${authorityId} and area <> ''
    group by area order by area collate "sv-SE-x-icu" limit 200`.execute(db)
  return rows.map(({ area }) => area)
}

/** Ideas that nobody has answered, the oldest first, for the staff of the host. */
export const ideasWaiting = (db: Read, authorityId: Id): Promise<Need[]> =>
  needs(
    db,
    sql`${own} where n.host_authority_id = ${authorityId}
      and not exists (select from need_screening s where s.partnership_id = n.partnership_id) and p.state = 'needSpotted'
      order by n.sent_at, n.partnership_id limit 50`,
  )

/** The latest answer to who told of the need; undefined while nobody has answered. */
export const screeningOf = async (db: Read, partnershipId: Id): Promise<Screening | undefined> => {
  const { rows } = await sql<{
    outcome: ScreeningOutcome
    answer: string
    screened_at: Instant
    by_name: string | null
  }>`
    select s.outcome, s.answer, s.screened_at, a.name as by_name from need_screening s left join account a using (account_id)
    where s.partnership_id = ${partnershipId} order by s.screened_at desc, s.need_screening_id desc limit 1`.execute(db)
  const [row] = rows
  return row && { outcome: row.outcome, answer: row.answer, screenedAt: row.screened_at, byName: row.by_name ?? '' }
}

type AnswerRow = {
  need_answer_id: Id
  partnership_id: Id
  association_id: Id
  association_name: string
  says: string
  brings: string
  answered_at: Instant
  outcome: NeedAnswer['outcome']
  outcome_reason: string
}

/** The answers to an invitation that who asks may see, in the order they came: all for the parties, its own for an association. */
export const answersTo = async (db: Read, partnershipId: Id): Promise<readonly NeedAnswer[]> => {
  const { rows } =
    await sql<AnswerRow>`select w.need_answer_id, w.partnership_id, w.association_id, a.name as association_name, w.says,
      w.brings, w.answered_at, w.outcome, w.outcome_reason
    from need_answer w join association a using (association_id) where w.partnership_id = ${partnershipId}
    order by w.answered_at, w.need_answer_id`.execute(db)
  return rows.map((row) => ({
    answerId: row.need_answer_id,
    partnershipId: row.partnership_id,
    associationId: row.association_id,
    associationName: row.association_name,
    says: row.says,
    brings: row.brings,
    answeredAt: row.answered_at,
    outcome: row.outcome,
    outcomeReason: row.outcome_reason,
  }))
}

/** An association that was written to, and why. */
export type Invited = { readonly name: string; readonly reasons: readonly string[]; readonly at: Instant }

/** Who was invited by mail, in Swedish order. */
export const invitedTo = async (db: Read, partnershipId: Id): Promise<readonly Invited[]> => {
  const { rows } = await sql<{
    name: string
    reasons: string[]
    invited_at: Instant
  }>`select a.name, i.reasons, i.invited_at
    from need_invited i join association a using (association_id) where i.partnership_id = ${partnershipId}
    order by a.name collate "sv-SE-x-icu"`.execute(db)
  return rows.map((row) => ({ name: row.name, reasons: row.reasons, at: row.invited_at }))
}

/** Name and address of who told of it without an account, for the staff of the host and for the sender. */
export const senderOf = async (db: Read, partnershipId: Id): Promise<{ name: string; email: string } | undefined> =>
  db.selectFrom('need_sender').select(['name', 'email']).where('partnership_id', '=', partnershipId).executeTakeFirst()

/** How many days an invitation stands open at least where the authority has said nothing else. */
const usualOpenDays = 21

/** How many days an invitation stands open at least, by the local rule. */
export const leastOpenDays = async (db: Read, authorityId: Id): Promise<number> =>
  (
    await db
      .selectFrom('need_setting')
      .select('least_open_days')
      .where('authority_id', '=', authorityId)
      .executeTakeFirst()
  )?.least_open_days ?? usualOpenDays

/** Shows the rest of the transaction the one idea whose link this is; answers its id, undefined when the link leads nowhere. */
export const openByLink = async (db: Read, hash: string): Promise<Id | undefined> => {
  const { rows } = await sql<{
    id: Id | null
  }>`select set_config('handslag.sender', ${hash}, true), acting_sender() as id`.execute(db)
  return rows[0]?.id ?? undefined
}

/** Whether an association has asked for proposals. */
export const wantsProposals = async (db: Read, associationId: Id): Promise<boolean> =>
  (
    await db
      .selectFrom('association')
      .select('wants_proposals')
      .where('association_id', '=', associationId)
      .executeTakeFirst()
  )?.wants_proposals ?? false

/** Open cases that an idea can be kept in, the latest first. */
export const casesToKeepIn = async (db: Read): Promise<readonly { readonly id: Id; readonly label: string }[]> => {
  const rows = await db
    .selectFrom('case_file')
    .select(['case_id', 'case_number', 'title'])
    .where('state', '=', 'open')
    .orderBy('latest_event_on', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ id: row.case_id, label: `${row.case_number} ${row.title}` }))
}
