import { z } from 'zod'
import { action } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import { idInput } from '../platform/input.ts'
import { inTenant, type Performing, perform } from '../platform/perform.ts'
import { systemOnly } from '../platform/permission.ts'
import { refuse } from '../platform/refusal.ts'
import type { Services } from '../platform/web/env.ts'
import { isWhole } from './paper-hash.ts'
import { getBytes, getPaper, papersIssuedIn, revisionsOf } from './paper-queries.ts'
import { recordLongTerm } from './paper-recording.ts'
import { standingOf } from './papers.ts'

const bytesInput = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** Keeps the file of a sealed paper with long-term data. Only the house does, and only on the file that it was made from. */
const keepForLong = action({
  name: 'drafts.keepForLong',
  input: z.object({ documentId: idInput, previousSha256: z.string(), bytes: bytesInput }),
  subject: ({ tx }, { documentId }) => getPaper(tx, documentId, { lock: true }),
  permission: systemOnly,
  run: async (doing, { documentId, previousSha256, bytes }, paper) => {
    if (standingOf(paper) !== 'sealed') return refuse('drafts.nothingToTry')
    if (paper.typeset.state !== 'ready' || paper.typeset.sha256 !== previousSha256) return refuse('drafts.fileChanged')
    await recordLongTerm(doing, documentId, bytes)
    return { documentId }
  },
  journal: ({ documentId }) => ({ subjectId: documentId }),
})

/**
 * Gives every sealed paper of a case what later checks of its signatures need (certificates, revocation lists, a time stamp over all of it),
 * once. For the archive, before the case is packed. A file that is not whole is left as it is. Throws `SigningFault`.
 */
export const keepPapersForLong = async (
  { services, performing }: { readonly services: Pick<Services, 'signing'>; readonly performing: Performing },
  caseId: Id,
  label: string,
): Promise<void> => {
  const sealed = await inTenant(performing, async (tx) => {
    const waiting: { documentId: Id; sha256: string; bytes: Buffer }[] = []
    for (const { documentId } of await papersIssuedIn(tx, caseId)) {
      const paper = await getPaper(tx, documentId)
      if (!paper || standingOf(paper) !== 'sealed' || paper.typeset.state !== 'ready') continue
      if ((await revisionsOf(tx, documentId)).some(({ kind }) => kind === 'longTerm')) continue
      const { sha256 } = paper.typeset
      const bytes = await getBytes(tx, sha256)
      if (bytes && isWhole(bytes, sha256)) waiting.push({ documentId, sha256, bytes })
    }
    return waiting
  })
  for (const { documentId, sha256, bytes } of sealed) {
    const kept = await services.signing.keepForLong(bytes, label)
    await perform(performing, keepForLong, { documentId, previousSha256: sha256, bytes: kept })
  }
}
