import { z } from 'zod'
import { action } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { idInput, lineInput, optionalIdInput } from '../../platform/input.ts'
import { refuse } from '../../platform/refusal.ts'
import { writesGuidelines } from '../guidelines.ts'
import { guidelineVersions } from '../queries.ts'
import { recordClauses, recordGuideline, recordVersion } from '../saving-queries.ts'
import { clausesOfPassages, passagesIn } from './clauses-in.ts'
import { sourceDocument } from './document-queries.ts'

/**
 * Begins a draft from a filed document, of new guidelines or as the next version of those that are named. Refuses when nothing is chosen,
 * and a second draft of the same guidelines.
 */
export const beginFromDocument = action({
  name: 'guidelines.beginFromDocument',
  input: z.object({
    documentId: idInput,
    guidelineId: optionalIdInput,
    title: lineInput(300),
    /** Which passages become clauses, by their keys. */
    clauses: z.record(z.string(), z.string()),
  }),
  subject: ({ tx }, { documentId }) => sourceDocument(tx, documentId),
  permission: writesGuidelines,
  run: async (doing, { documentId, guidelineId, title, clauses: chosen }, document) => {
    const clauses = clausesOfPassages(passagesIn(document), Object.keys(chosen))
    if (clauses.length === 0) return refuse('guidelines.noPassages')
    const versions = (await guidelineVersions(doing.tx)).filter((one) => one.guidelineId === guidelineId)
    const [latest] = versions
    if (guidelineId !== undefined && !latest) return refuse('guidelines.noSuchGuidelines')
    if (versions.some(({ state }) => state === 'draft')) return refuse('guidelines.draftExists')
    const head = {
      ...{ title, introduction: latest?.introduction ?? '', appliesTo: latest?.appliesTo ?? '' },
      ...{ responsible: latest?.responsible ?? '', number: (latest?.number ?? 0) + 1, sourceDocumentId: documentId },
    }
    const ofGuideline: Id = guidelineId ?? (await recordGuideline(doing, title)).guidelineId
    const versionId = await recordVersion(doing, { guidelineId: ofGuideline, ...head })
    await recordClauses(doing, versionId, clauses)
    return { versionId }
  },
  journal: ({ documentId }, _, { versionId }) => ({ subjectId: versionId, details: { documentId } }),
})
