import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { storableData } from '../../platform/stored-text.ts'
import type { Corrections } from '../imports.ts'

/** Keeps what a person says of a document instead of the reader. */
export const setCorrections = async (doing: Doing, importDocumentId: Id, corrections: Corrections): Promise<void> => {
  await doing.tx
    .updateTable('import_document')
    .set({ corrections: sql`${JSON.stringify(storableData(corrections))}::jsonb` })
    .where('import_document_id', '=', importDocumentId)
    .execute()
}

/** The documents of an import that are not saved in a case are left out for good. */
export const discardDocuments = async (doing: Doing, importId: Id): Promise<void> => {
  await doing.tx
    .updateTable('import_document')
    .set({ state: 'discarded' })
    .where('import_id', '=', importId)
    .where('state', '=', 'read')
    .execute()
}
