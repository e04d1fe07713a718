import type { Read } from '../../platform/db/db.ts'
import { documentSchema } from '../../platform/documents/document-schema.ts'
import { letterheadIn } from '../../platform/documents/kept-letterhead.ts'
import type { Id } from '../../platform/id.ts'
import type { Day, Instant } from '../../platform/time.ts'
import type { DocumentKind } from '../document-queries.ts'
import type { Paper, WebVersion } from './web-version.ts'

/** The file of a web version: being set, set, or not settable for a reason. */
export type WebFile =
  | { readonly state: 'typesetting' }
  | { readonly state: 'failed'; readonly failure: string }
  | { readonly state: 'ready'; readonly sha256: string }

/** A web version as it is kept. `file` is there for papers that were written here. */
export type KeptWebVersion = WebVersion & {
  readonly webVersionId: Id
  readonly documentId: Id
  readonly kind: DocumentKind
  readonly on?: Day
  readonly madeAt: Instant
  readonly shownThrough?: Day
  readonly file?: WebFile
}

const versions = (db: Read) =>
  db
    .selectFrom('document')
    .innerJoin('web_version', (join) =>
      join
        .onRef('web_version.authority_id', '=', 'document.authority_id')
        .onRef('web_version.document_id', '=', 'document.document_id')
        .on('web_version.replaced_at', 'is', null),
    )
    .select([
      'web_version.web_version_id',
      'document.document_id',
      'web_version.title',
      'web_version.text',
      'web_version.tree',
      'web_version.letterhead',
      'web_version.pdf_state',
      'web_version.pdf_failure',
      'web_version.pdf_sha256',
      'web_version.shown_through',
      'made_at',
      'kind',
      'document_on',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>

const paperOf = ({ tree, letterhead }: Row): Paper | undefined =>
  tree === null || tree === undefined
    ? undefined
    : { tree: documentSchema.parse(tree), letterhead: letterheadIn(letterhead) }

const fileOf = ({ pdf_state, pdf_failure, pdf_sha256 }: Row): WebFile | undefined => {
  if (pdf_state === null) return undefined
  if (pdf_state === 'ready') return { state: pdf_state, sha256: pdf_sha256 ?? '' }
  return pdf_state === 'failed' ? { state: pdf_state, failure: pdf_failure ?? '' } : { state: pdf_state }
}

const versionOf = (row: Row): KeptWebVersion => {
  const paper = paperOf(row)
  const file = fileOf(row)
  return {
    webVersionId: row.web_version_id,
    documentId: row.document_id,
    title: row.title,
    text: row.text,
    madeAt: row.made_at,
    kind: row.kind,
    ...(paper ? { paper } : {}),
    ...(file ? { file } : {}),
    ...(row.document_on ? { on: row.document_on } : {}),
    ...(row.shown_through ? { shownThrough: row.shown_through } : {}),
  }
}

type Which = { readonly caseId: Id; readonly documentId: Id }

/**
 * The masked version that anyone who may read the case may see on a day; undefined when nothing is published, and after the last day
 * that it is shown.
 */
export const getWebVersion = async (
  db: Read,
  { caseId, documentId, on }: Which & { on: Day },
): Promise<KeptWebVersion | undefined> => {
  const row = await versions(db)
    .where('document.document_id', '=', documentId)
    .where('case_id', '=', caseId)
    .where('is_public', '=', true)
    .where((eb) => eb.or([eb('shown_through', 'is', null), eb('shown_through', '>=', on)]))
    .executeTakeFirst()
  return row && versionOf(row)
}

/** The current web version of a document whether its time is up or not, for those who see records. */
export const currentWebVersion = async (
  db: Read,
  { caseId, documentId }: Which,
): Promise<KeptWebVersion | undefined> => {
  const row = await versions(db)
    .where('document.document_id', '=', documentId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row && versionOf(row)
}

/** One web version by its id, as long as it is the current one. */
export const webVersionToSet = async (db: Read, webVersionId: Id): Promise<KeptWebVersion | undefined> => {
  const row = await versions(db).where('web_version.web_version_id', '=', webVersionId).executeTakeFirst()
  return row && versionOf(row)
}
