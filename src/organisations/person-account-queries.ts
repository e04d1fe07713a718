import { sql } from 'kysely'
import type { Read, Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Person } from './people-queries.ts'

/** The person that an account is in this authority; undefined when nobody has said. */
export const personOfAccount = async (db: Read, accountId: Id): Promise<Person | undefined> => {
  const row = await db
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row && { personId: row.person_id, name: row.name }
}

/** The account that a person signs in with. */
export const accountOfPerson = async (db: Read, personId: Id): Promise<Id | undefined> => {
  const row = await db.selectFrom('person').select('account_id').where('person_id', '=', personId).executeTakeFirst()
  return row?.account_id ?? undefined
}

/** Says which account a person signs in with; undefined: none. */
export const linkPerson = async (tx: Write, personId: Id, accountId: Id | undefined): Promise<void> => {
  await tx
    .updateTable('person')
    .set({ account_id: accountId ?? null })
    .where('person_id', '=', personId)
    .execute()
}

/** People whom no account is yet, by name. */
export const peopleWithoutAccount = async (db: Read): Promise<readonly Person[]> => {
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('account_id', 'is', null)
    .orderBy(sql`name collate "sv-SE-x-icu"`)
    .execute()
  return rows.map((row) => ({ personId: row.person_id, name: row.name }))
}
