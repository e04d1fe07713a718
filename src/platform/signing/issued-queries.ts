import type { Doing } from '../action.ts'
import { accountOf } from '../actor.ts'
import type { Read } from '../db/db.ts'
import type { Id } from '../id.ts'
import type { Instant } from '../time.ts'
import type { Certificate } from './certificate.ts'

/** Enters a certificate in the table, once however often it comes. Without an account it is the seal of the authority. */
export const recordCertificate = async (
  doing: Doing,
  { certificate, accountId }: { readonly certificate: Certificate; readonly accountId?: Id },
): Promise<void> => {
  await doing.tx
    .insertInto('issued_certificate')
    .values({
      authority_id: doing.authority.authorityId,
      serial: certificate.serial,
      account_id: accountId ?? null,
      name: certificate.name,
      certificate: Buffer.from(certificate.der),
      valid_from: certificate.from,
      valid_until: certificate.until,
      issued_at: doing.now,
      issued_by: accountOf(doing.actor) ?? null,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'serial']).doNothing())
    .execute()
}

/** A certificate as the authority lists it. */
export type CertificateRow = {
  readonly serial: string
  readonly accountId: Id | null
  readonly name: string
  readonly validFrom: Instant
  readonly validUntil: Instant
  readonly revokedAt: Instant | null
  readonly revokedReason: string | null
}

/** The certificates of an authority, newest first; at most 500. */
export const certificatesOfAuthority = async (db: Read): Promise<readonly CertificateRow[]> =>
  db
    .selectFrom('issued_certificate')
    .select([
      'serial',
      'account_id as accountId',
      'name',
      'valid_from as validFrom',
      'valid_until as validUntil',
      'revoked_at as revokedAt',
      'revoked_reason as revokedReason',
    ])
    .orderBy('valid_from', 'desc')
    .orderBy('serial')
    .limit(500)
    .execute()

/** Enters that a certificate is revoked, by whom and why. Answers whether there was one to revoke; the keys must be told too (`KeyStore.revoke`). */
export const recordRevocation = async (
  doing: Doing,
  { serial, reason }: { readonly serial: string; readonly reason: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await doing.tx
    .updateTable('issued_certificate')
    .set({ revoked_at: doing.now, revoked_by: accountOf(doing.actor) ?? null, revoked_reason: reason })
    .where('serial', '=', serial)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
