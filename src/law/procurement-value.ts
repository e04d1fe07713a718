import type { Day } from '../platform/time.ts'
import { type Amount, amountOn, amountStep, inUnit } from './amounts.ts'
import { cite } from './citation.ts'
import { procurementValueExamples, splittingExamples } from './data/procurement-value-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

// LOU 5:13: a term that is long or has no end counts as this many months.
const monthsWithoutEnd = 48
const monthsInYear = 12

/** What an arrangement is worth over time. Kronor without VAT; `months` is left out for a term without an end. */
export type Term = {
  readonly yearlyKr: number
  readonly months?: number | undefined
  /** Months of options and extensions, counted as if they were used. */
  readonly optionMonths?: number | undefined
  /** False when the agreement names no total: then a term beyond 48 months counts as 48. */
  readonly isTotalStated?: boolean | undefined
}

/** How many months count: all with options, or 48 for a term without end. */
export const countedMonths = ({ months, optionMonths = 0, isTotalStated }: Omit<Term, 'yearlyKr'>): number => {
  if (months === undefined) return monthsWithoutEnd
  const all = months + optionMonths
  return isTotalStated === false ? Math.min(all, monthsWithoutEnd) : all
}

/** Värdet av en upphandling in whole kronor, rounded up: the whole term with options, without VAT. */
export const procurementValue = (term: Term): number => Math.ceil((term.yearlyKr * countedMonths(term)) / monthsInYear)

/** The value below which a contract may be awarded directly: one limit for Annex 2 services, one for all else. */
export const directAwardLimit = (isAnnex2: boolean, on: Day): Amount =>
  amountOn(isAnnex2 ? 'annex2' : 'directAward', on)

/** Whether the value is below the limit of the day. The limit itself is too much. */
export const mayAwardDirectly = (valueKr: number, isAnnex2: boolean, on: Day): boolean =>
  valueKr < directAwardLimit(isAnnex2, on).value

/** Upphandlingens värde. Judged against the limit of the day when the kind of service is given. */
export const valueOfProcurement = defineRule({
  id: 'lou-5-3',
  ruleId: 'R-LOU-3',
  title: 'Upphandlingens värde',
  levels: ['warn'],
  basis: 'law',
  interpretation: 'Att en förlängning utan slut räknas som 48 månader är vår läsning.',
  inputs: {
    yearlyKr: { kind: 'amount', unit: 'kr', label: 'Kronor per år utan moms' },
    months: { kind: 'count', label: 'Löptid i månader, tomt om den saknar slut', min: 1, max: 600, optional: true },
    optionMonths: { kind: 'count', label: 'Månader av optioner och förlängning', min: 0, max: 600, optional: true },
    isTotalStated: { kind: 'yesNo', label: 'Överenskommelsen anger hela beloppet', optional: true },
    isAnnex2: { kind: 'yesNo', label: 'Social eller annan särskild tjänst (bilaga 2)', optional: true },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2017-01-01',
    says: 'Värdet är allt som ska betalas under hela tiden utan moms, med optioner och förlängningar. Utan angivet belopp räknas högst 48 månader, och utan slut alltid 48.',
    citations: [cite('lou', { chapter: 5, section: '3' }), cite('lou', { chapter: 5, section: '13' })],
  }),
  examples: procurementValueExamples,
  versionDay: ({ on }) => on,
  decide: ({ isAnnex2, on, ...term }, version) => {
    const value = procurementValue(term)
    const steps: Step[] = [
      { says: `Per år: ${inUnit(term.yearlyKr, 'kr')}` },
      { says: `Månader som räknas: ${countedMonths(term)}` },
    ]
    const last = closing(`Värdet är ${inUnit(value, 'kr')}`, version)
    if (isAnnex2 === undefined || on === undefined) return { value, steps: [...steps, last] }
    const isBelow = mayAwardDirectly(value, isAnnex2, on)
    steps.push(amountStep(directAwardLimit(isAnnex2, on)))
    steps.push({
      says: isBelow ? 'Värdet är lägre än gränsen' : 'Värdet når gränsen: direktupphandling är inte tillåten',
    })
    return { value, level: isBelow ? 'ok' : 'warn', steps: [...steps, last] }
  },
})

/** Agreements that may be one and the same procurement. Kronor for the whole term of each. */
export type SideBySide = {
  readonly valuesKr: readonly number[]
  readonly isSameParty: boolean
  readonly isSameGoal: boolean
  readonly isSameYear: boolean
  readonly isAnnex2?: boolean | undefined
  readonly on: Day
}

/** How agreements side by side look: `split` rings the alarm, `look` asks a lawyer, `apart` says nothing. */
export type SplittingLook = 'split' | 'look' | 'apart'

/** Whether agreements look like one procurement cut into pieces that each stay below the limit. */
export const splittingLook = (asked: SideBySide): SplittingLook => {
  const { valuesKr, isSameParty, isSameGoal, isSameYear, isAnnex2 = false, on } = asked
  const limit = directAwardLimit(isAnnex2, on).value
  const total = valuesKr.reduce((sum, value) => sum + value, 0)
  const isAnyBelow = valuesKr.some((value) => value < limit)
  if (valuesKr.length < 2 || !isSameGoal || !isSameYear || total < limit || !isAnyBelow) return 'apart'
  return isSameParty ? 'split' : 'look'
}

const looks: Readonly<Record<SplittingLook, string>> = {
  split: 'Ser ut som en uppdelning: räkna ihop värdena',
  look: 'Samma mål hos flera: låt en jurist se om det är en och samma upphandling',
  apart: 'Överenskommelserna kan stå var för sig',
}
const levelOf = { split: 'block', look: 'warn', apart: 'ok' } as const

/** Förbud mot uppdelning. An alarm, no judgement: only a lawyer knows why there are several. */
export const splitting = defineRule({
  id: 'lou-5-7-a',
  ruleId: 'R-LOU-2',
  title: 'Inte dela upp en upphandling',
  levels: ['block', 'warn'],
  basis: 'law',
  interpretation: 'Lagen frågar efter avsikten. Larmet ser bara att part, mål och år är desamma.',
  inputs: {
    valuesKr: { kind: 'amounts', unit: 'kr', label: 'Överenskommelsernas värden i kronor' },
    isSameParty: { kind: 'yesNo', label: 'Samma part' },
    isSameGoal: { kind: 'yesNo', label: 'Samma mål' },
    isSameYear: { kind: 'yesNo', label: 'Inom samma år' },
    isAnnex2: { kind: 'yesNo', label: 'Social eller annan särskild tjänst (bilaga 2)', optional: true },
    on: { kind: 'day', label: 'Dag' },
  },
  versions: versions({
    from: '2022-02-01',
    says: 'En upphandling får inte delas upp för att slippa annonsera, och inte utformas för att hamna utanför lagen.',
    citations: [cite('lou', { chapter: 5, section: '7 a' }), cite('lou', { chapter: 4, section: '2' })],
  }),
  examples: splittingExamples,
  versionDay: ({ on }) => on,
  decide: (asked, version) => {
    const value = splittingLook(asked)
    const total = asked.valuesKr.reduce((sum, each) => sum + each, 0)
    return {
      value,
      level: levelOf[value],
      steps: [
        { says: `Tillsammans: ${inUnit(total, 'kr')}` },
        amountStep(directAwardLimit(asked.isAnnex2 ?? false, asked.on)),
        closing(looks[value], version),
      ],
    }
  },
})
