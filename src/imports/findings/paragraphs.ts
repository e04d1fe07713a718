import { missingParagraphs } from '../../law/numbering.ts'
import { holds, paragraphsInWords, rangesOf } from '../../law/paragraphs.ts'
import type { Finding, ReadDocument } from '../output.ts'
import { found } from './finding.ts'

/** The paragraphs that the cover's list jumps over. Only the cover counts: an extract holds few items. */
export const missingOnCover = (document: ReadDocument): readonly number[] =>
  missingParagraphs(document.paragraphs ?? [])

/** Numbering without holes (R-MIN-3), items inside the cover's list, and chairs over paragraphs it does not have (C4). */
export const checkParagraphs = (document: ReadDocument): Finding[] => {
  if (!document.paragraphs || document.paragraphs.length === 0) return []
  const listed = paragraphsInWords(document.paragraphs)
  const missing = missingOnCover(document)
  const gap =
    missing.length === 0
      ? found('paragraphsGapless', '/paragraphs', { listed })
      : found('paragraphMissing', '/paragraphs', { listed, missing: paragraphsInWords(rangesOf(missing)) })
  return [gap, ...chairsOverMissing(document, missing), ...itemsOutside(document, listed)]
}

const chairsOverMissing = (document: ReadDocument, missing: readonly number[]): Finding[] =>
  (document.chairs ?? []).flatMap(({ name, paragraphs = [] }, index) => {
    const inside = missing.filter((paragraph) => holds(paragraphs, paragraph))
    if (inside.length === 0) return []
    const facts = { chair: name, ranges: paragraphsInWords(paragraphs), missing: paragraphsInWords(rangesOf(inside)) }
    return [found('chairOverMissing', `/chairs/${index}/paragraphs`, facts)]
  })

const itemsOutside = (document: ReadDocument, listed: string): Finding[] => {
  const ranges = document.paragraphs ?? []
  return (document.items ?? []).flatMap(({ paragraph }, index) => {
    if (paragraph === undefined || holds(ranges, paragraph)) return []
    const facts = { paragraph: paragraphsInWords([{ from: paragraph, to: paragraph }]), listed }
    return [found('itemOutsideCover', `/items/${index}/paragraph`, facts)]
  })
}
