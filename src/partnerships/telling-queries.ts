import { sql } from 'kysely'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import { followingStates } from './following.ts'

/** The partnerships of an authority whose next step follows facts of their case. */
export const followable = async (db: Read, authorityId: Id) =>
  (
    await db
      .selectFrom('partnership')
      .select(['partnership_id', 'case_id', 'state'])
      .where('host_authority_id', '=', authorityId)
      .where('state', 'in', followingStates)
      .execute()
  ).flatMap((row) =>
    row.case_id ? [{ partnershipId: row.partnership_id, caseId: row.case_id, state: row.state }] : [],
  )

/** The address of an authority: its own people read a partnership there and not at the host's. */
export const slugOf = async (db: Read, authorityId: Id): Promise<string> =>
  (await db.selectFrom('authority').select('slug').where('authority_id', '=', authorityId).executeTakeFirst())?.slug ??
  ''

/** Where a party is written to on a day; no address when it has told none. */
export const addressesOf = async (
  db: Read,
  { partnershipId, organisationId, on }: { partnershipId: Id; organisationId: Id; on: Day },
): Promise<string[]> =>
  (
    await sql<{ email: string }>`select email from partnership_addresses(${partnershipId}, ${on})
      where organisation_id = ${organisationId} order by email`.execute(db)
  ).rows.map(({ email }) => email)
