import { aidElement } from '../../law/state-aid.ts'
import type { Day, Instant } from '../../platform/time.ts'
import { isCounted } from '../aid/aid.ts'
import { aidStatement } from './aid-statement.ts'
import { type Known, proposedAnswers, proposedValue, sourceOf } from './known.ts'
import type { Proposal } from './proposals.ts'

/** Something that two places say differently: what is kept in one of them, by whom and when, and what the other says. */
export type Difference = {
  readonly place: 'answers' | 'value' | 'aid'
  readonly kept: string
  readonly keptBy: string
  readonly keptAt: Instant
  readonly other: Proposal
}

/** Where answers, value, aid and agreement say different things today. Nobody is right by itself: an officer looks at both. */
export const differences = (known: Known, today: Day): readonly Difference[] => [
  ...ofAnswers(known, today),
  ...ofValue(known),
  ...ofAid(known),
  ...ofStatement(known),
]

const ofAnswers = (known: Known, today: Day): readonly Difference[] =>
  proposedAnswers(known, today).flatMap((other) => {
    const given = known.answers.find(({ question }) => question === other.field)
    if (!given || given.answer === '' || given.answer === other.value) return []
    return [{ place: 'answers', kept: given.answer, keptBy: given.by, keptAt: given.at, other }]
  })

const ofValue = (known: Known): readonly Difference[] => {
  const { value } = known
  if (!value) return []
  const { yearlyKr, months, optionMonths, byName: keptBy, at: keptAt } = value
  // A term without an end is kept as no number of months at all; its options say nothing then.
  const own = new Map([
    ['yearlyKr', String(yearlyKr)],
    ['months', String(months ?? '')],
    ...(months === undefined ? [] : [['optionMonths', String(optionMonths)] as const]),
  ])
  return proposedValue(known).flatMap((other) => {
    const kept = own.get(other.field)
    return kept === undefined || kept === other.value ? [] : [{ place: 'value', kept, keptBy, keptAt, other }]
  })
}

/** Only where every association has got a conclusion that is counted: the agreement tells what they get together. */
const ofAid = ({ sums, conclusions, associations, authorityId }: Known): readonly Difference[] => {
  const totalKr = sums?.aid.find((one) => one.authorityId === authorityId)?.totalKr
  const [latest] = conclusions.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
  if (!sums || totalKr === undefined || !latest || conclusions.length !== associations.length) return []
  if (!conclusions.every(({ way }) => isCounted(way))) return []
  const kept = conclusions.reduce((sum, one) => sum + aidElement(one), 0)
  // A year's share is rounded up to whole kronor, so a krona for each year is no difference.
  const slack = conclusions.reduce((sum, { years }) => sum + years, 0)
  if (Math.abs(kept - totalKr) < slack) return []
  const other = { field: 'aid', value: String(totalKr), source: sourceOf(sums) }
  return [{ place: 'aid', kept: String(kept), keptBy: latest.byName, keptAt: latest.at, other }]
}

/** The clause on state aid beside what is concluded for all associations. */
const ofStatement = ({ sums, conclusions, associations }: Known): readonly Difference[] => {
  const concluded = aidStatement(conclusions)
  if (!sums || !concluded || conclusions.length !== associations.length) return []
  const { rules, grossKr } = sums.stated
  const { by: keptBy, at: keptAt } = concluded.source
  const differing = (
    field: string,
    kept: string | number,
    value: string | number | undefined,
  ): readonly Difference[] =>
    value === undefined || value === kept
      ? []
      : [
          {
            ...{ place: 'aid', kept: String(kept), keptBy, keptAt },
            other: { field, value: String(value), source: sourceOf(sums) },
          },
        ]
  return [
    ...(concluded.rules === undefined ? [] : differing('rules', concluded.rules, rules)),
    ...differing('grossKr', concluded.grossKr, grossKr),
  ]
}
