import { sql } from 'kysely'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'

/** Name and address of who told of a need without an account. With a hash the link in the letter becomes the one that leads to it. */
export const senderAddress = async (
  db: Read,
  partnershipId: Id,
  linkHash = '',
): Promise<{ name: string; email: string } | undefined> =>
  (
    await sql<{
      name: string
      email: string
    }>`select name, email from link_for_sender(${partnershipId}, ${linkHash})`.execute(db)
  ).rows[0]

/** Addresses of those who act for an association on a day, as far as the acting authority vouches for them. */
export const associationAddresses = async (db: Read, associationId: Id, on: Day): Promise<readonly string[]> => {
  const { rows } = await sql<{
    email: string
  }>`select distinct account_email as email from representatives_of(${associationId})
    where from_on <= ${on} and (until_on is null or until_on > ${on}) order by 1`.execute(db)
  return rows.map(({ email }) => email)
}

/** The address of the authority itself; the empty text when it has told none. */
export const authorityAddress = async (db: Read, authorityId: Id): Promise<string> =>
  (await db.selectFrom('authority').select('email').where('authority_id', '=', authorityId).executeTakeFirst())
    ?.email ?? ''

/** The association that told of a need, if one did. */
export const tellingAssociation = async (db: Read, partnershipId: Id): Promise<Id | undefined> =>
  (await db.selectFrom('need').select('association_id').where('partnership_id', '=', partnershipId).executeTakeFirst())
    ?.association_id ?? undefined
