import type { Id } from '../platform/id.ts'
import { type Contents, contentsOf } from './clause-contents.ts'
import type { ClauseKey } from './clauses.ts'

/** How many revisions are kept. Emptied rather than let grow. */
const mostRevisions = 200

const known = new Map<string, Contents>()

/**
 * The contents of a revision, read once: it holds for ever what it was saved with. Only for those who write nothing, since a save that is
 * taken back leaves its number to the next one.
 */
export const contentsOfRevision = (
  { agreementId, revision }: { readonly agreementId: Id; readonly revision: number },
  kept: Readonly<Partial<Record<ClauseKey, unknown>>>,
): Contents => {
  const key = `${agreementId} ${revision}`
  const before = known.get(key)
  if (before) return before
  if (known.size >= mostRevisions) known.clear()
  const contents = contentsOf(kept)
  known.set(key, contents)
  return contents
}
