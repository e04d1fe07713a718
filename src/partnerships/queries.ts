import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Actor, isStaff } from '../platform/actor.ts'
import type { Database } from '../platform/db/data/schema.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day, Instant } from '../platform/time.ts'
import { asReadBy } from './hiding.ts'
import type { Initiator, PartnershipState } from './partnership-states.ts'
import type { Partnership } from './partnerships.ts'
import { type Everyone, partiesOf } from './party-queries.ts'

type Filter = ExpressionBuilder<Database, 'partnership'>

const withParty = (eb: Filter, column: 'authority_id' | 'association_id', id: Id): Expression<SqlBool> =>
  eb.exists(
    eb
      .selectFrom('partnership_party')
      .select(sql`1`.as('one'))
      .whereRef('partnership_party.partnership_id', '=', 'partnership.partnership_id')
      .where(`partnership_party.${column}`, '=', id)
      .where('partnership_party.consent', 'in', ['asked', 'given']),
  )

const ownOf = (eb: Filter, actor: Actor): Expression<SqlBool> =>
  actor.kind === 'association' ? withParty(eb, 'association_id', actor.associationId) : eb.lit(false)

/** The filter that matches `mayRead`: which partnerships an actor may see. */
export const visibleTo =
  (actor: Actor) =>
  (eb: Filter): Expression<SqlBool> =>
    isStaff(actor) ? eb.lit(true) : eb.or([eb('partnership.is_public', '=', true), ownOf(eb, actor)])

/** What the list of partnerships can be asked for. */
export type PartnershipSearch = {
  readonly authorityId: Id
  /** Only those in one of these states. */
  readonly states?: readonly PartnershipState[] | undefined
  /** Only those where the association that asks is a party. */
  readonly isOwn?: boolean
  /** Only those that wait for somebody, the one that has waited longest first. */
  readonly isWaiting?: boolean
  /** The last row of the page before. */
  readonly after?: Id | undefined
  readonly limit: number
}

/** The partnerships of an authority that the actor may see, by title. One more than `limit` says that there are more. Three statements. */
export const partnershipsFor = async (db: Read, actor: Actor, search: PartnershipSearch): Promise<Partnership[]> => {
  let query = partnershipQuery(db)
    .where(visibleTo(actor))
    .where((eb) =>
      eb.or([
        eb('partnership.host_authority_id', '=', search.authorityId),
        withParty(eb, 'authority_id', search.authorityId),
      ]),
    )
    .$if(search.isWaiting ?? false, (waiting) =>
      waiting
        .where('partnership.state', 'not in', ['active', 'ended', 'otherForm', 'rejected'])
        .orderBy('partnership.state_since'),
    )
    .orderBy(sql`partnership.title collate "sv-SE-x-icu"`)
    .orderBy('partnership.partnership_id')
    .limit(search.limit + 1)
  if (search.states) query = query.where('partnership.state', 'in', search.states)
  if (search.isOwn) query = query.where((eb) => ownOf(eb, actor))
  const { after } = search
  if (after)
    query = query.where(
      sql<boolean>`(partnership.title collate "sv-SE-x-icu", partnership.partnership_id) > (
        select p.title collate "sv-SE-x-icu", p.partnership_id from partnership p where p.partnership_id = ${after}::uuid)`,
    )
  return asReadBy(db, actor, await withParties(db, await query.execute()))
}

/** The partnerships that a case has led to and that the actor may see. Three statements. */
export const partnershipsOfCase = async (db: Read, actor: Actor, caseId: Id): Promise<Partnership[]> =>
  asReadBy(
    db,
    actor,
    await withParties(
      db,
      await partnershipQuery(db)
        .where(visibleTo(actor))
        .where('partnership.case_id', '=', caseId)
        .orderBy('partnership.partnership_id')
        .execute(),
    ),
  )

/** One partnership with its parties, if the policy shows it to who asks. `lock` holds it until commit. */
export const getPartnership = async (
  db: Read,
  partnershipId: Id,
  options: { lock?: boolean } = {},
): Promise<Partnership | undefined> => {
  const query = partnershipQuery(db).where('partnership.partnership_id', '=', partnershipId)
  const [row, parties] = await Promise.all([
    (options.lock ? query.forUpdate() : query).executeTakeFirst(),
    partiesOf(db, [partnershipId]),
  ])
  return row && partnershipOf(row, parties(partnershipId))
}

const partnershipQuery = (db: Read) =>
  db
    .selectFrom('partnership')
    .select([
      'partnership.partnership_id',
      'host_authority_id',
      'case_id',
      'title',
      'goal',
      'state',
      'state_since',
      'initiated_by',
      'starts_on',
      'ends_on',
      'is_public',
    ])

type PartnershipRow = {
  partnership_id: Id
  host_authority_id: Id
  case_id: Id | null
  title: string
  goal: string
  state: PartnershipState
  state_since: Instant
  initiated_by: Initiator
  starts_on: Day | null
  ends_on: Day | null
  is_public: boolean
}

const withParties = async (db: Read, rows: readonly PartnershipRow[]): Promise<Partnership[]> => {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.partnership_id)
  const parties = await partiesOf(db, ids)
  return rows.map((row) => partnershipOf(row, parties(row.partnership_id)))
}

const partnershipOf = (row: PartnershipRow, everyone: Everyone): Partnership => ({
  partnershipId: row.partnership_id,
  hostAuthorityId: row.host_authority_id,
  ...(row.case_id ? { caseId: row.case_id } : {}),
  title: row.title,
  goal: row.goal,
  state: row.state,
  stateSince: row.state_since,
  initiatedBy: row.initiated_by,
  ...(row.starts_on ? { startsOn: row.starts_on } : {}),
  ...(row.ends_on ? { endsOn: row.ends_on } : {}),
  isPublic: row.is_public,
  ...everyone,
})

/** A choice in a list: an id and the words for it. */
export type Choosable = { readonly id: Id; readonly label: string }

/** So many cases and organisations a form gives to choose among; it says where there may be more. */
export const mostChoices = { cases: 300, organisations: 2000 } as const

/** Open cases that a partnership can grow from, the latest first; `caseId` is always among them. */
export const casesToChoose = async (db: Read, caseId: Id | undefined): Promise<Choosable[]> => {
  const rows = await db
    .selectFrom('case_file')
    .select(['case_id', 'case_number', 'title'])
    .where((eb) => eb.or([eb('state', '=', 'open'), ...(caseId ? [eb('case_id', '=', caseId)] : [])]))
    .$if(caseId !== undefined, (query) => query.orderBy((eb) => eb('case_id', '=', caseId ?? ''), 'desc'))
    .orderBy('latest_event_on', 'desc')
    .limit(mostChoices.cases)
    .execute()
  return rows.map((row) => ({ id: row.case_id, label: `${row.case_number} ${row.title}` }))
}

/** Associations to choose among: the parties of the case first, then the others by name. */
export const associationsToChoose = async (db: Read, caseId: Id | undefined): Promise<Choosable[]> => {
  const isParty = sql<boolean>`exists (select from case_party p where p.association_id = association.association_id
    and p.case_id = ${caseId ?? null}::uuid)`
  const rows = await db
    .selectFrom('association')
    .select(['association_id', 'name'])
    .orderBy(isParty, 'desc')
    .orderBy(sql`name collate "sv-SE-x-icu"`)
    .limit(mostChoices.organisations)
    .execute()
  return rows.map((row) => ({ id: row.association_id, label: row.name }))
}

/** The other authorities of this installation, by name: they can be parties too. */
export const otherAuthoritiesHere = async (db: Read, authorityId: Id): Promise<Choosable[]> =>
  (
    await db
      .selectFrom('authority')
      .select(['authority_id', 'name'])
      .where('authority_id', '<>', authorityId)
      .orderBy(sql`name collate "sv-SE-x-icu"`)
      .limit(mostChoices.organisations)
      .execute()
  ).map((row) => ({ id: row.authority_id, label: row.name }))

/** The address that an authority can be written to; the empty text when it has told none. */
export const emailOf = async (db: Read, authorityId: Id): Promise<string> =>
  (await db.selectFrom('authority').select('email').where('authority_id', '=', authorityId).executeTakeFirst())
    ?.email ?? ''

/** Whether there is such an association. */
export const isAssociation = async (db: Read, associationId: Id): Promise<boolean> =>
  (await db
    .selectFrom('association')
    .select('association_id')
    .where('association_id', '=', associationId)
    .executeTakeFirst()) !== undefined
