import { sql } from 'kysely'
import type { Database } from '../platform/db/data/schema.ts'
import type { Read } from '../platform/db/db.ts'
import { storedBytes } from '../platform/db/stored-bytes.ts'
import type { Id } from '../platform/id.ts'
import { type Day, type Instant, parseDay } from '../platform/time.ts'

export type DocumentKind = Database['document']['kind']

/** A paper of a case, without its text. For those who do not see records `title` is that of the web version. */
export type CasePaper = {
  readonly documentId: Id
  readonly kind: DocumentKind
  readonly title: string
  readonly on?: Day
  /** The last day to answer that a referral or an answer says; only for those who see records. */
  readonly answerDueOn?: Day
  readonly mediaType: string
  readonly fileName: string
  readonly sizeBytes: number
  readonly isPublic: boolean
}

const answerDue = sql<string | null>`case when kind in ('referral', 'referralResponse')
  then document.reading #>> '{facts,referral,dueOn}' end`

/**
 * The papers of a case, newest first; unless `all` only those with a web version that is shown `on` that day, under its title. One
 * statement.
 */
export const papersOf = async (
  db: Read,
  caseId: Id,
  { all, on }: { readonly all: boolean; readonly on: Day },
): Promise<CasePaper[]> => {
  const rows = await db
    .selectFrom('document')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.authority_id', '=', 'document.authority_id')
        .onRef('stored_file.sha256', '=', 'document.sha256'),
    )
    .leftJoin('web_version', (join) =>
      join
        .onRef('web_version.authority_id', '=', 'document.authority_id')
        .onRef('web_version.document_id', '=', 'document.document_id')
        .on('web_version.replaced_at', 'is', null),
    )
    .select([
      'document.document_id',
      'kind',
      'document.title',
      'web_version.title as web_title',
      'document_on',
      answerDue.as('answer_due'),
      'media_type',
      'file_name',
      'stored_file.size_bytes',
      'is_public',
    ])
    .where('case_id', '=', caseId)
    .where((eb) =>
      all
        ? eb.lit(true)
        : eb.and([
            eb('is_public', '=', true),
            eb('web_version.web_version_id', 'is not', null),
            eb.or([eb('shown_through', 'is', null), eb('shown_through', '>=', on)]),
          ]),
    )
    .orderBy(sql`document_on desc nulls last`)
    .orderBy('filed_at', 'desc')
    .orderBy('document.document_id', 'desc')
    .execute()
  return rows.map((row) => ({
    documentId: row.document_id,
    kind: row.kind,
    title: all ? row.title : (row.web_title ?? ''),
    ...(row.document_on ? { on: row.document_on } : {}),
    ...(all ? answerDueIn(row.answer_due) : {}),
    mediaType: row.media_type,
    fileName: all ? row.file_name : '',
    sizeBytes: row.size_bytes,
    isPublic: row.is_public,
  }))
}

const answerDueIn = (text: string | null): { answerDueOn?: Day } => {
  const answerDueOn = parseDay(text ?? '')
  return answerDueOn ? { answerDueOn } : {}
}

/** Handling: the record as it was filed. Only those who see records may be shown it. */
export type CaseDocument = {
  readonly documentId: Id
  readonly caseId: Id
  readonly kind: DocumentKind
  readonly title: string
  readonly on?: Day
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
  readonly text: string
  /** What was read and confirmed, as it was filed; ask `factsIn` for it. */
  readonly reading: unknown
  readonly isPublic: boolean
  /** Written here: its files and signatures are on a page of their own. */
  readonly isIssued: boolean
  readonly filedAt: Instant
  readonly filedByName?: string
}

/** One document of a case, whoever asks. `lock` holds it until commit. */
export const getDocument = async (
  db: Read,
  { caseId, documentId }: { caseId: Id; documentId: Id },
  options: { lock?: boolean } = {},
): Promise<CaseDocument | undefined> => {
  const query = db
    .selectFrom('document')
    .leftJoin('account', 'account.account_id', 'document.filed_by')
    .select([
      'document_id',
      'case_id',
      'kind',
      'title',
      'document_on',
      'file_name',
      'media_type',
      'sha256',
      'text',
      'reading',
      'is_public',
      'filed_at',
      'account.name as filed_by_name',
      sql<boolean>`exists (select from issued_paper p
        where p.authority_id = document.authority_id and p.document_id = document.document_id)`.as('is_issued'),
    ])
    .where('document_id', '=', documentId)
    .where('case_id', '=', caseId)
  const row = await (options.lock ? query.forUpdate('document') : query).executeTakeFirst()
  return (
    row && {
      documentId: row.document_id,
      caseId: row.case_id,
      kind: row.kind,
      title: row.title,
      ...(row.document_on ? { on: row.document_on } : {}),
      fileName: row.file_name,
      mediaType: row.media_type,
      sha256: row.sha256,
      text: row.text,
      reading: row.reading,
      isPublic: row.is_public,
      isIssued: row.is_issued,
      filedAt: row.filed_at,
      ...(row.filed_by_name === null ? {} : { filedByName: row.filed_by_name }),
    }
  )
}

/** The bytes that came in, as they are stored. The caller checks them against their hash. */
export const getOriginal = (db: Read, sha256: string): Promise<Buffer<ArrayBuffer> | undefined> =>
  storedBytes(db, sha256)
