import type { Db } from '../platform/db/db.ts'
import { newId } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'
import { newToken, tokenHash } from '../platform/web/session.ts'

const linkHours = 24

/** The account of an address, made if missing, with the right to add authorities, and a new link for it. Undefined when it is closed. */
export const inviteFounder = async (owner: Db, email: string, now: Instant): Promise<string | undefined> => {
  const token = newToken()
  return owner.transaction().execute(async (tx) => {
    const account = await tx
      .insertInto('account')
      .values({
        account_id: newId(now.epochMilliseconds),
        email: email.toLowerCase(),
        name: email.split('@')[0] ?? email,
        may_found_authorities: true,
        created_at: now,
      })
      .onConflict((conflict) => conflict.column('email').doUpdateSet({ may_found_authorities: true }))
      .returning(['account_id', 'closed_at'])
      .executeTakeFirstOrThrow()
    if (account.closed_at) return undefined
    await tx
      .insertInto('sign_in_link')
      .values({
        token_hash: tokenHash(token),
        account_id: account.account_id,
        made_at: now,
        expires_at: now.add({ hours: linkHours }),
      })
      .execute()
    await tx
      .insertInto('access_log')
      .values({
        access_log_id: newId(now.epochMilliseconds),
        at: now,
        account_id: account.account_id,
        event: 'signIn.founderInvited',
      })
      .execute()
    return token
  })
}
