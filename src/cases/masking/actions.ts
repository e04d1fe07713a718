import { z } from 'zod'
import { action, type Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { idInput, lineInput } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import { publishes } from '../cases.ts'
import { getDocument } from '../document-queries.ts'
import { getCase } from '../queries.ts'
import { saysTooMuch } from './case-words.ts'
import { maskedVersion, wordsIn } from './masked.ts'
import { saveIsPublic } from './publish-queries.ts'
import { maskedWordsOf, publishWebVersion, unpublishDocumentRows } from './web-version-queries.ts'

/** Why something is taken off the web; the journal keeps which. */
export const unpublishReasons = ['mistake', 'personalData', 'timeIsUp', 'replaced'] as const

const documentOfCase = async ({ tx }: Doing, at: { caseId: Id; documentId: Id }) => {
  const document = await getDocument(tx, at, { lock: true })
  const of = await getCase(tx, at.caseId, { lock: true })
  return document && of && { document, of }
}

/**
 * Publishes a masked version of a document beside the record (R-GDPR-5); an earlier one is kept as replaced. Refuses as
 * `maskedVersion` does, and when the title or summary of the case says what is masked.
 */
export const publishDocument = action({
  name: 'cases.publishDocument',
  input: z.object({
    caseId: idInput,
    documentId: idInput,
    title: lineInput(500),
    mask: z.array(z.string().max(60)).max(5000).default([]),
    words: z.string().max(20_000).default(''),
  }),
  subject: documentOfCase,
  permission: publishes,
  run: async (doing, { caseId, documentId, title, mask, words }, { document, of }) => {
    const version = maskedVersion(document, { title, chosen: mask, words: wordsIn(words) })
    if (isRefusal(version)) return version
    const hiddenWords = version.masks.map((each) => each.words)
    if (saysTooMuch(of, hiddenWords)) return refuse('masking.caseSaysIt')
    await publishWebVersion(doing, documentId, version)
    return { caseId, documentId, masks: version.masks.length }
  },
  journal: ({ caseId, documentId }, _, { masks }) => ({ subjectId: documentId, details: { caseId, masks } }),
})

/** Takes a document off the web; what was shown is kept with its log. Refuses one that is not there. */
export const unpublishDocument = action({
  name: 'cases.unpublishDocument',
  input: z.object({ caseId: idInput, documentId: idInput, reason: z.enum(unpublishReasons) }),
  subject: documentOfCase,
  permission: publishes,
  run: async (doing, { caseId, documentId }, { document }) => {
    if (!document.isPublic) return refuse('masking.notPublished')
    await unpublishDocumentRows(doing, documentId)
    return { caseId, documentId }
  },
  journal: ({ caseId, documentId, reason }) => ({ subjectId: documentId, details: { caseId, reason } }),
})

/** Makes a case public or not. Refuses what is so already, and a title or summary that says what may not be shown. */
export const setCaseIsPublic = action({
  name: 'cases.setIsPublic',
  input: z.object({ caseId: idInput, isPublic: z.enum(['true', 'false']).transform((text) => text === 'true') }),
  subject: ({ tx }, { caseId }) => getCase(tx, caseId, { lock: true }),
  permission: publishes,
  run: async (doing, { caseId, isPublic }, subject) => {
    if (subject.isPublic === isPublic) return refuse(isPublic ? 'masking.caseIsPublic' : 'masking.caseIsNotPublic')
    if (isPublic && saysTooMuch(subject, await maskedWordsOf(doing.tx, caseId))) return refuse('masking.caseSaysIt')
    await saveIsPublic(doing.tx, caseId, isPublic)
    return { caseId }
  },
  journal: ({ caseId, isPublic }) => ({ subjectId: caseId, details: { isPublic } }),
})
