import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import { type IssuedPaper, isNamedSigner, mayReadPaper } from './papers.ts'

/** Someone who could sign: by a role in the authority, or for an association that is a party of the case. */
export type Candidate = {
  readonly accountId: Id
  readonly name: string
  /** The role in the authority as its key, with the body where it has one. */
  readonly role?: string
  readonly bodyName?: string
  readonly associationId?: Id
  readonly associationName?: string
  /** Another authority that the person signs for. */
  readonly authorityId?: Id
}

/** Whoever has a role today, each once, in Swedish order. One statement. */
export const staffCandidates = async (db: Read, today: Day): Promise<readonly Candidate[]> => {
  const { rows } = await sql<{ account_id: Id; name: string; role: string; body_name: string | null }>`
    select distinct on (account.name collate "sv-SE-x-icu", account.account_id)
      account.account_id, account.name, role.role, body.name as body_name
    from authority_role role
      join account on account.account_id = role.account_id
      left join body on body.authority_id = role.authority_id and body.body_id = role.body_id
    where role.authority_id = acting_authority() and account.closed_at is null
      and role.from_on <= ${today} and (role.until_on is null or role.until_on > ${today})
    order by account.name collate "sv-SE-x-icu", account.account_id, role.from_on, role.authority_role_id`.execute(db)
  return rows.map((row) => ({
    accountId: row.account_id,
    name: row.name,
    role: row.role,
    ...(row.body_name === null ? {} : { bodyName: row.body_name }),
  }))
}

/** Whoever acts today for an association that is a party of the case, vouched for here. One statement. */
const partyCandidates = async (db: Read, caseId: Id, today: Day): Promise<readonly Candidate[]> => {
  const { rows } = await sql<{ account_id: Id; account_name: string; association_id: Id; association_name: string }>`
    select distinct on (f.name collate "sv-SE-x-icu", r.account_name collate "sv-SE-x-icu", r.account_id)
      r.account_id, r.account_name, f.association_id, f.name as association_name
    from case_party p join association f on f.association_id = p.association_id
      cross join lateral representatives_of(f.association_id) r
    where p.case_id = ${caseId} and r.role <> 'contact' and r.from_on <= ${today} and (r.until_on is null or r.until_on > ${today})
    order by f.name collate "sv-SE-x-icu", r.account_name collate "sv-SE-x-icu", r.account_id`.execute(db)
  return rows.map((row) => ({
    accountId: row.account_id,
    name: row.account_name,
    associationId: row.association_id,
    associationName: row.association_name,
  }))
}

/** The name of the authority that a place on a paper is signed for, while the person works there; undefined once they do not, and for other places. */
export const signsFor = async (
  db: Read,
  { authorityId, accountId }: { readonly authorityId?: Id; readonly accountId: Id },
  today: Day,
): Promise<string | undefined> => {
  if (authorityId === undefined) return undefined
  const { rows } = await sql<{ name: string | null }>`
    select works_for(${authorityId}, ${accountId}, ${today}) as name`.execute(db)
  return rows[0]?.name ?? undefined
}

/** `mayReadPaper`, and who signs for another authority reads it only while they work there. One statement for those alone. */
export const mayReadPaperOn = async (
  db: Read,
  { actor, today }: { readonly actor: Actor; readonly today: Day },
  { signatures }: Pick<IssuedPaper, 'signatures'>,
): Promise<boolean> => {
  if (!mayReadPaper(actor, { signatures })) return false
  if (actor.kind !== 'account') return true
  const own = signatures.find((one) => isNamedSigner(actor, one))
  return own !== undefined && (await signsFor(db, own, today)) !== undefined
}

/** Whom another authority lets sign the very words of a paper for it, by what it has told of its decision. One statement. */
export const candidatesFor = async (
  db: Read,
  { documentId, authorityId }: { readonly documentId: Id; readonly authorityId: Id },
  today: Day,
): Promise<readonly Candidate[]> => {
  const { rows } = await sql<{ account_id: Id; name: string }>`
    select distinct d.signer_account_id as account_id, d.signer_name as name
    from agreement_issue i join authority_decision d on d.partnership_id = i.partnership_id and d.revision = i.revision
    where i.document_id = ${documentId} and i.ended_at is null and d.authority_id = ${authorityId}
      and works_for(d.authority_id, d.signer_account_id, ${today}) is not null`.execute(db)
  return rows.map(({ account_id, name }) => ({ accountId: account_id, name, authorityId }))
}

/** Everyone who could sign a paper of the case: the associations' people first, as they are fewer. Two statements. */
export const signingCandidates = async (db: Read, caseId: Id, today: Day): Promise<readonly Candidate[]> => {
  const [parties, staff] = await Promise.all([partyCandidates(db, caseId, today), staffCandidates(db, today)])
  return [...parties, ...staff]
}
