import { maskDocument } from '../../platform/documents/masking.ts'
import { documentTexts } from '../../platform/documents/texts.ts'
import { rewordDocument, visibleText } from '../../platform/documents/visible-text.ts'
import { dayForms } from './day-forms.ts'
import { identityNumbersIn } from './identity-numbers.ts'
import { hidden, type PersonInText, proposalsFor } from './proposals.ts'
import { askedIn, type Mask, type Paper, withoutRanges } from './web-version.ts'

/**
 * A paper as the public reads it: the masked places are gone from the tree, and their words from wherever else they stand, in the
 * data of the paper and on its letterhead too. Of what the data alone says, nothing is left that would be proposed for masking.
 */
export const maskedPaper = (
  { tree, letterhead }: Paper,
  masks: readonly Mask[],
  people: readonly PersonInText[],
): Paper => {
  const { mask: mark } = documentTexts[tree.language]
  const words = [...new Set(askedIn(masks).flatMap((each) => [each, ...dayForms(each)]))]
  const reason = ''
  const masked = maskDocument(tree, [
    ...masks.map(({ from, until }) => ({ from, until, reason })),
    ...words.map((each) => ({ words: each, reason })),
  ])
  // Both ways of finding words: this one knows words broken across lines and numbers inside words.
  const hide = hidden(words, mark)
  const shown = rewordDocument(masked, hide)
  const visible = visibleText(shown)
  const hideUnseen = (text: string): string =>
    withoutRanges(
      text,
      proposalsFor(text, people)
        .filter((proposal) => !visible.includes(proposal.words))
        .flatMap(({ places }) => places),
      mark,
    )
  const hideInData = (text: string) => hideUnseen(hide(text))
  // A page where nothing is hidden does not say that something is.
  const { data, isMasked, ...said } = shown
  const printed = masks.length > 0 && isMasked ? { ...said, isMasked } : said
  return {
    tree: data === undefined ? printed : { ...printed, data: without(data, hideInData, new Set(words)) },
    letterhead: {
      ...letterhead,
      sender: hide(letterhead.sender),
      footer: letterhead.footer.map(hide),
      ...(letterhead.logo ? { logo: { ...letterhead.logo, description: hide(letterhead.logo.description) } } : {}),
    },
  }
}

/** Plain data with every text hidden in, names of fields too. A number that may not be shown is left out. */
const without = (value: unknown, hide: (text: string) => string, words: ReadonlySet<string>): unknown => {
  if (typeof value === 'string') return hide(value)
  if (typeof value === 'number')
    return words.has(`${value}`) || identityNumbersIn(`${value}`).length > 0 ? undefined : value
  if (Array.isArray(value)) return value.map((each) => without(each, hide, words)).filter((each) => each !== undefined)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => {
      const kept = without(field, hide, words)
      return kept === undefined ? [] : [[hide(name), kept] as const]
    }),
  )
}
