import type { Id } from '../platform/id.ts'
import { states } from '../platform/states.ts'
import type { Instant } from '../platform/time.ts'
import type { ReadDocument } from './output.ts'

/** `unreadable`: every file failed. `nothingNew`: what could be read is here already. Neither has anything to review. */
export const importStateNames = ['reading', 'review', 'unreadable', 'nothingNew', 'confirmed', 'discarded'] as const
export type ImportState = (typeof importStateNames)[number]

/** Inläsning: files sent in one go. `confirmed` when every document is filed or left out. */
export type Import = {
  readonly importId: Id
  readonly createdAt: Instant
  readonly createdBy: Id
  readonly state: ImportState
}

/** How the reading of an import ended. */
export type ReadingEnd = 'read' | 'readNothing' | 'readNothingNew'

/** How the reading ended, by what became of the documents. */
export const readingEnd = (documents: readonly ImportDocument['state'][]): ReadingEnd => {
  if (documents.includes('read')) return 'read'
  return documents.includes('known') ? 'readNothingNew' : 'readNothing'
}

/** What may follow what. An import that is through stays as it is: what was filed is corrected in the case. */
export const importStates = states<ImportState, ReadingEnd | 'confirm' | 'discard'>({
  reading: { read: 'review', readNothing: 'unreadable', readNothingNew: 'nothingNew', discard: 'discarded' },
  review: { confirm: 'confirmed', discard: 'discarded' },
  unreadable: {},
  nothingNew: {},
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
