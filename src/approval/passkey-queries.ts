import type { Doing } from '../platform/action.ts'
import type { Read, Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'

/** Passkey: a key of a person's own. Only its public part is here. */
export type Passkey = {
  readonly credentialId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly transports: readonly string[]
  readonly label: string
  readonly madeAt: Instant
  readonly lastUsedAt?: Instant
}

/** The keys of the acting account, the oldest first; nobody is shown another's. One statement. */
export const ownPasskeys = async (db: Read): Promise<readonly Passkey[]> => {
  const rows = await db.selectFrom('passkey').selectAll().orderBy('made_at').orderBy('credential_id').execute()
  return rows.map((row) => ({
    credentialId: row.credential_id,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
    transports: row.transports === '' ? [] : row.transports.split(' '),
    label: row.label,
    madeAt: row.made_at,
    ...(row.last_used_at ? { lastUsedAt: row.last_used_at } : {}),
  }))
}

/** Keeps a new key of an account. */
export const recordPasskey = async (
  { tx, now }: Doing,
  accountId: Id,
  key: Omit<Passkey, 'madeAt' | 'lastUsedAt'>,
): Promise<void> => {
  await tx
    .insertInto('passkey')
    .values({
      credential_id: key.credentialId,
      account_id: accountId,
      public_key: Buffer.from(key.publicKey),
      counter: BigInt(key.counter),
      transports: key.transports.join(' '),
      label: key.label,
      made_at: now,
    })
    .execute()
}

/** Notes that a key was used: its counter may only grow. */
export const recordPasskeyUse = async ({ tx, now }: Doing, credentialId: string, counter: number): Promise<void> => {
  await tx
    .updateTable('passkey')
    .set({ counter: BigInt(counter), last_used_at: now })
    .where('credential_id', '=', credentialId)
    .execute()
}

/** Takes a key away; whether there was one. */
export const removePasskey = async (tx: Write, credentialId: string): Promise<boolean> =>
  (await tx.deleteFrom('passkey').where('credential_id', '=', credentialId).executeTakeFirst()).numDeletedRows > 0n

/** What a new key must answer, and until when. One at a time for each account. */
export const recordChallenge = async (
  { tx }: Doing,
  accountId: Id,
  { challenge, expiresAt }: { challenge: string; expiresAt: Instant },
): Promise<void> => {
  await tx
    .insertInto('passkey_challenge')
    .values({ account_id: accountId, challenge, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ challenge, expires_at: expiresAt }))
    .execute()
}

/** The challenge that waits for the acting account; undefined when there is none or it is too old. */
export const ownChallenge = async (db: Read, now: Instant): Promise<string | undefined> =>
  (await db.selectFrom('passkey_challenge').select('challenge').where('expires_at', '>', now).executeTakeFirst())
    ?.challenge

/** A challenge is answered once. */
export const dropChallenge = async ({ tx }: Doing, accountId: Id): Promise<void> => {
  await tx.deleteFrom('passkey_challenge').where('account_id', '=', accountId).execute()
}
