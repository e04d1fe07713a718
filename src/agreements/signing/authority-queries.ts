import { sql } from 'kysely'
import type { Signature } from '../../drafts/index.ts'
import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day, Instant } from '../../platform/time.ts'
import type { AgreementPaper, AuthorityDecision } from './signing.ts'

/** What the authorities beside the host have decided and whom they let sign, the latest first. */
export const authorityDecisionsOn = async (db: Read, partnershipId: Id): Promise<readonly AuthorityDecision[]> => {
  const rows = await db
    .selectFrom('authority_decision')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('recorded_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    partyId: row.partnership_party_id,
    revision: row.revision,
    bodyName: row.body_name,
    decidedOn: row.decided_on,
    minutesReference: row.minutes_reference,
    force: row.force,
    signerAccountId: row.signer_account_id,
    signerName: row.signer_name,
    mandateReference: row.mandate_reference,
  }))
}

/** What is kept of a decision, as it is told. */
export type ToldDecision = Omit<AuthorityDecision, 'signerAccountId'> & {
  readonly partnershipId: Id
  readonly forceOn: Day | undefined
  readonly forceReason: string
  readonly signerAccountId: Id
}

/** Keeps what the acting authority has decided, and who binds it by that. */
export const recordAuthorityDecision = async (doing: Doing, told: ToldDecision): Promise<void> => {
  await doing.tx
    .insertInto('authority_decision')
    .values({
      authority_decision_id: doing.newId(),
      partnership_id: told.partnershipId,
      partnership_party_id: told.partyId,
      authority_id: doing.authority.authorityId,
      revision: told.revision,
      body_name: told.bodyName,
      decided_on: told.decidedOn,
      minutes_reference: told.minutesReference,
      force: told.force,
      force_on: told.forceOn ?? null,
      force_reason: told.forceReason,
      signer_account_id: told.signerAccountId,
      signer_name: told.signerName,
      mandate_reference: told.mandateReference,
      recorded_at: doing.now,
      account_id: accountOf(doing.actor) ?? null,
    })
    .execute()
}

type PaperRow = {
  slug: string
  document_id: Id
  state: 'typesetting' | 'failed' | 'ready'
  failure: string | null
  pdf_sha256: string | null
  first_pdf_sha256: string | null
  sealed_at: Instant | null
  withdrawn_at: Instant | null
  withdrawn_reason: string | null
  replaced_by_document_id: Id | null
  position: number
  account_id: Id
  association_id: Id | null
  party_authority_id: Id | null
  name: string
  role: string
  signature_state: Signature['state']
  signed_at: Instant | null
  declined_at: Instant | null
  reason: string | null
}

const signatureOf = (row: PaperRow): Signature => {
  const signer = {
    ...{ accountId: row.account_id, name: row.name, role: row.role, position: row.position },
    ...(row.association_id ? { associationId: row.association_id } : {}),
    ...(row.party_authority_id ? { authorityId: row.party_authority_id } : {}),
  }
  if (row.signature_state === 'signed' && row.signed_at) return { ...signer, state: 'signed', at: row.signed_at }
  if (row.signature_state === 'declined' && row.declined_at)
    return { ...signer, state: 'declined', at: row.declined_at, reason: row.reason ?? '' }
  return { ...signer, state: 'waiting' }
}

/** The paper that is out to be signed, as every party sees it at its own address. One statement. */
export const agreementPaper = async (db: Read, partnershipId: Id): Promise<AgreementPaper | undefined> => {
  const { rows } = await sql<PaperRow>`select * from agreement_paper(${partnershipId})`.execute(db)
  const [row] = rows
  return (
    row && {
      slug: row.slug,
      documentId: row.document_id,
      typeset:
        row.state === 'ready'
          ? { state: row.state, sha256: row.pdf_sha256 ?? '', firstSha256: row.first_pdf_sha256 ?? '' }
          : row.state === 'failed'
            ? { state: row.state, failure: row.failure ?? '' }
            : { state: row.state },
      signatures: rows.map(signatureOf),
      ...(row.sealed_at ? { sealedAt: row.sealed_at } : {}),
      ...(row.withdrawn_at ? { withdrawn: { at: row.withdrawn_at, reason: row.withdrawn_reason ?? '' } } : {}),
      ...(row.replaced_by_document_id ? { replacedBy: row.replaced_by_document_id } : {}),
    }
  )
}

/** The agreement as all have signed it, for each party's own archive; undefined before the seal is on it. */
export const agreementFile = async (
  db: Read,
  partnershipId: Id,
): Promise<{ readonly sha256: string; readonly bytes: Buffer } | undefined> =>
  (await sql<{ sha256: string; bytes: Buffer }>`select * from agreement_file(${partnershipId})`.execute(db)).rows[0]
