import { z } from 'zod'
import { type OwnGround, ownGrounds } from '../../law/web-publication.ts'
import { action, type Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { idInput, lineInput, optionalDayInput, optionalTextInput } from '../../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { isBefore } from '../../platform/time.ts'
import { publishes } from '../cases.ts'
import { getDocument } from '../document-queries.ts'
import { getCase } from '../queries.ts'
import { saysTooMuch } from './case-words.ts'
import { maskedVersion } from './masked.ts'
import { maskedWordsOf } from './masked-words-queries.ts'
import { type PaperToMask, paperToMask } from './paper-queries.ts'
import type { OwnWords } from './proposals.ts'
import { publishWebVersion, saveIsPublic, unpublishDocumentRows } from './publish-queries.ts'
import { askedIn } from './web-version.ts'

/** Why something is taken off the web; the journal keeps which. */
export const unpublishReasons = ['mistake', 'personalData', 'timeIsUp', 'replaced'] as const

const documentOfCase = async ({ tx }: Doing, at: { caseId: Id; documentId: Id }) => {
  const document = await getDocument(tx, at, { lock: true })
  const of = await getCase(tx, at.caseId, { lock: true })
  return document && of && { document, of }
}

const isOwnGround = (ground: string): ground is OwnGround => ownGrounds.some((one) => one === ground)

/** Rows of words and why they are hidden; empty rows count for nothing. */
const ownInput = z
  .array(z.object({ words: optionalTextInput(500), ground: z.string().max(40).default('') }))
  .max(300)
  .default([])

/** What is decided about a document: proposals that are followed, own words, the title and the last day. */
export const maskingInput = z
  .object({
    caseId: idInput,
    documentId: idInput,
    title: lineInput(500),
    mask: z.array(z.string().max(60)).max(5000).default([]),
    own: ownInput,
    /** Which provision of the act on secrecy is meant, where something is secret. */
    provision: optionalTextInput(200),
    shownThrough: optionalDayInput,
  })
  .superRefine(({ own, provision }, context) => {
    for (const [index, { words, ground }] of own.entries())
      if (words !== '' && !isOwnGround(ground))
        context.addIssue({ code: 'custom', message: 'field.notChosen', path: ['own', index, 'ground'] })
    if (provision === '' && own.some(({ words, ground }) => words !== '' && ground === 'secrecy'))
      context.addIssue({ code: 'custom', message: 'masking.provisionMissing', path: ['provision'] })
  })

/** The words of the rows that hold any, each once, with the provision that is written where they are secret. */
export const ownWordsIn = ({ own, provision }: Pick<z.output<typeof maskingInput>, 'own' | 'provision'>): OwnWords[] =>
  own
    .filter(({ words }, index) => words !== '' && own.findIndex((one) => one.words === words) === index)
    .flatMap(({ words, ground }) =>
      isOwnGround(ground) ? [{ words, ground, provision: ground === 'secrecy' ? provision : '' }] : [],
    )

/** Whether a paper may be on the web: what everybody has signed and nobody has taken back. A document that came in always may. */
export const publishable = (paper: PaperToMask | undefined): true | Refusal => {
  if (!paper) return true
  if (paper.secrecyProvision !== undefined) return refuse('masking.isSecret', { provision: paper.secrecyProvision })
  if (paper.isWithdrawn) return refuse('masking.isWithdrawn')
  if (paper.isReplaced) return refuse('masking.isReplaced')
  return paper.isSealed ? true : refuse('masking.notSealed')
}

/**
 * Publishes a masked version of a document beside the record (R-GDPR-5); an earlier one is kept as replaced. Refuses as
 * `maskedVersion` and `publishable` do, a last day that has passed, and when the case itself says what is masked.
 */
export const publishDocument = action({
  name: 'cases.publishDocument',
  input: maskingInput,
  subject: documentOfCase,
  permission: publishes,
  run: async (doing, input, { document, of }) => {
    const { caseId, documentId, title, mask, shownThrough } = input
    const paper = await paperToMask(doing.tx, documentId)
    const may = publishable(paper)
    if (isRefusal(may)) return may
    if (shownThrough && isBefore(shownThrough, doing.today)) return refuse('masking.dayHasPassed')
    const masked = { title, chosen: mask, own: ownWordsIn(input) }
    const version = maskedVersion({ ...document, ...(paper ? { paper } : {}) }, masked)
    if (isRefusal(version)) return version
    if (saysTooMuch(of, askedIn(version.masks))) return refuse('masking.caseSaysIt')
    await publishWebVersion(doing, documentId, { ...version, shownThrough })
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
