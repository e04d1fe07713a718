import { isId } from '../../platform/id.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import type { View } from '../../platform/ui/view.ts'
import type { Ask } from '../../platform/web/page.tsx'
import { type Case, publishes } from '../cases.ts'
import { type CaseDocument, getDocument } from '../document-queries.ts'
import { caseOfAddress, casePath, trailTo } from '../work/form-page.tsx'
import { publishable } from './actions.ts'
import { latestMasks } from './mask-log-queries.ts'
import { maskedWordsOf } from './masked-words-queries.ts'
import { paperToMask } from './paper-queries.ts'
import type { Mask, Paper } from './web-version.ts'

/** A document and its case, as the pages of publishing show them. */
export type OfCase = { readonly of: Case; readonly document: CaseDocument }

/** The same with what is masked in it now and in other papers of the case, and for a paper that was written here its words. */
export type ToMask = OfCase & {
  readonly paper?: Paper
  readonly latest: readonly Mask[]
  readonly known: readonly string[]
}

/** Whether somebody may mask and publish. */
export const isOfficer = (actor: Parameters<typeof publishes.holds>[0]): boolean => publishes.holds(actor, undefined)

/** The document of the address in the case of the address. */
export const documentOfAddress = async (ask: Ask): Promise<OfCase | undefined> => {
  const of = await caseOfAddress(ask)
  const documentId = ask.param('documentId')
  if (!of || !isId(documentId)) return undefined
  const document = await getDocument(ask.db, { caseId: of.caseId, documentId })
  return document && { of, document }
}

/** The document of the address with all that masking it needs. Refuses as `publishable` does. */
export const toMaskOfAddress = async (ask: Ask): Promise<ToMask | Refusal | undefined> => {
  const found = await documentOfAddress(ask)
  if (!found) return undefined
  const { documentId } = found.document
  const [paper, latest, known] = await Promise.all([
    paperToMask(ask.db, documentId),
    latestMasks(ask.db, documentId),
    maskedWordsOf(ask.db, found.of.caseId),
  ])
  const may = publishable(paper)
  if (isRefusal(may)) return may
  return { ...found, latest, known, ...(paper ? { paper } : {}) }
}

/** The address of a document in its case, or of a page below it. */
export const documentAt = (view: View, { of, document }: OfCase, below = ''): string =>
  casePath(view, of.caseId, `/handlingar/${document.documentId}${below}`)

/** The trail to a page about publishing a document. */
export const trailToDocument = (view: View, loaded: OfCase) => [
  ...trailTo(view, loaded.of),
  { href: documentAt(view, loaded), label: loaded.document.title },
]
