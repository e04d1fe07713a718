import type { Id } from '../platform/id.ts'
import { states } from '../platform/states.ts'
import type { Instant } from '../platform/time.ts'
import type { ReadDocument } from './output.ts'

export type ImportState = 'reading' | 'review' | 'confirmed' | 'discarded'

/** Inläsning: files sent in one go. `confirmed` when every document is filed or left out. */
export type Import = {
  readonly importId: Id
  readonly createdAt: Instant
  readonly createdBy: Id
  readonly state: ImportState
}

/** What may follow what. A confirmed or discarded import stays as it is: what was filed is corrected in the case. */
export const importStates = states<ImportState, 'read' | 'confirm' | 'discard'>({
  reading: { read: 'review', discard: 'discarded' },
  review: { confirm: 'confirmed', discard: 'discarded' },
  confirmed: {},
  discarded: {},
})

/** What a person says instead of the reader: JSON pointer → the value, or null for what should not be there. */
export type Corrections = Readonly<Record<string, unknown>>

/** One document of an import: read, failed with a reason, known since before, confirmed or discarded. */
export type ImportDocument = {
  readonly importDocumentId: Id
  readonly importId: Id
  readonly position: number
  /** The file's name; a member of an archive is `a.zip/b.pdf`. */
  readonly name: string
  readonly sha256?: string
  readonly mediaType?: string
  readonly text: string
  /** As the reader left it, with spans and confidence; findings are counted anew from the corrected facts. */
  readonly reading?: ReadDocument
  readonly corrections: Corrections
  readonly failure?: { readonly code: string; readonly message: string }
  /** The document it became, or the known one with the same bytes. */
  readonly documentId?: Id
  readonly state: 'read' | 'failed' | 'known' | 'confirmed' | 'discarded'
}
