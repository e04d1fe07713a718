import { paragraphsInWords, rangesOf } from '../../law/paragraphs.ts'
import type { Finding, ReadDocument } from '../output.ts'
import { found, listInWords } from './finding.ts'
import { decidingIn, listedParagraphs } from './presence.ts'
import { quorumFindings } from './quorum.ts'

/** How many decided in each paragraph (KL 5:66), whether they were enough, and whom substitutes stood in for (C9). */
export const checkNumbers = (document: ReadDocument, text = ''): Finding[] => {
  const counts = countsByParagraph(document)
  const fewest = Math.min(...counts.keys())
  if (counts.size === 0 || Math.max(...counts.keys()) === 0) return []
  const number =
    counts.size === 1
      ? found('sameNumberDeciding', '/attendance', { count: fewest })
      : found('numberDecidingVaries', '/attendance', { counts: countsInWords(counts) })
  return [number, ...quorumFindings(document, text, counts), ...replacesUnknown(document, text)]
}

const countsByParagraph = (document: ReadDocument): Map<number, number[]> => {
  const counts = new Map<number, number[]>()
  for (const paragraph of listedParagraphs(document)) {
    const count = decidingIn(document, paragraph).length
    const paragraphs = counts.get(count)
    if (paragraphs) paragraphs.push(paragraph)
    else counts.set(count, [paragraph])
  }
  return counts
}

const countsInWords = (counts: Map<number, number[]>): string =>
  listInWords(
    [...counts]
      .sort(([a], [b]) => b - a)
      .map(([count, paragraphs]) => `${count} i ${paragraphsInWords(rangesOf(paragraphs))}`),
  )

const standsInFor = /ersätter|ersättare\s+för|istf|i\s?stället\s+för|(?:tjg|tjänstgör)\.?\s+(?:ers\.?\s+)?för\s/iu

/** The contract has no place for who was replaced, so the text itself is asked. */
const replacesUnknown = (document: ReadDocument, text: string): Finding[] => {
  const serving = (document.attendance ?? []).filter(({ role }) => role === 'servingSubstitute')
  if (serving.length === 0 || standsInFor.test(text)) return []
  return [found('replacesUnknown', '/attendance', { names: listInWords(serving.map(({ name }) => name)) })]
}
