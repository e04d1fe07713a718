import { sql } from 'kysely'
import type { Role } from '../platform/actor.ts'
import type { Read, Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'

/** An authority of this installation, as the front page names it. */
export type AuthorityHere = { readonly slug: string; readonly name: string }

/** Every authority of the installation, by name. */
export const authoritiesHere = (db: Read): Promise<readonly AuthorityHere[]> =>
  db.selectFrom('authority').select(['slug', 'name']).orderBy(sql`name collate "sv-SE-x-icu"`).execute()

/** One thing that a person may act as: a role in an authority, or an association. */
export type Choice =
  | {
      readonly kind: 'role'
      readonly id: Id
      readonly role: Role
      readonly bodyName: string | null
      readonly authorityName: string
      readonly slug: string
    }
  | { readonly kind: 'association'; readonly id: Id; readonly associationName: string }

type ChoiceRow = {
  choice_kind: 'role' | 'association'
  choice_id: Id
  role: Role
  body_name: string | null
  authority_name: string
  slug: string
  association_name: string
}

/** What the signed-in person may act as today, in every authority. */
export const ownChoices = async (tx: Write, now: Instant): Promise<readonly Choice[]> => {
  const { rows } = await sql<ChoiceRow>`select * from own_choices(${now})`.execute(tx)
  return rows.map((row) =>
    row.choice_kind === 'role'
      ? {
          kind: 'role',
          id: row.choice_id,
          role: row.role,
          bodyName: row.body_name,
          authorityName: row.authority_name,
          slug: row.slug,
        }
      : { kind: 'association', id: row.choice_id, associationName: row.association_name },
  )
}

/** An invented person of the demo, and what they act as. */
export type DemoPerson = {
  readonly accountId: Id
  readonly name: string
  readonly role: Role | null
  readonly bodyName: string | null
  readonly associationName: string | null
}

/** The people of the demo that anyone may sign in as, in the order they were made. */
export const demoPeople = async (tx: Write, now: Instant): Promise<readonly DemoPerson[]> => {
  const { rows } = await sql<{
    account_id: Id
    account_name: string
    role: Role | null
    body_name: string | null
    association_name: string | null
  }>`select account_id, account_name, role, body_name, association_name from demo_people(${now})`.execute(tx)
  return rows.map((row) => ({
    accountId: row.account_id,
    name: row.account_name,
    role: row.role,
    bodyName: row.body_name,
    associationName: row.association_name,
  }))
}

/** Whether the signed-in account was invited to add authorities here. */
export const mayFoundAuthorities = async (db: Read, accountId: Id): Promise<boolean> => {
  const row = await db
    .selectFrom('account')
    .select('may_found_authorities')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.may_found_authorities ?? false
}

/** Whether an authority has taken the word already. */
export const isSlugTaken = async (db: Read, slug: string): Promise<boolean> =>
  (await db.selectFrom('authority').select('authority_id').where('slug', '=', slug).executeTakeFirst()) !== undefined
