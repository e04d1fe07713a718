import { z } from 'zod'
import { action, type Doing } from '../platform/action.ts'
import { isId } from '../platform/id.ts'
import { idInput, lineInput } from '../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import { type Candidate, signingCandidates } from './candidate-queries.ts'
import { composeDraft } from './compose.ts'
import { lockedDraft } from './draft-actions.ts'
import { saveSigners, signersOf } from './draft-queries.ts'
import { after, mostSigners, rearranged, type Signer, withSigner, writesPapers } from './drafts.ts'
import { houseStyleOf } from './house-style.ts'
import { proposedSigners } from './printed-signers.ts'

/** A candidate as the form names them: the account, and the association that they sign for. */
export const candidateKey = ({ accountId, associationId }: Pick<Candidate, 'accountId' | 'associationId'>): string =>
  associationId === undefined ? accountId : `${accountId}.${associationId}`

/** A choice of a candidate. */
export const candidateInput = z
  .string()
  .refine((text) => text.split('.').length <= 2 && text.split('.').every(isId), { error: 'field.notChosen' })

/** A person among those who could sign a paper of the case today, in a capacity. Refuses anyone else. */
export const chosenSigner = async (
  { tx, today }: Doing,
  caseId: string,
  { who, role }: { who: string; role: string },
): Promise<Signer | Refusal> => {
  const candidate = (await signingCandidates(tx, caseId, today)).find((one) => candidateKey(one) === who)
  return candidate ? signerFrom(candidate, role) : refuse('drafts.mayNotSign')
}

const signerFrom = ({ accountId, associationId, name }: Candidate, role: string): Signer => ({
  accountId,
  ...(associationId ? { associationId } : {}),
  name,
  role,
})

/** Names one more who is to sign, last in the order. Refuses someone who could not, or who stands there already. */
export const addSigner = action({
  name: 'drafts.addSigner',
  input: z.object({ draftId: idInput, who: candidateInput, role: lineInput(120) }),
  subject: lockedDraft,
  permission: writesPapers,
  run: async (doing, { draftId, ...chosen }, draft) => {
    const state = after(draft, 'save')
    if (isRefusal(state)) return state
    const signer = await chosenSigner(doing, draft.caseId, chosen)
    if (isRefusal(signer)) return signer
    const signers = withSigner(await signersOf(doing.tx, draftId), signer)
    if (isRefusal(signers)) return signers
    await saveSigners(doing, draftId, signers)
    return { draftId, position: signers.length }
  },
  journal: ({ draftId }, _, { position }) => ({ subjectId: draftId, details: { position } }),
})

/** Takes away a signer of a draft, or moves one a step up. */
export const arrangeSigners = action({
  name: 'drafts.arrangeSigners',
  input: z.object({
    draftId: idInput,
    position: z.coerce.number().int().min(1).max(mostSigners),
    verb: z.enum(['up', 'remove']),
  }),
  subject: lockedDraft,
  permission: writesPapers,
  run: async (doing, { draftId, position, verb }, draft) => {
    const state = after(draft, 'save')
    if (isRefusal(state)) return state
    await saveSigners(doing, draftId, rearranged(await signersOf(doing.tx, draftId), position, verb))
    return { draftId }
  },
  journal: ({ draftId, position, verb }) => ({ subjectId: draftId, details: { position, verb } }),
})

/** Names those whom the paper itself says sign it, as far as they have an account. Refuses when it names nobody who has. */
export const proposeSigners = action({
  name: 'drafts.proposeSigners',
  input: z.object({ draftId: idInput }),
  subject: lockedDraft,
  permission: writesPapers,
  run: async (doing, { draftId }, draft) => {
    const state = after(draft, 'save')
    if (isRefusal(state)) return state
    const composed = composeDraft(draft, [], await houseStyleOf(doing.tx, doing.authority))
    if (!composed?.document) return refuse('drafts.notComplete')
    const candidates = await signingCandidates(doing.tx, draft.caseId, doing.today)
    let signers = await signersOf(doing.tx, draftId)
    for (const { candidate, role } of proposedSigners(composed.document, candidates)) {
      const more = withSigner(signers, signerFrom(candidate, role.slice(0, 120) || '–'))
      if (!isRefusal(more)) signers = more
    }
    if (signers.length === 0) return refuse('drafts.nobodyToPropose')
    await saveSigners(doing, draftId, signers)
    return { draftId, count: signers.length }
  },
  journal: ({ draftId }, _, { count }) => ({ subjectId: draftId, details: { count } }),
})
