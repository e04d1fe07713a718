import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Write } from '../platform/db/db.ts'
import { newId } from '../platform/id.ts'
import { addToJournal } from '../platform/journal.ts'
import type { Instant } from '../platform/time.ts'

/**
 * Adds an authority with its first administrator and the first row of its journal; the id of the role, or undefined for
 * an account that may not. `perform` cannot do this: before it there is no authority whose rows and journal it could open.
 */
export const foundAuthority = async (
  tx: Write,
  actor: Actor,
  { ownName, name, slug }: { readonly ownName: string; readonly name: string; readonly slug: string },
  now: Instant,
): Promise<string | undefined> => {
  if (!('accountId' in actor)) return undefined
  const authorityId = newId(now.epochMilliseconds)
  const roleId = newId(now.epochMilliseconds)
  const { rows } = await sql<{ made: string | null }>`
    select found_authority(${authorityId}, ${slug}, ${name}, ${roleId}, ${now}) as made`.execute(tx)
  if (!rows[0]?.made) return undefined
  await sql`select set_config('handslag.authority', ${authorityId}, true), set_config('handslag.staff', '1', true)`.execute(
    tx,
  )
  const { accountId, email } = actor
  // The account was made from a mail address at the command line.
  await tx.updateTable('account').set({ name: ownName }).where('account_id', '=', accountId).execute()
  await addToJournal(tx, {
    authorityId,
    at: now,
    actor: { kind: 'role', role: 'administrator', roleId, accountId, email, name: ownName },
    action: 'installation.foundAuthority',
    outcome: 'done',
    note: { subjectId: authorityId, details: { slug } },
  })
  return roleId
}
