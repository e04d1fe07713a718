import type { Finding, ReadDocument } from '../output.ts'
import { found } from './finding.ts'

const economyHeading = /ekonomi|finansiering|kostnad|budget/iu
const childrenHeading = /barn/iu
const childrenWords = /barn(?:ets|ens|s)?\s+bästa|barnkonvention/iu

/** What an official report leaves out: economy (C14) and the child's best interests (R-BARN-1). Never more than info. */
export const checkReport = (document: ReadDocument, text: string): Finding[] => {
  if (document.kind !== 'officialReport' || !document.sections || document.sections.length === 0) return []
  const has = (heading: RegExp) => (document.sections ?? []).some((section) => heading.test(section.heading))
  const children = childrenWords.test(text) ? 'childrenLater' : 'childrenMissing'
  return [
    ...(has(economyHeading) ? [] : [found('economyMissing', '/sections')]),
    ...(has(childrenHeading) ? [] : [found(children, '/sections')]),
  ]
}

const procurementCondition =
  /inte\s+omfattas\s+av\s+(?:krav\s+på\s+)?upphandling|(?:krav\s+på|kraven\s+på)\s+upphandling/iu
const stateAid = /stats-?\s?stöd|statligt\s+stöd|de\s+minimis|försumbart\s+stöd/iu
const traditionalContract = /traditionellt\s+avtal/iu
const notPurchase = /inte\s+(?:är\s+)?ett\s+köp/iu

/** Conditions for partnerships without the half on state aid (C2), and an example that the conditions rule out (C11). */
export const checkConditions = (document: ReadDocument, text: string): Finding[] => {
  const criteria = (document.criteria ?? []).join('\n')
  const contradicts = traditionalContract.test(text) && notPurchase.test(criteria)
  return [
    ...(procurementCondition.test(text) && !stateAid.test(text) ? [found('stateAidMissing', '/sections')] : []),
    ...(contradicts ? [found('exampleIsContract', '/criteria')] : []),
  ]
}

const exploreAndCarryOut =
  /\b(?:utforska|undersöka|utreda|pröva|söka|kartlägga)\b.{0,120}?\boch\s+(?:genomföra|starta|inleda|påbörja|införa)\b/isu
const limits = /kronor|\bkr\b|tkr|mkr|miljon|inom\s+(?:ram|budget)|delegation/iu

/** An assignment both to explore and to carry out, without level or money (C15). */
export const checkMandate = (document: ReadDocument): Finding[] =>
  (document.items ?? []).flatMap(({ points = [] }, index) => {
    if (points.some((point) => limits.test(point))) return []
    return points.flatMap((point, number) =>
      /uppdra/iu.test(point) && exploreAndCarryOut.test(point)
        ? [found('carryOutWithoutLimits', `/items/${index}/points/${number}`)]
        : [],
    )
  })
