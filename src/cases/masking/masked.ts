import { maskGrounds } from '../../law/web-publication.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import type { CaseDocument } from '../document-queries.ts'
import { peopleIn } from '../reading.ts'
import { hidden, type MaskProposal, masksFor, proposalsFor } from './proposals.ts'
import { type Mask, placesOf, type WebVersion, withoutRanges } from './web-version.ts'

type Recorded = Pick<CaseDocument, 'text' | 'reading'>

/** What a person decided about a document: which proposals to follow, words of their own, and the title to show. */
export type Masking = {
  readonly title: string
  readonly chosen: readonly string[]
  readonly words: readonly string[]
}

/** The most runs of own words for one document. */
const mostWords = 200

/** What should be hidden in a document before the public reads it. */
export const proposalsOf = (document: Recorded): readonly MaskProposal[] =>
  proposalsFor(document.text, peopleIn(document.reading))

/** The runs of words that a person wrote, one on each line. */
export const wordsIn = (text: string): readonly string[] =>
  [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')

/**
 * The version of a document for the web. Refuses to show an identity number, and own words that are not in the text:
 * a misprint would leave a name on the web.
 */
export const maskedVersion = (
  document: Recorded,
  { title, chosen, words }: Masking,
): (WebVersion & { readonly masks: readonly Mask[] }) | Refusal => {
  const proposals = proposalsOf(document)
  const shown = proposals.filter(({ id, mayStay }) => !mayStay && !chosen.includes(id))
  if (shown.length > 0)
    return refuse('masking.identityNumberShown', {
      provision: maskGrounds.identityNumber.provision,
      facts: { count: shown.length },
    })
  if (words.length > mostWords) return refuse('masking.tooManyWords', { facts: { most: mostWords } })
  const missing = words.filter((each) => placesOf(document.text, each).length === 0)
  if (missing.length > 0) return refuse('masking.wordsNotFound', { facts: { count: missing.length } })
  const masks = masksFor(document.text, proposals, { chosen, words })
  // What is hidden in the text must not stand in its heading.
  const hide = hidden(masks.map((mask) => mask.words))
  return { title: hide(title), text: withoutRanges(document.text, masks), masks }
}
