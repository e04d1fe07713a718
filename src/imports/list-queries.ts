import { sql } from 'kysely'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'
import type { ImportState } from './imports.ts'

/** One import in the list: when, who, how far it has come, and how much there is in it. */
export type ImportRow = {
  readonly importId: Id
  readonly createdAt: Instant
  readonly createdBy: string
  readonly state: ImportState
  readonly files: number
  readonly firstFile: string
  /** Those that could be read. */
  readonly documents: number
}

/** How many imports a page of the list holds. */
export const importsPerPage = 20

/** Imports with the latest first, from after the given one; at most one more than a page. */
export const latestImports = async (db: Read, after: Id | undefined): Promise<readonly ImportRow[]> => {
  const rows = await db
    .selectFrom('import')
    .leftJoin('account', 'account.account_id', 'import.created_by')
    .select(['import.import_id', 'import.created_at', 'import.state', 'account.name'])
    .select((eb) => [
      eb
        .selectFrom('import_file')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .whereRef('import_file.import_id', '=', 'import.import_id')
        .as('files'),
      eb
        .selectFrom('import_file')
        .select('name')
        .whereRef('import_file.import_id', '=', 'import.import_id')
        .orderBy('position')
        .limit(1)
        .as('first_file'),
      eb
        .selectFrom('import_document')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .whereRef('import_document.import_id', '=', 'import.import_id')
        .where('import_document.state', '<>', 'failed')
        .as('documents'),
    ])
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(import.created_at, import.import_id) < (select i.created_at, i.import_id from import i where i.import_id = ${after ?? ''}::uuid)`,
      ),
    )
    .orderBy('import.created_at', 'desc')
    .orderBy('import.import_id', 'desc')
    .limit(importsPerPage + 1)
    .execute()
  return rows.map((row) => ({
    importId: row.import_id,
    createdAt: row.created_at,
    createdBy: row.name ?? '',
    state: row.state,
    files: Number(row.files ?? 0),
    firstFile: row.first_file ?? '',
    documents: Number(row.documents ?? 0),
  }))
}

/** How many files of an import there are and how many have been read or could not be. */
export const progressOf = async (db: Read, importId: Id): Promise<{ done: number; total: number }> => {
  const row = await db
    .selectFrom('import_file')
    .select((eb) => [
      eb.fn.countAll<string>().as('total'),
      eb.fn.countAll<string>().filterWhere('state', 'in', ['read', 'failed']).as('done'),
    ])
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return { done: Number(row.done), total: Number(row.total) }
}

/** Document → the case it is filed in. */
export const casesOfDocuments = async (
  db: Read,
  documentIds: readonly Id[],
): Promise<ReadonlyMap<Id, { caseId: Id; caseNumber: string; title: string }>> => {
  if (documentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('document')
    .innerJoin('case_file', 'case_file.case_id', 'document.case_id')
    .select(['document.document_id', 'case_file.case_id', 'case_file.case_number', 'case_file.title'])
    .where('document.document_id', 'in', documentIds)
    .execute()
  return new Map(
    rows.map((row) => [row.document_id, { caseId: row.case_id, caseNumber: row.case_number, title: row.title }]),
  )
}

/** Key of a case number → the case that has it. */
export const casesWithKeys = async (
  db: Read,
  keys: readonly string[],
): Promise<ReadonlyMap<string, { caseId: Id; caseNumber: string; title: string }>> => {
  if (keys.length === 0) return new Map()
  const rows = await db
    .selectFrom('case_file')
    .select(['case_id', 'case_number', 'case_number_key', 'title'])
    .where('case_number_key', 'in', keys)
    .execute()
  return new Map(
    rows.map((row) => [row.case_number_key, { caseId: row.case_id, caseNumber: row.case_number, title: row.title }]),
  )
}

/** A document of an import that waits, to the same bytes, for review in another import. */
export type WaitsElsewhere = { readonly importDocumentId: Id; readonly name: string; readonly importId: Id }

/** Which read documents of an import wait in another import too, with the one that was sent first. */
export const waitingElsewhere = async (db: Read, importId: Id): Promise<WaitsElsewhere[]> => {
  const rows = await db
    .selectFrom('import_document as own')
    .innerJoin('import_document as other', 'other.sha256', 'own.sha256')
    .innerJoin('import', 'import.import_id', 'other.import_id')
    .select(['own.import_document_id', 'own.name', 'other.import_id'])
    .distinctOn('own.import_document_id')
    .where('own.import_id', '=', importId)
    .where('own.state', '=', 'read')
    .where('other.import_id', '<>', importId)
    .where('other.state', '=', 'read')
    .where('import.state', '=', 'review')
    .orderBy('own.import_document_id')
    .orderBy('import.created_at')
    .execute()
  return rows.map((row) => ({ importDocumentId: row.import_document_id, name: row.name, importId: row.import_id }))
}
