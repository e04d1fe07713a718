import { sql } from 'kysely'
import { procurementValue } from '../../law/procurement-value.ts'
import type { Partnership } from '../../partnerships/index.ts'
import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import { proposalsFrom, proposalsKept } from '../known/proposals.ts'
import type { Beside, PartnershipValue } from './value.ts'

/** What a partnership is worth, as it was last counted. One statement. */
export const partnershipValue = async (db: Read, partnershipId: Id): Promise<PartnershipValue | undefined> => {
  const row = await db
    .selectFrom('partnership_value')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('entered', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    yearlyKr: row.yearly_kr,
    months: row.months ?? undefined,
    optionMonths: row.option_months,
    isTotalStated: row.is_total_stated,
    isAnnex2: row.is_annex2,
    splitting: row.splitting ?? undefined,
    splittingReason: row.splitting_reason,
    byName: row.saved_by_name,
    at: row.saved_at,
    proposed: proposalsFrom(row.proposed),
  }
}

/** Keeps what a partnership is worth. What was counted before stays. */
export const addValue = async (
  { tx, newId, now, actor, authority }: Doing,
  partnershipId: Id,
  value: Omit<PartnershipValue, 'at'>,
): Promise<void> => {
  await tx
    .insertInto('partnership_value')
    .values({
      partnership_value_id: newId(),
      partnership_id: partnershipId,
      authority_id: authority.authorityId,
      yearly_kr: value.yearlyKr,
      months: value.months ?? null,
      option_months: value.optionMonths,
      is_total_stated: value.isTotalStated,
      is_annex2: value.isAnnex2,
      splitting: value.splitting ?? null,
      splitting_reason: value.splittingReason,
      saved_by_name: value.byName,
      proposed: proposalsKept(value.proposed),
      saved_at: now,
      account_id: accountOf(actor) ?? null,
    })
    .execute()
}

// Goals and titles that share this much of their letters in threes are shown as alike; a person says whether they are.
const alike = 0.4

const mostShown = 50

type BesideRow = {
  partnership_id: Id
  title: string
  on: Day
  is_same_party: boolean
  is_same_goal: boolean
  yearly_kr: number | null
  months: number | null
  option_months: number | null
  is_total_stated: boolean | null
}

const yearOf = (on: Day) => ({ first: on.with({ month: 1, day: 1 }), last: on.with({ month: 12, day: 31 }) })

const partnershipsBeside = async (db: Read, partnership: Partnership, on: Day): Promise<readonly Beside[]> => {
  const { first, last } = yearOf(on)
  const { rows } = await sql<BesideRow>`
    with found as (
      select p.partnership_id, p.title, coalesce(p.starts_on, p.state_since::date) as on,
        exists (select from partnership_party a join partnership_party b on b.association_id = a.association_id
          where a.partnership_id = p.partnership_id and b.partnership_id = ${partnership.partnershipId}::uuid
            and a.consent in ('asked', 'given') and b.consent in ('asked', 'given')) as is_same_party,
        greatest(similarity(p.title, ${partnership.title}),
          case when p.goal = '' then 0 else similarity(p.goal, ${partnership.goal}) end) >= ${alike} as is_same_goal
      from partnership p
      where p.partnership_id <> ${partnership.partnershipId}::uuid and p.host_authority_id = acting_authority()
        and p.state not in ('otherForm', 'rejected', 'ended'))
    select f.*, v.yearly_kr, v.months, v.option_months, v.is_total_stated from found f
    left join lateral (select * from partnership_value v where v.partnership_id = f.partnership_id
      order by v.entered desc limit 1) v on true
    where (f.is_same_party or f.is_same_goal) and f.on between ${first}::date and ${last}::date
    order by f.is_same_party and f.is_same_goal desc, f.on desc, f.partnership_id limit ${mostShown}`.execute(db)
  return rows.map((row) => ({
    kind: 'partnership',
    id: row.partnership_id,
    title: row.title,
    on: row.on,
    isSameParty: row.is_same_party,
    isSameGoal: row.is_same_goal,
    valueKr:
      row.yearly_kr === null
        ? undefined
        : procurementValue({
            yearlyKr: row.yearly_kr,
            months: row.months ?? undefined,
            optionMonths: row.option_months ?? 0,
            isTotalStated: row.is_total_stated ?? true,
          }),
  }))
}

const grantsBeside = async (db: Read, partnership: Partnership, on: Day): Promise<readonly Beside[]> => {
  const { first, last } = yearOf(on)
  const associations = partnership.parties.flatMap((party) =>
    party.kind === 'association' ? [party.organisationId] : [],
  )
  if (associations.length === 0) return []
  const rows = await db
    .selectFrom('association_grant')
    .select(['association_grant_id', 'title', 'amount_kr', 'granted_on'])
    .select(
      sql<boolean>`greatest(similarity(title, ${partnership.title}), similarity(title, ${partnership.goal})) >= ${alike}`.as(
        'is_same_goal',
      ),
    )
    .where('association_id', 'in', associations)
    .where((eb) => eb.or([eb('partnership_id', 'is', null), eb('partnership_id', '<>', partnership.partnershipId)]))
    .where('granted_on', '>=', first)
    .where('granted_on', '<=', last)
    .orderBy('granted_on', 'desc')
    .orderBy('association_grant_id')
    .limit(mostShown)
    .execute()
  return rows.map((row) => ({
    kind: 'grant',
    id: row.association_grant_id,
    title: row.title,
    valueKr: row.amount_kr,
    on: row.granted_on,
    isSameParty: true,
    isSameGoal: row.is_same_goal,
  }))
}

/**
 * What the authority has beside a partnership in the year of a day, for its staff: partnerships with the same association or a goal that
 * reads alike, and grants to the same association. Two statements.
 */
export const besideIn = async (db: Read, partnership: Partnership, on: Day): Promise<readonly Beside[]> => [
  ...(await partnershipsBeside(db, partnership, on)),
  ...(await grantsBeside(db, partnership, on)),
]
