import { z } from 'zod'
import { getCase } from '../cases/index.ts'
import { paperKind } from '../papers/index.ts'
import { action, type Doing } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import { idInput } from '../platform/input.ts'
import { isRefusal, refuse } from '../platform/refusal.ts'
import { composeDraft, firstContent, formOf, titleOf } from './compose.ts'
import { contentFrom } from './content.ts'
import { addDraft, endDraft, getDraft, saveDraftContent, signersOf } from './draft-queries.ts'
import { after, type Draft, writesPapers } from './drafts.ts'
import { houseStyleOf } from './house-style.ts'
import { getPaper } from './paper-queries.ts'
import { recordPaper } from './paper-recording.ts'
import { renewable } from './papers.ts'

/** The draft of an input, held until commit. */
export const lockedDraft = ({ tx }: Doing, { draftId }: { draftId: Id }): Promise<Draft | undefined> =>
  getDraft(tx, draftId, { lock: true })

/** Begins a paper in a case with what the case already knows. Refuses a closed case and a kind that is not written by hand. */
export const beginDraft = action({
  name: 'drafts.begin',
  input: z.object({ caseId: idInput, kind: z.string().min(1).max(60) }),
  subject: ({ tx }, { caseId }) => getCase(tx, caseId, { lock: true }),
  permission: writesPapers,
  run: async (doing, { kind }, { caseId, caseNumber, title, state }) => {
    if (state === 'closed') return refuse('drafts.caseClosed')
    const [paper, form] = [paperKind(kind), formOf(kind)]
    if (!paper || !form) return refuse('drafts.noSuchKind')
    const given = {
      authority: doing.authority.name,
      caseNumber,
      caseTitle: title,
      today: doing.today.toString(),
    }
    const content = firstContent(form, given)
    const draftId = await addDraft(doing, { caseId, kind, content, title: `${paper.label}: ${title}`.slice(0, 300) })
    return { draftId }
  },
  journal: ({ caseId, kind }, _, { draftId }) => ({ subjectId: draftId, details: { caseId, kind } }),
})

/** How much one draft may hold, written as JSON. */
const mostCharacters = 12_000_000

/**
 * Saves what is written. `version` is the one that the person began with: refuses when somebody has saved since
 * ('drafts.changedMeanwhile'), so that they see the difference first.
 */
export const saveDraft = action({
  name: 'drafts.save',
  input: z.object({
    draftId: idInput,
    version: z.coerce.number().int().min(1),
    sent: z.record(z.string(), z.unknown()),
  }),
  subject: lockedDraft,
  permission: writesPapers,
  run: async (doing, { version, sent }, draft) => {
    const state = after(draft, 'save')
    if (isRefusal(state)) return state
    if (version !== draft.version) return refuse('drafts.changedMeanwhile')
    const form = formOf(draft.kind)
    if (!form) return refuse('drafts.noSuchKind')
    const content = contentFrom(form, sent)
    if (JSON.stringify(content).length > mostCharacters) return refuse('drafts.tooLong')
    const { draftId } = draft
    const next = { draftId, version: version + 1, content, title: titleOf({ ...draft, content }) }
    await saveDraftContent(doing, next)
    return {
      draftId,
      version: next.version,
      isComplete: paperKind(draft.kind)?.schema.safeParse(content).success === true,
    }
  },
  journal: ({ draftId }, _, { version }) => ({ subjectId: draftId, details: { version } }),
})

/** Throws a draft away with all it said. Refuses one that is finished. */
export const discardDraft = action({
  name: 'drafts.discard',
  input: z.object({ draftId: idInput }),
  subject: lockedDraft,
  permission: writesPapers,
  run: async (doing, { draftId }, draft) => {
    const state = after(draft, 'discard')
    if (isRefusal(state)) return state
    await endDraft(doing, draftId, 'discarded')
    return { caseId: draft.caseId }
  },
  journal: ({ draftId }) => ({ subjectId: draftId }),
})

/**
 * Finishes a draft: the paper is filed in the case as drawn up and registered (OSL 5:1–2), and its archival file is ordered. Refuses
 * one that somebody has changed since the person read it, one where something is missing,
 * a closed case, and a new version of a paper that has been replaced meanwhile.
 */
export const finishDraft = action({
  name: 'drafts.finish',
  input: z.object({ draftId: idInput, version: z.coerce.number().int().min(1) }),
  subject: lockedDraft,
  permission: writesPapers,
  run: async (doing, { draftId, version }, draft) => {
    const state = after(draft, 'finish')
    if (isRefusal(state)) return state
    if (version !== draft.version) return refuse('drafts.changedBeforeFinish')
    const subject = await getCase(doing.tx, draft.caseId, { lock: true })
    if (subject?.state === 'closed') return refuse('drafts.caseClosed')
    const [signers, { letterhead, ...setting }] = await Promise.all([
      signersOf(doing.tx, draftId),
      houseStyleOf(doing.tx, doing.authority),
    ])
    const composed = composeDraft(draft, signers, setting)
    if (!composed?.document) return refuse('drafts.notComplete')
    const { caseId, kind, content, replaces } = draft
    // Two may have begun a new version of the same paper: the first one that is finished takes its place.
    const before = replaces === undefined ? undefined : await getPaper(doing.tx, replaces, { lock: true })
    const mayReplace = before && renewable(before)
    if (isRefusal(mayReplace)) return mayReplace
    const filed = { caseId, draftId, kind, content, tree: composed.document, letterhead, signers }
    const documentId = await recordPaper(doing, { ...filed, ...(replaces ? { replaces } : {}) })
    await endDraft(doing, draftId, 'finished')
    return { caseId, documentId, signers: signers.length }
  },
  journal: ({ draftId }, { kind }, { documentId, signers }) => ({
    subjectId: documentId,
    details: { draftId, kind, signers },
  }),
})
