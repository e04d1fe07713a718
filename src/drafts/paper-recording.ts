import { sql } from 'kysely'
import { type DocumentKind, fileDocument, storeBytes } from '../cases/index.ts'
import type { Doing } from '../platform/action.ts'
import type { Database } from '../platform/db/data/schema.ts'
import type { Document, Letterhead } from '../platform/documents/document.ts'
import { fileNameOf } from '../platform/documents/file-name.ts'
import { htmlFile } from '../platform/documents/html-file.tsx'
import { letterheadKept } from '../platform/documents/kept-letterhead.ts'
import { documentText } from '../platform/documents/text.ts'
import type { Id } from '../platform/id.ts'
import type { Content, Signer } from './drafts.ts'

const asJson = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

/** A paper about to be filed. */
export type NewPaper = {
  readonly caseId: Id
  readonly draftId?: Id
  /** Minutes that wait for approval: the paper is signed there and not on its own page. */
  readonly minutesId?: Id
  readonly kind: string
  readonly content: Content
  readonly tree: Document
  readonly letterhead: Letterhead
  readonly signers: readonly Signer[]
  /** The paper that this one takes the place of. */
  readonly replaces?: Id
  /** The provision that the paper is secret by. */
  readonly secrecyProvision?: string | undefined
  /** It is not sealed before somebody has certified it. */
  readonly awaitsCertification?: boolean
}

const filedKinds: readonly string[] = [
  'minutes',
  'minutesExtract',
  'summons',
  'officialReport',
  'guidelines',
  'referral',
  'referralResponse',
  'agreement',
  'notice',
  'noticeCertificate',
  'followUpReport',
] satisfies readonly DocumentKind[]

const isFiledKind = (kind: string): kind is DocumentKind => filedKinds.includes(kind)

/** Files a paper as drawn up and enters it in the register (OSL 5:2). HTML is its original; its archival file is set by a job. */
export const recordPaper = async (doing: Doing, paper: NewPaper): Promise<Id> => {
  const { tree, letterhead, kind } = paper
  const documentId = await fileDocument(doing, {
    caseId: paper.caseId,
    kind: isFiledKind(kind) ? kind : 'unknown',
    title: tree.title.slice(0, 500),
    on: doing.today,
    fileName: fileNameOf(tree, doing.today, 'html'),
    sha256: await storeBytes(doing, new TextEncoder().encode(htmlFile(tree, letterhead))),
    mediaType: 'text/html',
    text: documentText(tree),
    reading: tree.data ?? {},
    direction: 'drawnUp',
    secrecyProvision: paper.secrecyProvision,
  })
  await doing.tx
    .insertInto('issued_paper')
    .values({
      authority_id: doing.authority.authorityId,
      document_id: documentId,
      draft_id: paper.draftId ?? null,
      minutes_id: paper.minutesId ?? null,
      kind,
      content: asJson(paper.content),
      tree: asJson(tree),
      letterhead: asJson(letterheadKept(letterhead)),
      state: 'typesetting',
      awaits_certification: paper.awaitsCertification ?? false,
    })
    .execute()
  await addSignatures(doing, documentId, paper.signers)
  if (paper.replaces) await change(doing, paper.replaces, { replaced_by_document_id: documentId })
  await doing.enqueue('drafts.typeset', { documentId })
  return documentId
}

const addSignatures = async (doing: Doing, documentId: Id, signers: readonly Signer[]): Promise<void> => {
  if (signers.length === 0) return
  const rows = signers.map(({ accountId, associationId, authorityId, name, role }, index) => ({
    authority_id: doing.authority.authorityId,
    document_id: documentId,
    position: index + 1,
    account_id: accountId,
    association_id: associationId ?? null,
    party_authority_id: authorityId ?? null,
    name,
    role,
    state: 'waiting' as const,
  }))
  await doing.tx.insertInto('paper_signature').values(rows).execute()
}

type Changes = Partial<
  Omit<
    Database['issued_paper'],
    'authority_id' | 'document_id' | 'tree' | 'content' | 'letterhead' | 'awaits_certification'
  >
>

const change = async (doing: Doing, documentId: Id, changes: Changes): Promise<void> => {
  await doing.tx.updateTable('issued_paper').set(changes).where('document_id', '=', documentId).execute()
}

/** Puts another person in a place before anybody has signed: the paper says other names, so its original and its file are made anew. */
export const recordOtherSigner = async (
  doing: Doing,
  documentId: Id,
  other: { position: number; signer: Signer; tree: Document; letterhead: Letterhead },
): Promise<void> => {
  const { position, signer, tree, letterhead } = other
  await doing.tx
    .updateTable('paper_signature')
    .set({
      account_id: signer.accountId,
      association_id: signer.associationId ?? null,
      party_authority_id: signer.authorityId ?? null,
      name: signer.name,
      role: signer.role,
    })
    .where('document_id', '=', documentId)
    .where('position', '=', position)
    .execute()
  await recordOtherWords(doing, documentId, { tree, letterhead })
}

/** Gives a paper that nobody has signed other words: its original and its file are made anew. With `isCertified` it will be sealed. */
export const recordOtherWords = async (
  doing: Doing,
  documentId: Id,
  { tree, letterhead, isCertified }: { tree: Document; letterhead: Letterhead; isCertified?: boolean },
): Promise<void> => {
  const sha256 = await storeBytes(doing, new TextEncoder().encode(htmlFile(tree, letterhead)))
  await doing.tx
    .updateTable('document')
    .set({ sha256, text: documentText(tree), reading: asJson(tree.data ?? {}) })
    .where('document_id', '=', documentId)
    .execute()
  await doing.tx
    .updateTable('issued_paper')
    .set({ tree: asJson(tree), letterhead: asJson(letterheadKept(letterhead)) })
    .$if(isCertified === true, (query) => query.set({ awaits_certification: false }))
    .where('document_id', '=', documentId)
    .execute()
  await recordTypesetting(doing, documentId)
}

/** Sends a paper to be set, from the beginning. */
export const recordTypesetting = async (doing: Doing, documentId: Id): Promise<void> => {
  await change(doing, documentId, {
    state: 'typesetting',
    failure: null,
    pdf_sha256: null,
    seal_failure: null,
    first_pdf_sha256: null,
  })
  await doing.enqueue('drafts.typeset', { documentId })
}

/** Notes why a paper could not be set: a text key below `drafts.failure`. */
export const recordFailure = (doing: Doing, documentId: Id, failure: string): Promise<void> =>
  change(doing, documentId, { state: 'failed', failure })

/** Keeps the file as it was set, before any signature. */
export const recordFirstFile = async (doing: Doing, documentId: Id, bytes: Uint8Array): Promise<void> => {
  const sha256 = await addRevision(doing, documentId, { kind: 'typeset', bytes })
  await change(doing, documentId, { state: 'ready', failure: null, pdf_sha256: sha256, first_pdf_sha256: sha256 })
}

/** Keeps the file with one more signature, and whose it is. */
export const recordSignature = async (
  doing: Doing,
  documentId: Id,
  { position, bytes }: { position: number; bytes: Uint8Array },
): Promise<void> => {
  const sha256 = await addRevision(doing, documentId, { kind: 'signature', position, bytes })
  await change(doing, documentId, { pdf_sha256: sha256 })
  await changeSignature(doing, documentId, position, { state: 'signed', signed_at: doing.now })
}

/** Notes that someone will not sign, and why. */
export const recordDeclined = (doing: Doing, documentId: Id, position: number, reason: string): Promise<void> =>
  changeSignature(doing, documentId, position, { state: 'declined', declined_at: doing.now, reason })

/** Keeps the file with the seal of the authority. */
export const recordSeal = async (doing: Doing, documentId: Id, bytes: Uint8Array): Promise<void> => {
  const sha256 = await addRevision(doing, documentId, { kind: 'seal', bytes })
  await change(doing, documentId, { pdf_sha256: sha256, sealed_at: doing.now, seal_failure: null })
}

/** Keeps the file with what later checks of its signatures need. */
export const recordLongTerm = async (doing: Doing, documentId: Id, bytes: Uint8Array): Promise<void> => {
  const sha256 = await addRevision(doing, documentId, { kind: 'longTerm', bytes })
  await change(doing, documentId, { pdf_sha256: sha256 })
}

/** Notes why a paper could not be sealed, or that it is tried anew. */
export const recordSealFailure = (doing: Doing, documentId: Id, failure: string | null): Promise<void> =>
  change(doing, documentId, { seal_failure: failure })

/** Notes that a paper has been taken back, and why. */
export const recordWithdrawn = (doing: Doing, documentId: Id, reason: string): Promise<void> =>
  change(doing, documentId, { withdrawn_at: doing.now, withdrawn_reason: reason })

const changeSignature = async (
  doing: Doing,
  documentId: Id,
  position: number,
  changes: Partial<Pick<Database['paper_signature'], 'state' | 'signed_at' | 'declined_at' | 'reason'>>,
): Promise<void> => {
  await doing.tx
    .updateTable('paper_signature')
    .set(changes)
    .where('document_id', '=', documentId)
    .where('position', '=', position)
    .execute()
}

type NewRevision = { readonly bytes: Uint8Array } & (
  | { readonly kind: 'typeset' | 'seal' | 'longTerm'; readonly position?: never }
  | { readonly kind: 'signature'; readonly position: number }
)

const addRevision = async (doing: Doing, documentId: Id, added: NewRevision): Promise<string> => {
  const { authorityId } = doing.authority
  const sha256 = await storeBytes(doing, added.bytes)
  await doing.tx
    .insertInto('paper_revision')
    .values({
      authority_id: authorityId,
      document_id: documentId,
      revision: sql<number>`(select coalesce(max(r.revision), 0) + 1 from paper_revision r
        where r.authority_id = ${authorityId} and r.document_id = ${documentId})`,
      kind: added.kind,
      position: added.position ?? null,
      sha256,
      made_at: doing.now,
    })
    .execute()
  return sha256
}
