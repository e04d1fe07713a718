import { z } from 'zod'
import { getCase } from '../cases/index.ts'
import { paperForm } from '../papers/index.ts'
import { action, type Doing } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import { idInput, lineInput, textInput } from '../platform/input.ts'
import { systemOnly } from '../platform/permission.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import type { Certificate } from '../platform/signing/certificate.ts'
import { recordCertificate } from '../platform/signing/issued-queries.ts'
import { candidatesFor } from './candidate-queries.ts'
import { addDraft, saveSigners } from './draft-queries.ts'
import { type Signer, writesPapers } from './drafts.ts'
import { treeHash } from './paper-hash.ts'
import { getPaper } from './paper-queries.ts'
import {
  recordFailure,
  recordFirstFile,
  recordOtherSigner,
  recordSeal,
  recordSealFailure,
  recordTypesetting,
  recordWithdrawn,
} from './paper-recording.ts'
import { type IssuedPaper, renewable, replaceable, type Signature, standingOf, withdrawable } from './papers.ts'
import { withOtherSigner } from './printed-signers.ts'
import { candidateInput, candidateKey, chosenSigner } from './signer-actions.ts'

/** The paper of an input, held until commit. */
export const lockedPaper = ({ tx }: Doing, { documentId }: { documentId: Id }): Promise<IssuedPaper | undefined> =>
  getPaper(tx, documentId, { lock: true })

const ofPaper = ({ documentId }: { documentId: Id }) => ({ subjectId: documentId })

/** Bytes of a file. Only jobs and the handlers of this capability hand them over. */
export const bytesInput = z.instanceof(Uint8Array)

/** The certificate that a file was signed with; handed over in the same way. */
export const certificateInput = z.custom<Certificate>(
  (value) => typeof value === 'object' && value !== null && 'der' in value,
)

/** Tries once more what did not come about: the file, or the seal when everybody has signed. Refuses where there is nothing to try. */
export const tryAgain = action({
  name: 'drafts.tryAgain',
  input: z.object({ documentId: idInput }),
  subject: lockedPaper,
  permission: writesPapers,
  run: async (doing, { documentId }, paper) => {
    const standing = standingOf(paper)
    if (standing === 'failed' || standing === 'typesetting') await recordTypesetting(doing, documentId)
    else if (standing === 'sealing') {
      await recordSealFailure(doing, documentId, null)
      await doing.enqueue('drafts.seal', { documentId })
    } else return refuse('drafts.nothingToTry')
    return { documentId }
  },
  journal: ofPaper,
})

/** Keeps the file that was set. Refuses when it is there already, or the paper says something else by now. */
export const keepFile = action({
  name: 'drafts.keepFile',
  input: z.object({ documentId: idInput, treeSha256: z.string(), bytes: bytesInput }),
  subject: lockedPaper,
  permission: systemOnly,
  run: async (doing, { documentId, treeSha256, bytes }, paper) => {
    if (standingOf(paper) !== 'typesetting') return refuse('drafts.nothingToTry')
    if (treeHash(paper) !== treeSha256) return refuse('drafts.changedMeanwhile')
    await recordFirstFile(doing, documentId, bytes)
    if (paper.signatures.length === 0 && !paper.awaitsCertification) await doing.enqueue('drafts.seal', { documentId })
    return { documentId }
  },
  journal: ofPaper,
})

/** Notes that the file could not be set, and why. Nothing of it is kept. */
export const failFile = action({
  name: 'drafts.failFile',
  input: z.object({ documentId: idInput, failure: z.string().min(1).max(60) }),
  subject: lockedPaper,
  permission: systemOnly,
  run: async (doing, { documentId, failure }, paper) => {
    if (standingOf(paper) !== 'typesetting') return refuse('drafts.nothingToTry')
    await recordFailure(doing, documentId, failure)
    return { documentId }
  },
  journal: ({ documentId, failure }) => ({ subjectId: documentId, details: { failure } }),
})

/** Keeps the file with the seal of the authority. Refuses before everybody has signed, and a file other than the one that holds now. */
export const sealPaper = action({
  name: 'drafts.seal',
  input: z.object({
    documentId: idInput,
    previousSha256: z.string(),
    bytes: bytesInput,
    certificate: certificateInput,
  }),
  subject: lockedPaper,
  permission: systemOnly,
  run: async (doing, { documentId, previousSha256, bytes, certificate }, paper) => {
    if (standingOf(paper) !== 'sealing') return refuse('drafts.nothingToTry')
    if (paper.typeset.state !== 'ready' || paper.typeset.sha256 !== previousSha256) return refuse('drafts.fileChanged')
    await recordCertificate(doing, { certificate })
    await recordSeal(doing, documentId, bytes)
    return { documentId }
  },
  journal: ofPaper,
})

/** Notes that the seal could not be set, and why. */
export const failSeal = action({
  name: 'drafts.failSeal',
  input: z.object({ documentId: idInput, failure: z.string().min(1).max(60) }),
  subject: lockedPaper,
  permission: systemOnly,
  run: async (doing, { documentId, failure }, paper) => {
    if (standingOf(paper) !== 'sealing') return refuse('drafts.nothingToTry')
    await recordSealFailure(doing, documentId, failure)
    return { documentId }
  },
  journal: ({ documentId, failure }) => ({ subjectId: documentId, details: { failure } }),
})

/** Puts another person in a place of the order. The file is set anew with the other name. Refuses once anybody has signed. */
export const replaceSigner = action({
  name: 'drafts.replaceSigner',
  input: z.object({
    documentId: idInput,
    position: z.coerce.number().int().min(1),
    who: candidateInput,
    role: lineInput(120),
  }),
  subject: lockedPaper,
  permission: writesPapers,
  run: async (doing, { documentId, position, ...chosen }, paper) => {
    const before = replaceable(paper, position)
    if (isRefusal(before)) return before
    const signer = await inPlaceOf(doing, { paper, before }, chosen)
    if (isRefusal(signer)) return signer
    const others = paper.signatures.filter((one) => one.position !== position)
    if (others.some(({ accountId }) => accountId === signer.accountId)) return refuse('drafts.signsAlready')
    const tree = withOtherSigner(paper.tree, before, signer)
    await recordOtherSigner(doing, documentId, { position, signer, tree, letterhead: paper.letterhead })
    return { documentId }
  },
  journal: ({ documentId, position }) => ({ subjectId: documentId, details: { position } }),
})

/** Who takes a place over: for another authority only somebody whom it lets sign these words itself. */
const inPlaceOf = async (
  doing: Doing,
  { paper, before: { authorityId } }: { readonly paper: IssuedPaper; readonly before: Signature },
  chosen: { readonly who: string; readonly role: string },
): Promise<Signer | Refusal> => {
  if (authorityId === undefined) return chosenSigner(doing, paper.caseId, chosen)
  const able = await candidatesFor(doing.tx, { documentId: paper.documentId, authorityId }, doing.today)
  const one = able.find((candidate) => candidateKey(candidate) === chosen.who)
  return one
    ? { accountId: one.accountId, authorityId, name: one.name, role: chosen.role }
    : refuse('drafts.mayNotSign')
}

/** Takes a paper back before it is sealed. It stays in the case with the reason. Refuses a sealed one. */
export const withdrawPaper = action({
  name: 'drafts.withdraw',
  input: z.object({ documentId: idInput, reason: textInput(500) }),
  subject: lockedPaper,
  permission: writesPapers,
  run: async (doing, { documentId, reason }, paper) => {
    const may = withdrawable(paper)
    if (isRefusal(may)) return may
    await recordWithdrawn(doing, documentId, reason)
    return { documentId }
  },
  journal: ofPaper,
})

/** Begins a new version of a paper: a draft that says the same. The paper is marked as replaced when that draft is finished. */
export const renewPaper = action({
  name: 'drafts.renew',
  input: z.object({ documentId: idInput }),
  subject: lockedPaper,
  permission: writesPapers,
  run: async (doing, { documentId }, paper) => {
    const may = renewable(paper)
    if (isRefusal(may)) return may
    if (!paperForm(paper.kind)) return refuse('drafts.madeOfMeeting')
    const { caseId, kind, title, content, signatures } = paper
    const subject = await getCase(doing.tx, caseId, { lock: true })
    if (subject?.state === 'closed') return refuse('drafts.caseClosed')
    const draftId = await addDraft(doing, { caseId, kind, title: title.slice(0, 300), content, replaces: documentId })
    await saveSigners(doing, draftId, signatures)
    return { draftId }
  },
  journal: ({ documentId }, _, { draftId }) => ({ subjectId: documentId, details: { draftId } }),
})

/** Notes that a kept file no longer is what was kept: its bytes do not give its SHA-256. */
export const noteDamaged = action({
  name: 'drafts.foundDamaged',
  input: z.object({ documentId: idInput, sha256: z.string() }),
  subject: lockedPaper,
  permission: systemOnly,
  run: async (_, { documentId }) => ({ documentId }),
  journal: ({ documentId, sha256 }) => ({ subjectId: documentId, details: { sha256 } }),
})
