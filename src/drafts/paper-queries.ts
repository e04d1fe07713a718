import { type SelectQueryBuilder, sql } from 'kysely'
import type { Database } from '../platform/db/data/schema.ts'
import type { Read } from '../platform/db/db.ts'
import { storedBytes } from '../platform/db/stored-bytes.ts'
import { documentSchema } from '../platform/documents/document-schema.ts'
import { letterheadIn } from '../platform/documents/kept-letterhead.ts'
import type { Id } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'
import { contentIn } from './content.ts'
import { signerOf } from './draft-queries.ts'
import type { IssuedPaper, Signature, Typeset } from './papers.ts'

const columns = [
  'issued_paper.document_id',
  'document.case_id',
  'document.title',
  'issued_paper.draft_id',
  'issued_paper.minutes_id',
  'issued_paper.kind',
  'issued_paper.state',
  'issued_paper.failure',
  'issued_paper.pdf_sha256',
  'issued_paper.first_pdf_sha256',
  'issued_paper.sealed_at',
  'issued_paper.seal_failure',
  'issued_paper.withdrawn_at',
  'issued_paper.withdrawn_reason',
  'issued_paper.replaced_by_document_id',
  'issued_paper.awaits_certification',
] as const

const papers = (db: Read) =>
  db
    .selectFrom('issued_paper')
    .innerJoin('document', (join) =>
      join
        .onRef('document.authority_id', '=', 'issued_paper.authority_id')
        .onRef('document.document_id', '=', 'issued_paper.document_id'),
    )

type Row = {
  document_id: Id
  case_id: Id
  title: string
  draft_id: Id | null
  minutes_id: Id | null
  kind: string
  state: Database['issued_paper']['state']
  failure: string | null
  pdf_sha256: string | null
  first_pdf_sha256: string | null
  sealed_at: Instant | null
  seal_failure: string | null
  withdrawn_at: Instant | null
  withdrawn_reason: string | null
  replaced_by_document_id: Id | null
  awaits_certification: boolean
}

/** An issued paper in a list: all but its words. */
export type PaperInList = Omit<IssuedPaper, 'content' | 'tree' | 'letterhead'>

const typesetOf = ({ state, failure, pdf_sha256, first_pdf_sha256 }: Row): Typeset => {
  if (state === 'ready') return { state, sha256: pdf_sha256 ?? '', firstSha256: first_pdf_sha256 ?? '' }
  return state === 'failed' ? { state, failure: failure ?? '' } : { state }
}

const paperOf = (row: Row, signatures: readonly Signature[]): PaperInList => ({
  documentId: row.document_id,
  caseId: row.case_id,
  kind: row.kind,
  title: row.title,
  typeset: typesetOf(row),
  signatures,
  ...(row.draft_id ? { draftId: row.draft_id } : {}),
  ...(row.minutes_id ? { minutesId: row.minutes_id } : {}),
  ...(row.sealed_at ? { sealedAt: row.sealed_at } : {}),
  ...(row.seal_failure === null ? {} : { sealFailure: row.seal_failure }),
  ...(row.withdrawn_at ? { withdrawn: { at: row.withdrawn_at, reason: row.withdrawn_reason ?? '' } } : {}),
  ...(row.replaced_by_document_id ? { replacedBy: row.replaced_by_document_id } : {}),
  ...(row.awaits_certification ? { awaitsCertification: true } : {}),
})

type SignatureRow = {
  document_id: Id
  position: number
  account_id: Id
  association_id: Id | null
  party_authority_id: Id | null
  name: string
  role: string
  state: Signature['state']
  signed_at: Instant | null
  declined_at: Instant | null
  reason: string | null
}

const signatureOf = (row: SignatureRow): Signature => {
  const signer = { ...signerOf(row), position: row.position }
  if (row.state === 'signed' && row.signed_at) return { ...signer, state: 'signed', at: row.signed_at }
  if (row.state === 'declined' && row.declined_at)
    return { ...signer, state: 'declined', at: row.declined_at, reason: row.reason ?? '' }
  return { ...signer, state: 'waiting' }
}

const signaturesOf = async (db: Read, documentIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly Signature[]>> => {
  if (documentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('paper_signature')
    .select([
      'document_id',
      'position',
      'account_id',
      'association_id',
      'party_authority_id',
      'name',
      'role',
      'state',
      'signed_at',
      'declined_at',
      'reason',
    ])
    .where('document_id', 'in', documentIds)
    .orderBy('position')
    .execute()
  return Map.groupBy(rows, ({ document_id }) => document_id)
    .entries()
    .reduce((found, [id, of]) => found.set(id, of.map(signatureOf)), new Map<Id, readonly Signature[]>())
}

/** One issued paper with its words and signatures; undefined when there is none that the acting party may see. `lock` holds it until commit. */
export const getPaper = async (
  db: Read,
  documentId: Id,
  options: { lock?: boolean } = {},
): Promise<IssuedPaper | undefined> => {
  const query = papers(db)
    .select([...columns, 'issued_paper.content', 'issued_paper.tree', 'issued_paper.letterhead'])
    .where('issued_paper.document_id', '=', documentId)
  const row = await (options.lock ? query.forUpdate('issued_paper') : query).executeTakeFirst()
  if (!row) return undefined
  const signatures = await signaturesOf(db, [documentId])
  return {
    ...paperOf(row, signatures.get(documentId) ?? []),
    content: contentIn(row.content),
    tree: documentSchema.parse(row.tree),
    letterhead: letterheadIn(row.letterhead),
  }
}

type PaperQuery = SelectQueryBuilder<Database, 'issued_paper' | 'document', object>

const listed = async (db: Read, chosen: (query: PaperQuery) => PaperQuery): Promise<readonly PaperInList[]> => {
  const rows = await chosen(papers(db))
    .select([...columns])
    .orderBy('document.filed_at', 'desc')
    .orderBy('document.document_id', 'desc')
    .limit(100)
    .execute()
  const signatures = await signaturesOf(
    db,
    rows.map(({ document_id }) => document_id),
  )
  return rows.map((row) => paperOf(row, signatures.get(row.document_id) ?? []))
}

/** The issued papers of a case that the acting party may see, the latest first. Two statements. */
export const papersIssuedIn = (db: Read, caseId: Id): Promise<readonly PaperInList[]> =>
  listed(db, (query) => query.where('document.case_id', '=', caseId))

/** The papers where an account stands among those who have not signed, whoever's turn it is. Two statements. */
export const papersAwaiting = (db: Read, accountId: Id): Promise<readonly PaperInList[]> =>
  listed(db, (query) =>
    query
      .where('issued_paper.withdrawn_at', 'is', null)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('paper_signature as own')
            .select(sql`1`.as('one'))
            .whereRef('own.authority_id', '=', 'issued_paper.authority_id')
            .whereRef('own.document_id', '=', 'issued_paper.document_id')
            .where('own.account_id', '=', accountId)
            .where('own.state', '=', 'waiting'),
        ),
      ),
  )

/** What waits for the acting person's signature at another authority, for the one that they act in. */
export type Elsewhere = {
  readonly slug: string
  readonly authority: string
  readonly documentId: Id
  readonly title: string
  readonly isTurn: boolean
}

/** What a person signs for the acting authority at others, where it is a party. One statement. */
export const signingsElsewhere = async (db: Read): Promise<readonly Elsewhere[]> => {
  const { rows } = await sql<{
    slug: string
    authority_name: string
    document_id: Id
    title: string
    is_turn: boolean
  }>`select * from signings_elsewhere()`.execute(db)
  return rows.map((row) => ({
    slug: row.slug,
    authority: row.authority_name,
    documentId: row.document_id,
    title: row.title,
    isTurn: row.is_turn,
  }))
}

/** The bytes kept under a hash, as they are stored: the caller compares. */
export const getBytes = (db: Read, sha256: string): Promise<Buffer<ArrayBuffer> | undefined> => storedBytes(db, sha256)

/** A file that a paper has been. */
export type Revision = {
  readonly revision: number
  readonly kind: Database['paper_revision']['kind']
  /** Whose signature it added. */
  readonly position?: number
  readonly sha256: string
  readonly madeAt: Instant
}

/** Every file that a paper has been, first to last. One statement. */
export const revisionsOf = async (db: Read, documentId: Id): Promise<readonly Revision[]> => {
  const rows = await db
    .selectFrom('paper_revision')
    .select(['revision', 'kind', 'position', 'sha256', 'made_at'])
    .where('document_id', '=', documentId)
    .orderBy('revision')
    .execute()
  return rows.map(({ made_at, position, ...row }) => ({
    ...row,
    ...(position === null ? {} : { position }),
    madeAt: made_at,
  }))
}
