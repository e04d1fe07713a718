import type { Day } from '../platform/time.ts'
import { rolledDeadline, rollSteps, weeksAfter } from './calendar.ts'
import { cite } from './citation.ts'
import { appealTypeExamples, lastAppealDayExamples } from './data/appeal-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

/** How many weeks an appeal may wait from the day of the announcement. */
export const weeksToAppeal = 3

/** The receipt's lines from the announcement to the rolled end of the appeal period. */
export const appealPeriodSteps = (announcedOn: Day): readonly Step[] => {
  const nominal = weeksAfter(announcedOn, weeksToAppeal)
  return [
    { says: 'Justeringen anslogs', day: announcedOn },
    { says: 'Tre veckor, samma veckodag', day: nominal },
    ...rollSteps(nominal),
  ]
}

/** The last day of the appeal period, rolled, with the nominal day where it differs. */
export const appealPeriodEnd = (announcedOn: Day): { readonly value: Day; readonly nominal?: Day } =>
  rolledDeadline(weeksAfter(announcedOn, weeksToAppeal))

/** The last day a party's own appeal may reach the authority that decided: as long, from the day the party was told (FL 43–44 §§, LBT 2 §). */
export const partyAppealEnd = (toldOn: Day): Day => rolledDeadline(weeksAfter(toldOn, weeksToAppeal)).value

/** The inputs that every rule about the appeal period begins with. */
export const announcedInputs = {
  announcedOn: { kind: 'day', label: 'Dag då justeringen anslogs' },
  meetingOn: { kind: 'day', label: 'Sammanträdesdag, när den avgör vilken lag som gäller', optional: true },
} as const

/** Sista dag för överklagande. Counts from the day after the announcement; inclusive. The nominal day is never the end. */
export const lastAppealDay = defineRule({
  id: 'kl-13-5',
  ruleId: 'R-APL-3',
  title: 'Sista dag att överklaga',
  levels: ['info'],
  basis: 'law',
  inputs: announcedInputs,
  versions: versions(
    {
      from: '1992-01-01',
      says: 'Överklagandet ska ha kommit in inom tre veckor från den dag då justeringen anslogs.',
      citations: [cite('kl1991', { chapter: 10, section: '6' }), cite('lbt', { section: '1–2' })],
    },
    {
      from: '2018-01-01',
      says: 'Överklagandet ska ha kommit in till förvaltningsrätten inom tre veckor från den dag då justeringen anslogs. Det räcker att det har kommit in till kommunen i tid.',
      citations: [
        cite('kl2017', { chapter: 13, section: '5' }),
        cite('kl2017', { chapter: 13, section: '6' }),
        cite('lbt', { section: '1–2' }),
      ],
    },
  ),
  examples: lastAppealDayExamples,
  versionDay: ({ announcedOn, meetingOn }) => meetingOn ?? announcedOn,
  decide: ({ announcedOn }, version) => {
    const end = appealPeriodEnd(announcedOn)
    const steps = [...appealPeriodSteps(announcedOn), closing('Sista dag att överklaga', version, end.value)]
    return { ...end, steps }
  },
})

/** Hur ett beslut kan överklagas: `none…` where a proposal or pure execution cannot be. */
export type AppealType = 'legalityReview' | 'administrativeAppeal' | 'nonePreparatory' | 'noneExecution'

const natures = {
  decision: 'Beslut i sak',
  assignmentToCarryOut: 'Uppdrag att genomföra något',
  proposal: 'Förslag till ett annat organ',
  preparation: 'Annan förberedande åtgärd',
  execution: 'Ren verkställighet av ett tidigare beslut',
} as const

/** What a decision is in the eyes of the rule about what may be appealed. */
export type DecisionNature = keyof typeof natures

type AppealQuestion = {
  readonly nature: DecisionNature
  readonly body: 'council' | 'board'
  readonly hasSpecialAppeal?: boolean | undefined
}

/** How a decision may be appealed. Council decisions always may, whatever their nature. A suggestion: the clerk decides. */
export const appealType = ({ nature, body, hasSpecialAppeal }: AppealQuestion): AppealType => {
  if (hasSpecialAppeal === true) return 'administrativeAppeal'
  if (body === 'council') return 'legalityReview'
  if (nature === 'proposal' || nature === 'preparation') return 'nonePreparatory'
  return nature === 'execution' ? 'noneExecution' : 'legalityReview'
}

const appealTypeWords: Readonly<Record<AppealType, string>> = {
  legalityReview: 'Laglighetsprövning',
  administrativeAppeal: 'Förvaltningsbesvär enligt den särskilda lagen',
  nonePreparatory: 'Går inte att överklaga: rent förberedande',
  noneExecution: 'Går inte att överklaga: ren verkställighet',
}

/** Vilka beslut som får överklagas. The system suggests, a person decides. */
export const whatMayBeAppealed = defineRule({
  id: 'kl-13-2',
  ruleId: 'R-APL-2',
  title: 'Vad som får överklagas',
  levels: ['info'],
  basis: 'law',
  interpretation: 'Var gränsen går mellan förberedelse och beslut är en bedömning. Systemet föreslår, en person avgör.',
  inputs: {
    nature: { kind: 'choice', label: 'Beslutets art', choices: natures },
    body: {
      kind: 'choice',
      label: 'Organ',
      choices: { council: 'Fullmäktige', board: 'Nämnd, styrelse eller utskott' },
    },
    hasSpecialAppeal: { kind: 'yesNo', label: 'Annan lag säger hur beslutet överklagas', optional: true },
    on: { kind: 'day', label: 'Beslutsdag', optional: true },
  },
  versions: versions(
    {
      from: '1992-01-01',
      says: 'Fullmäktiges beslut får överklagas. En nämnds beslut får överklagas om det inte bara förbereder eller verkställer.',
      citations: [cite('kl1991', { chapter: 10, section: '2' })],
    },
    {
      from: '2018-01-01',
      says: 'Fullmäktiges beslut får överklagas. En nämnds beslut får överklagas om det inte bara förbereder eller verkställer. Finns särskilda regler om överklagande gäller de i stället.',
      citations: [cite('kl2017', { chapter: 13, section: '2' }), cite('kl2017', { chapter: 13, section: '3' })],
    },
  ),
  examples: appealTypeExamples,
  versionDay: ({ on }) => on,
  decide: (input, version) => {
    const value = appealType(input)
    return { value, steps: [{ says: natures[input.nature] }, closing(appealTypeWords[value], version)] }
  },
})
