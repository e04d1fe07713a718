import { z } from 'zod'
import { action, type Doing } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import { idInput, textInput } from '../platform/input.ts'
import type { Permission } from '../platform/permission.ts'
import { isRefusal, refuse } from '../platform/refusal.ts'
import { recordCertificate } from '../platform/signing/issued-queries.ts'
import { mayReadPaperOn, signsFor } from './candidate-queries.ts'
import { bytesInput, certificateInput, lockedPaper } from './paper-actions.ts'
import { recordDeclined, recordSignature } from './paper-recording.ts'
import { type IssuedPaper, isNamedSigner, notMinutes, type Signature, turnOf } from './papers.ts'

/** A paper, and the place in its order that someone would speak for. */
type Place = { readonly paper: IssuedPaper; readonly signature: Signature }

const placeOf = async (doing: Doing, input: { documentId: Id; position: number }): Promise<Place | undefined> => {
  const paper = await lockedPaper(doing, input)
  const signature = paper?.signatures.find(({ position }) => position === input.position)
  return paper && signature && (await mayReadPaperOn(doing.tx, doing, paper)) ? { paper, signature } : undefined
}

/** Holds for the account that stands in the place, acting as it was named: here, for its association, or for another authority. */
const namedSigner: Permission<Place> = {
  who: 'namedSigner',
  holds: (actor, { signature }) => isNamedSigner(actor, signature),
}

const place = { documentId: idInput, position: z.coerce.number().int().min(1).max(40) }

/**
 * Signs a paper in the person's place. The person has confirmed on a page of its own that they have read it. `signed` is the file
 * with their signature and the hash of the one that it continues: without it nothing is signed yet ('drafts.notSignedYet'), and a file
 * that continues another than the one that holds now is refused.
 */
export const signPaper = action({
  name: 'drafts.sign',
  input: z.object({
    ...place,
    hasRead: z.literal('true', { error: 'drafts.confirmFirst' }),
    signed: z.object({ previousSha256: z.string(), bytes: bytesInput, certificate: certificateInput }).optional(),
  }),
  subject: placeOf,
  permission: namedSigner,
  run: async (doing, { documentId, position, signed }, { paper, signature }) => {
    const turn = notMinutes(paper) ?? turnOf(paper, position)
    if (isRefusal(turn)) return turn
    if (signature.authorityId !== undefined && !(await signsFor(doing.tx, signature, doing.today)))
      return refuse('drafts.worksNotThere')
    if (!signed) return refuse('drafts.notSignedYet')
    if (paper.typeset.state !== 'ready' || paper.typeset.sha256 !== signed.previousSha256)
      return refuse('drafts.fileChanged')
    await recordCertificate(doing, { certificate: signed.certificate, accountId: signature.accountId })
    await recordSignature(doing, documentId, { position, bytes: signed.bytes })
    const isLast = paper.signatures.every((one) => one.position === position || one.state === 'signed')
    if (isLast) await doing.enqueue('drafts.seal', { documentId })
    return { documentId }
  },
  journal: ({ documentId, position }) => ({ subjectId: documentId, details: { position } }),
})

/** Says that the person will not sign, and why. The order stops. Refuses out of turn, as signing does. */
export const declinePaper = action({
  name: 'drafts.decline',
  input: z.object({ ...place, reason: textInput(500) }),
  subject: placeOf,
  permission: namedSigner,
  run: async (doing, { documentId, position, reason }, { paper }) => {
    const turn = notMinutes(paper) ?? turnOf(paper, position)
    if (isRefusal(turn)) return turn
    await recordDeclined(doing, documentId, position, reason)
    return { documentId }
  },
  journal: ({ documentId, position }) => ({ subjectId: documentId, details: { position } }),
})
