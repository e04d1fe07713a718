import { signingCandidates } from '../../drafts/index.ts'
import { type Signatory, signatoriesOf } from '../../organisations/index.ts'
import type { Partnership } from '../../partnerships/index.ts'
import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day, Instant } from '../../platform/time.ts'
import type { Able, AssociationDecision, Issue } from './signing.ts'

/** What the associations' boards have decided, the latest first. */
export const decisionsOn = async (db: Read, partnershipId: Id): Promise<readonly AssociationDecision[]> => {
  const rows = await db
    .selectFrom('association_decision')
    .select(['partnership_party_id', 'revision', 'decided_on', 'minutes_reference', 'association_evidence_id'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('recorded_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    partyId: row.partnership_party_id,
    revision: row.revision,
    decidedOn: row.decided_on,
    minutesReference: row.minutes_reference,
    hasEvidence: row.association_evidence_id !== null,
  }))
}

/** Keeps what an association's board decided. */
export const recordAssociationDecision = async (
  doing: Doing,
  given: {
    readonly partnershipId: Id
    readonly partyId: Id
    readonly revision: number
    readonly decidedOn: Day
    readonly minutesReference: string
    readonly evidenceId: Id | undefined
  },
): Promise<void> => {
  await doing.tx
    .insertInto('association_decision')
    .values({
      association_decision_id: doing.newId(),
      partnership_id: given.partnershipId,
      partnership_party_id: given.partyId,
      revision: given.revision,
      decided_on: given.decidedOn,
      minutes_reference: given.minutesReference,
      association_evidence_id: given.evidenceId ?? null,
      recorded_at: doing.now,
      account_id: accountOf(doing.actor) ?? null,
    })
    .execute()
}

const issueColumns = [
  'agreement_issue_id',
  'partnership_id',
  'revision',
  'document_id',
  'issued_at',
  'expires_on',
  'reminded_on',
] as const

type IssueRow = {
  agreement_issue_id: Id
  partnership_id: Id
  revision: number
  document_id: Id
  issued_at: Instant
  expires_on: Day
  reminded_on: Day | null
}

const issueOf = (row: IssueRow): Issue => ({
  issueId: row.agreement_issue_id,
  partnershipId: row.partnership_id,
  revision: row.revision,
  documentId: row.document_id,
  issuedAt: row.issued_at,
  expiresOn: row.expires_on,
  remindedOn: row.reminded_on ?? undefined,
})

/** The paper that the parties of a partnership sign, if one stands. `lock` holds it until commit. */
export const liveIssue = async (
  db: Read,
  partnershipId: Id,
  options: { lock?: boolean } = {},
): Promise<Issue | undefined> => {
  const query = db
    .selectFrom('agreement_issue')
    .select(issueColumns)
    .where('partnership_id', '=', partnershipId)
    .where('ended_at', 'is', null)
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst()
  return row && issueOf(row)
}

/** Papers of an authority that wait for signatures, those whose last day comes first. */
export const issuesWaiting = async (db: Read, authorityId: Id): Promise<readonly Issue[]> => {
  const rows = await db
    .selectFrom('agreement_issue')
    .select(issueColumns)
    .where('authority_id', '=', authorityId)
    .where('ended_at', 'is', null)
    .orderBy('expires_on')
    .limit(500)
    .execute()
  return rows.map(issueOf)
}

/** Keeps that a revision is sent to be signed. */
export const recordIssue = async (
  doing: Doing,
  given: {
    readonly partnershipId: Id
    readonly revision: number
    readonly documentId: Id
    readonly expiresOn: Day
  },
): Promise<Id> => {
  const issueId = doing.newId()
  await doing.tx
    .insertInto('agreement_issue')
    .values({
      agreement_issue_id: issueId,
      partnership_id: given.partnershipId,
      revision: given.revision,
      authority_id: doing.authority.authorityId,
      document_id: given.documentId,
      issued_at: doing.now,
      expires_on: given.expiresOn,
      account_id: accountOf(doing.actor) ?? null,
    })
    .execute()
  return issueId
}

/** The paper is not to be signed any more. */
export const endIssue = async (doing: Doing, issueId: Id, reason: string): Promise<void> => {
  await doing.tx
    .updateTable('agreement_issue')
    .set({ ended_at: doing.now, end_reason: reason })
    .where('agreement_issue_id', '=', issueId)
    .execute()
}

/** Notes the day of a reminder. */
export const recordReminded = async ({ tx, today }: Doing, issueId: Id): Promise<void> => {
  await tx
    .updateTable('agreement_issue')
    .set({ reminded_on: today })
    .where('agreement_issue_id', '=', issueId)
    .execute()
}

/** The rights to sign of every association in a partnership, by association. One statement for each of them. */
export const signatoriesIn = async (
  db: Read,
  { parties }: Pick<Partnership, 'parties'>,
): Promise<ReadonlyMap<Id, readonly Signatory[]>> => {
  const own = parties.filter(({ kind }) => kind === 'association')
  const all = await Promise.all(own.map(({ organisationId }) => signatoriesOf(db, organisationId)))
  return new Map(own.map(({ organisationId }, index) => [organisationId, all[index] ?? []]))
}

/** Whoever has a role in the acting authority today, to sign for it. */
export const ableHere = async (db: Read, caseId: Id, today: Day): Promise<readonly Able[]> => {
  const candidates = await signingCandidates(db, caseId, today)
  const staff = candidates.filter(({ associationId }) => associationId === undefined)
  return [...new Map(staff.map(({ accountId, name }) => [accountId, { accountId, name }])).values()]
}
