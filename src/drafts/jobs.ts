import { z } from 'zod'
import { TypesettingFault } from '../platform/documents/pdf/typesetting-fault.ts'
import { job } from '../platform/jobs/job.ts'
import { inTenant, type Performing, perform } from '../platform/perform.ts'
import { SigningFault } from '../platform/signing/fault.ts'
import type { Services } from '../platform/web/env.ts'
import { fileOf, sealedFile } from './making.ts'
import { failFile, failSeal, keepFile, noteDamaged, sealPaper } from './paper-actions.ts'
import { isWhole, treeHash } from './paper-hash.ts'
import { getBytes, getPaper } from './paper-queries.ts'
import { type IssuedPaper, standingOf } from './papers.ts'

type At = { readonly services: Services; readonly performing: Performing }

const paper = z.object({ documentId: z.uuid() })

/** Sets the file of a paper. A fault is told on the page of the paper, and nothing of the file is kept. */
export const typesetJob = job({
  task: 'drafts.typeset',
  payload: paper,
  work: async (at, { documentId }) => {
    const { performing } = at
    const found = await inTenant(performing, (tx) => getPaper(tx, documentId))
    if (!found || standingOf(found) !== 'typesetting') return
    const made = await madeFile(at, found)
    if ('failure' in made) await perform(performing, failFile, { documentId, failure: made.failure })
    else await perform(performing, keepFile, { documentId, treeSha256: treeHash(found), bytes: made.bytes })
  },
})

/** The file, or why there is none: a text key below `drafts.failure`. Throws when the program is about to stop, so that it is tried again. */
const madeFile = async (
  { services, performing }: At,
  found: IssuedPaper,
): Promise<{ bytes: Uint8Array } | { failure: string }> => {
  try {
    return { bytes: await fileOf(services, found, performing.authority) }
  } catch (error) {
    if (!(error instanceof TypesettingFault) || error.reason === 'stopped') throw error
    return { failure: error.reason }
  }
}

/** Seals a paper when everybody has signed, or at once when nobody is to. A fault of the keys is told on the page of the paper. */
export const sealJob = job({
  task: 'drafts.seal',
  payload: paper,
  work: async ({ services, performing }, { documentId }) => {
    const found = await inTenant(performing, async (tx) => {
      const one = await getPaper(tx, documentId)
      if (!one || standingOf(one) !== 'sealing' || one.typeset.state !== 'ready') return undefined
      const { sha256 } = one.typeset
      return { sha256, bytes: await getBytes(tx, sha256) }
    })
    if (!found) return
    const { sha256, bytes } = found
    // A file that has been tampered with is never sealed.
    if (!isWhole(bytes, sha256)) {
      await perform(performing, noteDamaged, { documentId, sha256 })
      await perform(performing, failSeal, { documentId, failure: 'damaged' })
      return
    }
    try {
      const sealed = await sealedFile(services, bytes, performing.authority)
      await perform(performing, sealPaper, { documentId, previousSha256: sha256, ...sealed })
    } catch (error) {
      if (!(error instanceof SigningFault)) throw error
      await perform(performing, failSeal, { documentId, failure: error.reason })
    }
  },
})
