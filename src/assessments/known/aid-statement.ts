import { aidElement } from '../../law/state-aid.ts'
import type { Conclusion, Way } from '../aid/aid.ts'
import type { Source } from './proposals.ts'

/** The rules that an agreement can say aid is given by; `none` where it is none. */
export type AidRules = 'none' | 'deMinimis' | 'sgeiDeMinimis' | 'exemption' | 'notified'

const rulesOf: Readonly<Record<Way, AidRules>> = {
  ...{ notEconomic: 'none', noAid: 'none', deMinimis: 'deMinimis', sgei: 'sgeiDeMinimis', exemption: 'exemption' },
}

/** What conclusions come to when an agreement says it: one set of rules where all have the same, and the value over the whole term. */
export type AidStatement = {
  readonly rules: AidRules | undefined
  readonly grossKr: number
  readonly source: Source
}

/** The same from the conclusions of one authority; undefined while there is none. */
export const aidStatement = (conclusions: readonly Conclusion[]): AidStatement | undefined => {
  const [latest] = conclusions.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
  if (!latest) return undefined
  const all = new Set(conclusions.map(({ way }) => rulesOf[way]))
  const aid = conclusions.filter(({ way }) => rulesOf[way] !== 'none')
  return {
    rules: all.size === 1 ? rulesOf[latest.way] : undefined,
    grossKr: aid.reduce((sum, one) => sum + aidElement(one), 0),
    source: { from: 'aid', by: latest.byName, at: latest.at },
  }
}
