import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day, Instant } from '../../platform/time.ts'
import { proposalsFrom, proposalsKept } from '../known/proposals.ts'
import type { Conclusion, Standing, Way } from './aid.ts'

/** The latest conclusion of each authority for each association of a partnership that the reader may see. One statement. */
export const conclusions = async (db: Read, partnershipId: Id): Promise<readonly Conclusion[]> => {
  const rows = await db
    .selectFrom('aid_conclusion')
    .selectAll()
    .distinctOn(['authority_id', 'association_id'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('authority_id')
    .orderBy('association_id')
    .orderBy('entered', 'desc')
    .execute()
  return rows.map((row) => ({
    conclusionId: row.aid_conclusion_id,
    associationId: row.association_id,
    authorityId: row.authority_id,
    facts: {
      isEconomic: row.is_economic ?? undefined,
      isAdvantage: row.is_advantage ?? undefined,
      isSelective: row.is_selective ?? undefined,
      isPublic: row.is_public ?? undefined,
      affectsTrade: row.affects_trade ?? undefined,
    },
    way: row.way,
    article: row.article,
    reason: row.reason,
    marketKr: row.market_kr,
    paidKr: row.paid_kr,
    years: row.years,
    rate: row.rate,
    plannedEuro: row.planned_euro,
    decidesOn: row.decides_on,
    declarationId: row.aid_declaration_id ?? undefined,
    isWithin: row.is_within,
    byName: row.concluded_by_name,
    at: row.concluded_at,
    proposed: proposalsFrom(row.proposed),
  }))
}

/** Keeps what an officer comes to. What was concluded before stays. */
export const addConclusion = async (
  { tx, newId, now, actor, authority }: Doing,
  partnershipId: Id,
  given: Omit<Conclusion, 'conclusionId' | 'authorityId' | 'at'>,
): Promise<void> => {
  const { facts } = given
  await tx
    .insertInto('aid_conclusion')
    .values({
      aid_conclusion_id: newId(),
      partnership_id: partnershipId,
      association_id: given.associationId,
      authority_id: authority.authorityId,
      is_economic: facts.isEconomic ?? null,
      is_advantage: facts.isAdvantage ?? null,
      is_selective: facts.isSelective ?? null,
      is_public: facts.isPublic ?? null,
      affects_trade: facts.affectsTrade ?? null,
      way: given.way,
      article: given.article,
      reason: given.reason,
      market_kr: given.marketKr,
      paid_kr: given.paidKr,
      years: given.years,
      rate: given.rate,
      planned_euro: given.plannedEuro,
      decides_on: given.decidesOn,
      aid_declaration_id: given.declarationId ?? null,
      is_within: given.isWithin,
      concluded_by_name: given.byName,
      proposed: proposalsKept(given.proposed),
      concluded_at: now,
      account_id: accountOf(actor) ?? null,
    })
    .execute()
}

type StandingRow = {
  authority_id: Id
  association_id: Id
  aid_declaration_id: Id | null
  declared_on: Day | null
  grants_changed_at: Instant | null
  way: Way | null
  is_within: boolean | null
  decides_on: Day | null
  stands_on: Id | null
  concluded_at: Instant | null
}

const concludedOf = (row: StandingRow): Standing['concluded'] => {
  const { way, is_within, decides_on, concluded_at } = row
  if (way === null || is_within === null || decides_on === null || concluded_at === null) return undefined
  const standsOn = row.stands_on ?? undefined
  return { way, isWithin: is_within, decidesOn: decides_on, standsOn, at: concluded_at }
}

/** Where aid stands for each authority and association of a partnership; the same for every party that asks. One statement. */
export const aidStandings = async (db: Read, partnershipId: Id): Promise<readonly Standing[]> => {
  const { rows } = await sql<StandingRow>`select * from aid_standing(${partnershipId}::uuid) s
    where exists (select from partnership_party p where p.partnership_id = ${partnershipId}::uuid and p.association_id = s.association_id
      and p.consent = 'given')`.execute(db)
  return rows.map((row) => ({
    authorityId: row.authority_id,
    associationId: row.association_id,
    declarationId: row.aid_declaration_id ?? undefined,
    declaredOn: row.declared_on ?? undefined,
    grantsChangedAt: row.grants_changed_at ?? undefined,
    concluded: concludedOf(row),
  }))
}
