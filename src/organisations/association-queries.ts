import { sql } from 'kysely'
import type { Read, Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day, Instant } from '../platform/time.ts'

/** Förening eller annan idéburen organisation. Belongs to no authority: every authority of the installation sees the same. */
export type Association = {
  readonly associationId: Id
  readonly name: string
  readonly organisationNumber?: string | undefined
  /** What it is for, in its own words. */
  readonly purpose: string
  /** Where it works. */
  readonly area: string
}

/** What a person is to the association they act for. */
export const representativeRoles = ['chair', 'signatory', 'contact'] as const
export type RepresentativeRole = (typeof representativeRoles)[number]

/** A person who acts for an association, from a day until (and not on) a day. */
export type Representative = {
  readonly representativeId: Id
  readonly accountId: Id
  readonly name: string
  readonly email: string
  readonly role: RepresentativeRole
  readonly fromOn: Day
  readonly untilOn?: Day | undefined
}

/** How many associations a page of the list holds. */
export const associationsPerPage = 50

const columns = ['association_id', 'name', 'organisation_number', 'purpose', 'area'] as const

type Row = { association_id: Id; name: string; organisation_number: string | null; purpose: string; area: string }

const associationOf = (row: Row): Association => ({
  associationId: row.association_id,
  name: row.name,
  organisationNumber: row.organisation_number ?? undefined,
  purpose: row.purpose,
  area: row.area,
})

type Listing = { readonly search?: string | undefined; readonly after?: Id | undefined }

/** Associations in Swedish order whose name or number holds the words; at most one more than a page. */
export const associations = async (db: Read, { search, after }: Listing = {}): Promise<readonly Association[]> => {
  const words = `%${search?.replaceAll(/[\\%_]/g, '\\$&')}%`
  const rows = await db
    .selectFrom('association')
    .select(columns)
    .$if(search !== undefined, (query) =>
      query.where((eb) => eb.or([eb('name', 'ilike', words), eb('organisation_number', 'like', words)])),
    )
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(name collate "sv-SE-x-icu", association_id) > (select a.name collate "sv-SE-x-icu", a.association_id from association a where a.association_id = ${after ?? ''}::uuid)`,
      ),
    )
    .orderBy(sql`name collate "sv-SE-x-icu"`)
    .orderBy('association_id')
    .limit(associationsPerPage + 1)
    .execute()
  return rows.map(associationOf)
}

/** One association. `lock` holds it until commit, and shows only one that the person who asks may change. */
export const getAssociation = async (
  db: Read,
  associationId: Id,
  options: { lock?: boolean } = {},
): Promise<Association | undefined> => {
  const query = db.selectFrom('association').select(columns).where('association_id', '=', associationId)
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst()
  return row && associationOf(row)
}

/** The association that has an organisation number, if any. */
export const associationNumbered = async (db: Read, organisationNumber: string): Promise<Association | undefined> => {
  const query = db.selectFrom('association').select(columns).where('organisation_number', '=', organisationNumber)
  const row = await query.executeTakeFirst()
  return row && associationOf(row)
}

/** Adds an association. */
export const addAssociationRow = async (tx: Write, association: Association, now: Instant): Promise<void> => {
  await tx
    .insertInto('association')
    .values({
      association_id: association.associationId,
      name: association.name,
      organisation_number: association.organisationNumber ?? null,
      purpose: association.purpose,
      area: association.area,
      created_at: now,
    })
    .execute()
}

/** Changes an association. */
export const changeAssociationRow = async (tx: Write, association: Association): Promise<void> => {
  await tx
    .updateTable('association')
    .set({
      name: association.name,
      organisation_number: association.organisationNumber ?? null,
      purpose: association.purpose,
      area: association.area,
    })
    .where('association_id', '=', association.associationId)
    .execute()
}

type RepresentativeRow = {
  association_representative_id: Id
  account_id: Id
  account_name: string
  account_email: string
  role: RepresentativeRole
  from_on: Day
  until_on: Day | null
}

/**
 * Who acts and has acted for an association, the newest first: all of them for the association itself, those whom the authority
 * vouches for to its staff, and nobody for others.
 */
export const representatives = async (tx: Read, associationId: Id): Promise<readonly Representative[]> => {
  const { rows } = await sql<RepresentativeRow>`select * from representatives_of(${associationId})`.execute(tx)
  return rows.map((row) => ({
    representativeId: row.association_representative_id,
    accountId: row.account_id,
    name: row.account_name,
    email: row.account_email,
    role: row.role,
    fromOn: row.from_on,
    untilOn: row.until_on ?? undefined,
  }))
}

/** Lets an account act for an association from a day, in the matters of the authority that vouches for it. */
export const addRepresentative = async (
  tx: Write,
  given: {
    representativeId: Id
    associationId: Id
    accountId: Id
    role: RepresentativeRole
    fromOn: Day
    vouchedBy: Id
  },
): Promise<void> => {
  await tx
    .insertInto('association_representative')
    .values({
      association_representative_id: given.representativeId,
      association_id: given.associationId,
      account_id: given.accountId,
      role: given.role,
      from_on: given.fromOn,
      vouched_by: given.vouchedBy,
    })
    .execute()
}

/** Sets the first day on which a person no longer acts for an association. */
export const endRepresentativeOn = async (tx: Write, representativeId: Id, untilOn: Day): Promise<void> => {
  await tx
    .updateTable('association_representative')
    .set({ until_on: untilOn })
    .where('association_representative_id', '=', representativeId)
    .execute()
}

/**
 * How the acting authority stands to an association: `works`, it vouches for somebody who acts for it or stands in a partnership with it;
 * `keeps`, it does or no authority does yet.
 */
export const keepingOf = async (
  db: Read,
  associationId: Id,
): Promise<{ readonly works: boolean; readonly keeps: boolean }> => {
  const { rows } = await sql<{ works: boolean; keeps: boolean }>`
    select works_with_association(${associationId}) as works, keeps_association(${associationId}) as keeps`.execute(db)
  return rows[0] ?? { works: false, keeps: false }
}
