import type { Finding, ReadDocument } from '../output.ts'
import { type Comparison, compare } from './compare.ts'
import { canonical, letters, saysItsPrint } from './fact-values.ts'
import type { SyntheticDocument } from './written.ts'

/** How often a field was read rightly, wrongly, not at all, and wrongly without any sign of doubt. */
export type Score = { correct: number; wrong: number; missed: number; silentWrong: number }

/** The scores of one reading and each fault, for those who mend the reader. */
export type Measured = { fields: Record<string, Score>; faults: Fault[] }
export type Fault = Comparison & { verdict: 'wrong' | 'missed' | 'silentWrong' }

/**
 * Holds a reading against the truth. A value is right if it equals the truth or, where noise changed its own letters,
 * the text at its span; what the layout leaves open is not scored.
 */
export function measure(document: SyntheticDocument, read: ReadDocument): Measured {
  const fields: Record<string, Score> = {}
  const faults: Fault[] = []
  for (const comparison of compare(document.truth, read, { truth: document.spans, read: read.spans })) {
    if (document.open.some((field) => `${comparison.field}.`.startsWith(`${field}.`))) continue
    if (comparison.truth === undefined && followsFromElsewhere(document, comparison, read)) continue
    const verdict = judge(document, comparison, read)
    fields[comparison.field] = add(fields[comparison.field] ?? noScore, verdict)
    if (verdict !== 'correct') faults.push({ ...comparison, verdict })
  }
  return { fields, faults }
}

/** Sums scores of several readings, field by field. */
export function sum(all: readonly Record<string, Score>[]): Record<string, Score> {
  const total: Record<string, Score> = {}
  for (const fields of all) {
    for (const [field, score] of Object.entries(fields)) {
      const so = total[field] ?? noScore
      total[field] = {
        correct: so.correct + score.correct,
        wrong: so.wrong + score.wrong,
        missed: so.missed + score.missed,
        silentWrong: so.silentWrong + score.silentWrong,
      }
    }
  }
  return total
}

/** One score for all fields together. */
export function total(fields: Record<string, Score>): Score {
  const all = sum(Object.values(fields).map((score) => ({ all: score })))
  return all.all ?? noScore
}

/** The share of what was read that is right; 1 when nothing was read. */
export const precision = ({ correct, wrong }: Score): number =>
  correct + wrong === 0 ? 1 : correct / (correct + wrong)

/** The share of what is true that was read rightly; 1 when there was nothing to read. */
export const recall = ({ correct, missed, wrong }: Score): number =>
  correct + missed + wrong === 0 ? 1 : correct / (correct + missed + wrong)

const noScore: Score = { correct: 0, wrong: 0, missed: 0, silentWrong: 0 }

type Verdict = Fault['verdict'] | 'correct'

function add(score: Score, verdict: Verdict): Score {
  return {
    correct: score.correct + (verdict === 'correct' ? 1 : 0),
    wrong: score.wrong + (verdict === 'wrong' || verdict === 'silentWrong' ? 1 : 0),
    missed: score.missed + (verdict === 'missed' ? 1 : 0),
    silentWrong: score.silentWrong + (verdict === 'silentWrong' ? 1 : 0),
  }
}

function judge(document: SyntheticDocument, { truth, read: value }: Comparison, read: ReadDocument): Verdict {
  // A kind that the reader does not know is a fact left out.
  if (value === undefined || (value.at === '/kind' && value.value === 'unknown')) return 'missed'
  if (truth !== undefined) {
    if (letters(canonical(value.value)) === letters(canonical(truth.value))) return 'correct'
    if (document.touched.has(truth.at) && saysItsPrint(value.value, document.text, read.spans[value.at]))
      return 'correct'
  }
  return isDoubted(read, value.at) ? 'wrong' : 'silentWrong'
}

/** The chair's title, and the party that an approver or chair has in the attendance list, may be said as well. */
function followsFromElsewhere(
  document: SyntheticDocument,
  { field, read: value }: Comparison,
  read: ReadDocument,
): boolean {
  if (value === undefined) return false
  if (field === 'attendance.title') return ['ordförande', 'ledamot', 'ersättare'].includes(canonical(value.value))
  const [, list, place] = value.at.split('/')
  if (list !== 'chairs' && list !== 'approvers') return false
  const name = read[list]?.[Number(place)]?.name
  const listed = document.truth.attendance?.find((entry) => entry.name === name)
  return field === `${list}.party` && listed?.party?.toLowerCase() === value.value.toLowerCase()
}

/** Doubt is a confidence below 0.9 or a finding of something amiss, at the fact or at what holds it. */
function isDoubted(read: ReadDocument, at: string): boolean {
  const holders = at.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
  const points = (finding: Finding): boolean =>
    finding.level !== 'ok' && finding.at !== undefined && finding.at !== '' && isAt(finding.at)
  const isAt = (place: string): boolean =>
    place === at || holders.slice(2).includes(place) || place.startsWith(`${at}/`)
  // A list of ranges is one fact here, while its ends have doubts of their own.
  const within = Object.keys(read.confidence).some((place) => place.startsWith(`${at}/`))
  return within || holders.some((place) => (read.confidence[place] ?? 1) < 0.9) || read.findings.some(points)
}
