import { sql } from 'kysely'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'

/** A filed document that guidelines can begin from: one of guidelines, or one in which criteria were found. */
export type SourceDocument = {
  readonly documentId: Id
  readonly caseId: Id
  readonly caseNumber: string
  readonly title: string
  readonly on?: Day
}

const mostShown = 50

const sources = (db: Read) =>
  db
    .selectFrom('document')
    .innerJoin('case_file', (join) =>
      join
        .onRef('case_file.authority_id', '=', 'document.authority_id')
        .onRef('case_file.case_id', '=', 'document.case_id'),
    )
    .select(['document_id', 'document.case_id', 'case_number', 'document.title', 'document_on'])

const speaksOfGuidelines = sql<boolean>`(document.kind = 'guidelines'
  or coalesce(document.reading -> 'facts' -> 'criteria', document.reading -> 'criteria') <> '[]')`

type Row = Awaited<ReturnType<ReturnType<typeof sources>['executeTakeFirstOrThrow']>>

const sourceOf = (row: Row): SourceDocument => ({
  documentId: row.document_id,
  caseId: row.case_id,
  caseNumber: row.case_number,
  title: row.title,
  ...(row.document_on ? { on: row.document_on } : {}),
})

/** The documents that guidelines can begin from, the latest filed first; those of one case where it is named. Fifty at most. One statement. */
export const sourceDocuments = async (db: Read, caseId?: Id): Promise<readonly SourceDocument[]> => {
  const found = sources(db)
    .where(speaksOfGuidelines)
    .orderBy('filed_at', 'desc')
    .orderBy('document_id')
    .limit(mostShown)
  return (await (caseId === undefined ? found : found.where('document.case_id', '=', caseId)).execute()).map(sourceOf)
}

/** One document with its text and what was read in it, whatever its kind: who asks by its address has chosen it. */
export const sourceDocument = async (
  db: Read,
  documentId: Id,
): Promise<(SourceDocument & { readonly text: string; readonly reading: unknown }) | undefined> => {
  const row = await sources(db).select(['text', 'reading']).where('document_id', '=', documentId).executeTakeFirst()
  return row && { ...sourceOf(row), text: row.text, reading: row.reading }
}
