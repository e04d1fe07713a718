import { councilQuorum } from '../../law/council-quorum.ts'
import { paragraphsInWords, rangesOf } from '../../law/paragraphs.ts'
import { quorum } from '../../law/quorum.ts'
import { printedDays } from '../joining/legal-days.ts'
import type { Finding, ReadDocument } from '../output.ts'
import { found, lawInBrackets } from './finding.ts'
import { bodyInLaw } from './presence.ts'

// Only a line of its own: a sentence may count the members of any body.
const seatsLine =
  /^[ \t]{0,20}antal[ \t]{1,4}(?:ledamöter|platser|mandat)[ \t]{0,4}[:\t ][ \t]{0,20}(\d{1,3})[ \t]{0,20}$/gimu

const seatsIn = (text: string): number | undefined => {
  const told = new Set([...text.matchAll(seatsLine)].map(([, number]) => Number(number)))
  const [seats] = told
  return told.size === 1 ? seats : undefined
}

/**
 * Whether enough decided in each paragraph (R-QUO-1, R-QUO-3), where the paper says how many seats there are; else that
 * it does not (C9). `counts` holds the paragraphs by how many decided in them.
 */
export const quorumFindings = (
  document: ReadDocument,
  text: string,
  counts: ReadonlyMap<number, readonly number[]>,
): Finding[] => {
  const at = '/attendance'
  const fewest = Math.min(...counts.keys())
  const seats = seatsIn(text)
  // Fewer seats than people cannot be this body's number.
  if (seats === undefined || seats < Math.max(...counts.keys())) return [found('seatsUnknown', at, { count: fewest })]
  const on = printedDays(document).meetingOn
  const isCouncil = bodyInLaw(document) === 'council'
  const judge = (present: number) => (isCouncil ? councilQuorum : quorum).decide({ seats, present, on })
  const law = on ? lawInBrackets(judge(fewest).citations, on) : ''
  const tooFew = [...counts].filter(([present]) => !judge(present).value)
  if (tooFew.length === 0)
    return [found(counts.size === 1 ? 'quorate' : 'quorateAtLeast', at, { count: fewest, seats, law })]
  return tooFew.map(([count, paragraphs]) =>
    found(isCouncil ? 'tooFewInCouncil' : 'tooFew', at, {
      count,
      seats,
      paragraphs: paragraphsInWords(rangesOf(paragraphs)),
      law,
    }),
  )
}
