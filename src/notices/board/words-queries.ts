import { createHash } from 'node:crypto'
import { wordingAt } from '../../papers/index.ts'
import type { Read } from '../../platform/db/db.ts'
import { documentText } from '../../platform/documents/text.ts'
import type { Instant } from '../../platform/time.ts'
import { noticeDocument, type Says } from './board.ts'

/** The words of a notice in the authority's own wording at a moment, and their hash: they are kept with it. */
export const wordsOf = async (db: Read, notice: Says, at: Instant) => {
  const text = documentText(noticeDocument(notice, await wordingAt(db, at)))
  return { text, sha256: createHash('sha256').update(text).digest('hex') }
}
