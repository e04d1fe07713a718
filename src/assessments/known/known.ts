import { procurementValue } from '../../law/procurement-value.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { Conclusion, Way } from '../aid/aid.ts'
import type { KeptLevel } from '../aid/level.ts'
import { monthsInYear, type PartnershipValue, valueOn } from '../aid/value.ts'
import type { KeptAnswer } from '../assessments.ts'
import type { Proposal, Source } from './proposals.ts'
import type { AgreementSums } from './sums.ts'

/** What the places know that speak of the same things: the answers of the route, value, aid, level and the agreement. */
export type Known = {
  readonly authorityId: Id
  readonly associations: readonly Id[]
  readonly answers: readonly KeptAnswer[]
  readonly value: PartnershipValue | undefined
  /** Those of this authority. Empty for associations: none of them reads what is concluded of another. */
  readonly conclusions: readonly Conclusion[]
  readonly level: KeptLevel | undefined
  readonly sums: AgreementSums | undefined
}

const yesNo = (is: boolean): string => (is ? 'yes' : 'no')
const by = (from: Source['from'], { byName, at }: Pick<KeptLevel, 'byName' | 'at'>): Source => ({
  from,
  by: byName,
  at,
})

/** The agreement as a source. */
export const sourceOf = ({ revision, changedAt }: AgreementSums): Source => ({
  ...{ from: 'agreement', by: '', at: changedAt, revision },
})

const proposing =
  (source: Source) =>
  (field: string, value: string | number | undefined): readonly Proposal[] =>
    value === undefined ? [] : [{ field, value: String(value), source }]

/** What can be proposed as answers to questions of the route. `field` is the question. */
export const proposedAnswers = (known: Known, today: Day): readonly Proposal[] => [
  ...answersFromValue(known, today),
  ...answersFromAid(known),
  ...answersFromLevel(known),
  ...answersFromAgreement(known),
]

const answersFromValue = ({ value }: Known, today: Day): readonly Proposal[] => {
  if (!value) return []
  const propose = proposing(by('value', value))
  return [...propose('totalValueSek', valueOn(value, today).totalKr), ...propose('annex2', yesNo(value.isAnnex2))]
}

const paths = { deMinimis: 'deMinimis', sgei: 'sgei', exemption: 'gber' } as const satisfies Partial<
  Record<Way, string>
>

const pathOf = ({ way, isWithin }: Conclusion): string | undefined => {
  if (way === 'notEconomic' || way === 'noAid') return undefined
  return isWithin ? paths[way] : 'none'
}

/** The activity is economic as soon as one association says so, and not before all are concluded otherwise. */
const answersFromAid = ({ conclusions, associations }: Known): readonly Proposal[] => {
  const [latest] = conclusions.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
  if (!latest) return []
  const propose = proposing(by('aid', latest))
  const isEconomic = conclusions.some(({ facts }) => facts.isEconomic === true)
  const isNot = conclusions.length === associations.length && conclusions.every((one) => one.facts.isEconomic === false)
  const ways = new Set(conclusions.flatMap((one) => pathOf(one) ?? []))
  const path = ways.has('none') ? 'none' : ways.size === 1 ? [...ways][0] : undefined
  return [
    ...propose('economicActivity', isEconomic ? 'yes' : isNot ? 'no' : undefined),
    ...propose('aidPath', isEconomic ? path : undefined),
  ]
}

const answersFromLevel = ({ level }: Known): readonly Proposal[] => {
  if (!level) return []
  const propose = proposing(by('level', level))
  const power = level.isPublicPower ? { true: 'statute', false: 'yes', undefined }[`${level.hasStatute}`] : 'none'
  return [...propose('publicPower', power), ...propose('handsOverWholeMatter', yesNo(level.isWholeMatter))]
}

const answersFromAgreement = ({ sums, value }: Known): readonly Proposal[] => {
  if (!sums) return []
  const propose = proposing(sourceOf(sums))
  const isCounted = value === undefined && sums.yearlyKr > 0 && sums.months !== undefined
  const moves = sums.yearlyKr > 0 || sums.aid.some(({ totalKr }) => totalKr > 0)
  return [
    ...propose('totalValueSek', isCounted ? procurementValue(sums) : undefined),
    ...propose('ownShare', sums.ownShare),
    ...propose('moneyOrValueMoves', moves ? 'yes' : undefined),
  ]
}

const answered = (answers: Known['answers'], question: string): KeptAnswer | undefined =>
  answers.find((one) => one.question === question && one.answer !== '')

const answeredAs = (
  answers: Known['answers'],
  { question, field }: { readonly question: string; readonly field: string },
  read: (answer: string) => string | undefined = (answer) => answer,
): readonly Proposal[] => {
  const given = answered(answers, question)
  const value = given && read(given.answer)
  return given ? proposing(by('assessment', { byName: given.by, at: given.at }))(field, value) : []
}

/** What can be proposed where the value is counted. */
export const proposedValue = (known: Known): readonly Proposal[] => {
  const { sums } = known
  const propose = sums && proposing(sourceOf(sums))
  return [
    ...(propose && sums.yearlyKr > 0 ? propose('yearlyKr', sums.yearlyKr) : []),
    ...(propose ? [...propose('months', sums.months), ...propose('optionMonths', sums.optionMonths)] : []),
    ...answeredAs(known.answers, { question: 'annex2', field: 'isAnnex2' }),
  ]
}

const ways: Readonly<Record<string, Way>> = { deMinimis: 'deMinimis', sgei: 'sgei', gber: 'exemption' }

/** What can be proposed where aid is concluded. The agreement does not say which of several associations gets what, so then no sum is. */
export const proposedAid = (known: Known): readonly Proposal[] => {
  const { sums, associations, authorityId, answers } = known
  const totalKr = sums?.aid.find((one) => one.authorityId === authorityId)?.totalKr ?? 0
  const years = sums?.months === undefined ? undefined : Math.ceil(sums.months / monthsInYear)
  const hasSum = years !== undefined && totalKr > 0 && associations.length === 1
  const isEconomic = answered(answers, 'economicActivity')?.answer
  const way =
    isEconomic === 'no'
      ? answeredAs(answers, { question: 'economicActivity', field: 'way' }, () => 'notEconomic')
      : answeredAs(answers, { question: 'aidPath', field: 'way' }, (answer) => ways[answer])
  return [
    ...answeredAs(answers, { question: 'economicActivity', field: 'isEconomic' }),
    ...(sums && hasSum ? proposing(sourceOf(sums))('marketKr', Math.ceil(totalKr / years)) : []),
    ...(sums ? proposing(sourceOf(sums))('years', years) : []),
    ...way,
  ]
}

/** What can be proposed where it is answered who decides. */
export const proposedLevel = (answers: Known['answers']): readonly Proposal[] => [
  ...answeredAs(answers, { question: 'handsOverWholeMatter', field: 'isWholeMatter' }),
  ...answeredAs(answers, { question: 'publicPower', field: 'isPublicPower' }, (answer) => yesNo(answer !== 'none')),
  ...answeredAs(answers, { question: 'publicPower', field: 'hasStatute' }, (answer) =>
    answer === 'none' ? undefined : yesNo(answer === 'statute'),
  ),
]
