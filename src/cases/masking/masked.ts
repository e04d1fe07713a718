import { maskGrounds } from '../../law/web-publication.ts'
import { documentText } from '../../platform/documents/text.ts'
import { visibleText } from '../../platform/documents/visible-text.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import type { CaseDocument } from '../document-queries.ts'
import { peopleIn } from '../reading.ts'
import { maskedPaper } from './masked-paper.ts'
import { hidden, type MaskChoice, type MaskProposal, masksFor, placesOfOwn, proposalsFor } from './proposals.ts'
import { askedIn, type Mask, type Paper, type WebVersion, withoutRanges } from './web-version.ts'

/** What is masked: the text of a record, or the tree of a paper that was written here. */
export type Maskable = Pick<CaseDocument, 'text' | 'reading'> & { readonly paper?: Paper }

/** What a person decided about a document: which proposals to follow, words of their own, and the title to show. */
export type Masking = MaskChoice & { readonly title: string }

/** The most runs of own words for one document. */
const mostWords = 200

/** The text that is masked, and that the places of the log are counted in: of a paper, the words that its tree shows. */
export const textToMask = ({ text, paper }: Maskable): string => (paper ? visibleText(paper.tree) : text)

/** What should be hidden in a document before the public reads it. */
export const proposalsOf = (document: Maskable): readonly MaskProposal[] =>
  proposalsFor(textToMask(document), peopleIn(document.reading))

/**
 * The version of a document for the web. Refuses to show an identity number, and own words that are not in the text:
 * a misprint would leave a name on the web.
 */
export const maskedVersion = (
  document: Maskable,
  { title, chosen, own }: Masking,
): (WebVersion & { readonly masks: readonly Mask[] }) | Refusal => {
  const proposals = proposalsOf(document)
  const shown = proposals.filter(({ id, mayStay }) => !mayStay && !chosen.includes(id))
  if (shown.length > 0)
    return refuse('masking.identityNumberShown', {
      provision: maskGrounds.identityNumber.provision,
      facts: { count: shown.length },
    })
  if (own.length > mostWords) return refuse('masking.tooManyWords', { facts: { most: mostWords } })
  const text = textToMask(document)
  const missing = own.filter(({ words }) => placesOfOwn(text, words).length === 0)
  if (missing.length > 0) return refuse('masking.wordsNotFound', { facts: { count: missing.length } })
  const masks = masksFor(text, proposals, { chosen, own })
  // What is hidden in the text must not stand in its heading.
  const hide = hidden(askedIn(masks))
  if (!document.paper) return { title: hide(title), text: withoutRanges(text, masks), masks }
  const paper = maskedPaper(document.paper, masks, peopleIn(document.reading))
  return { title: hide(title), text: documentText(paper.tree), paper, masks }
}
