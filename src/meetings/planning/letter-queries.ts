import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'

/** The address of the person's open account; undefined when there is none. */
export const addressOf = async (db: Read, personId: Id): Promise<string | undefined> => {
  const row = await db
    .selectFrom('person')
    .innerJoin('account', 'account.account_id', 'person.account_id')
    .select('account.email')
    .where('person_id', '=', personId)
    .where('account.closed_at', 'is', null)
    .executeTakeFirst()
  return row?.email
}
