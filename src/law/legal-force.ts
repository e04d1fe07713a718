import { type Day, daysBetween, isAfter, isBefore } from '../platform/time.ts'
import { announcedInputs, appealPeriodEnd, appealPeriodSteps } from './appeal.ts'
import { cite } from './citation.ts'
import { enforcementExamples, legalForceExamples } from './data/legal-force-examples.ts'
import { type Answer, closing, defineRule, type Level, type Step, type Version, versions } from './rule.ts'

/** Where a decision stands on its way to laga kraft. Only `confirmed` may be shown as a fact. */
export type LegalForceStatus =
  | 'running'
  | 'expired_presumed'
  | 'confirmed'
  | 'appealed'
  | 'quashed'
  | 'interrupted'
  | 'notAppealable'

const courtAnswers = {
  noAppeal: 'Inget överklagande har kommit in',
  appealed: 'Beslutet är överklagat',
  quashed: 'Beslutet är upphävt',
} as const

/** What is known of the decision when its status is asked for. `court` is what the court has answered, if asked. */
export type LegalForceFacts = {
  readonly announcedOn: Day
  readonly on: Day
  readonly isAppealable?: boolean | undefined
  readonly wasUpTheWholeTime?: boolean | undefined
  readonly court?: keyof typeof courtAnswers | undefined
}

/** The status on the day `on`. Without word from the court a run-out period is only presumed to have ended it. */
export const legalForceStatus = (facts: LegalForceFacts): LegalForceStatus => {
  if (facts.isAppealable === false) return 'notAppealable'
  if (facts.court === 'quashed' || facts.court === 'appealed') return facts.court
  if (facts.wasUpTheWholeTime === false) return 'interrupted'
  if (!isAfter(facts.on, appealPeriodEnd(facts.announcedOn).value)) return 'running'
  return facts.court === 'noAppeal' ? 'confirmed' : 'expired_presumed'
}

const statusWords: Readonly<Record<LegalForceStatus, string>> = {
  running: 'Överklagandetiden löper',
  expired_presumed: 'Tiden har löpt ut. Fråga domstolen innan ni säger att beslutet har laga kraft',
  confirmed: 'Domstolen har bekräftat att inget överklagande kom in',
  appealed: 'Beslutet är överklagat: laga kraft tidigast efter domstolens slutliga avgörande',
  quashed: 'Beslutet är upphävt',
  interrupted: 'Anslaget har inte suttit hela tiden: tiden har inte löpt ut',
  notAppealable: 'Beslutet går inte att överklaga',
}

type NoDay = Extract<LegalForceStatus, 'interrupted' | 'appealed' | 'quashed' | 'notAppealable'>

const isWithoutDay = (status: LegalForceStatus): status is NoDay =>
  ['interrupted', 'appealed', 'quashed', 'notAppealable'].includes(status)

// The period never ended, a court decides when, or there is no period: no day can be told.
const withoutDay = (status: NoDay, steps: readonly Step[], version: Version | undefined): Answer<Day | null> => ({
  value: null,
  level: status === 'notAppealable' ? 'info' : 'warn',
  status,
  steps: [...steps, status === 'interrupted' ? closing(statusWords[status], version) : { says: statusWords[status] }],
})

/** The first day on which an announced decision that nobody appeals can no longer be changed. */
export const earliestLegalForceDay = (announcedOn: Day): Day => appealPeriodEnd(announcedOn).value.add({ days: 1 })

/** Tidigast laga kraft: the day after the last appeal day; null where no such day can be told. Never a promise: see `legalForceStatus`. */
export const earliestLegalForce = defineRule({
  id: 'kl-13-legal-force',
  ruleId: 'R-FOR-1',
  title: 'Laga kraft tidigast',
  levels: ['warn', 'info'],
  basis: 'law',
  interpretation:
    'Att ett avbrott i anslaget hindrar laga kraft tills det anslås på nytt är en tolkning. En jurist avgör.',
  inputs: {
    ...announcedInputs,
    on: { kind: 'day', label: 'Läget den dagen', optional: true },
    wasUpTheWholeTime: { kind: 'yesNo', label: 'Anslaget satt uppe hela tiden', optional: true },
    isAppealable: { kind: 'yesNo', label: 'Beslutet får överklagas', optional: true },
    court: { kind: 'choice', label: 'Domstolens besked', choices: courtAnswers, optional: true },
  },
  versions: versions(
    {
      from: '1992-01-01',
      says: 'Ett beslut som ingen överklagar kan inte längre ändras från dagen efter sista överklagandedag.',
      citations: [cite('kl1991', { chapter: 10, section: '6' })],
    },
    {
      from: '2018-01-01',
      says: 'Ett beslut som ingen överklagar kan inte längre ändras från dagen efter sista överklagandedag, om anslaget har suttit uppe hela tiden.',
      citations: [cite('kl2017', { chapter: 13, section: '5' })],
    },
  ),
  examples: legalForceExamples,
  versionDay: ({ announcedOn, meetingOn }) => meetingOn ?? announcedOn,
  decide: ({ announcedOn, on, wasUpTheWholeTime, isAppealable, court }, version) => {
    const end = appealPeriodEnd(announcedOn)
    const value: Day | null = earliestLegalForceDay(announcedOn)
    const nominal = end.nominal === undefined ? {} : { nominal: end.nominal.add({ days: 1 }) }
    const steps =
      isAppealable === false
        ? [{ says: 'Justeringen anslogs', day: announcedOn }]
        : [...appealPeriodSteps(announcedOn), { says: 'Sista dag att överklaga', day: end.value }]
    const last = closing('Laga kraft tidigast', version, value)
    if (on === undefined && wasUpTheWholeTime === undefined && isAppealable === undefined && !court)
      return { value, ...nominal, steps: [...steps, last] }
    const status = legalForceStatus({ announcedOn, on: on ?? announcedOn, wasUpTheWholeTime, isAppealable, court })
    if (isWithoutDay(status)) return withoutDay(status, steps, version)
    const level = status === 'confirmed' ? 'ok' : 'info'
    return { value, ...nominal, level, status, steps: [...steps, { says: statusWords[status] }, last] }
  },
})

/** Whether a decision may be carried out on a day: freely, with a reason on record, or not before legal force. */
export type Enforcement = 'free' | 'withReason' | 'notYet'

const acts = {
  signing: 'Skriva under en överenskommelse',
  payment: 'Betala ut',
  other: 'Annan åtgärd',
} as const

type EnforcementQuestion = {
  readonly on: Day
  readonly announcedOn: Day
  readonly act: keyof typeof acts
  readonly canBeUndone: boolean
}

/** Verkställighet före laga kraft. What cannot be undone waits: our default, which a municipality may set otherwise. */
export const mayEnforce = ({ on, announcedOn, act, canBeUndone }: EnforcementQuestion): Enforcement => {
  if (isAfter(on, appealPeriodEnd(announcedOn).value)) return 'free'
  if (!canBeUndone) return 'notYet'
  return act === 'other' ? 'free' : 'withReason'
}

const enforcementWords: Readonly<Record<Enforcement, { readonly level: Level | 'ok'; readonly says: string }>> = {
  free: { level: 'ok', says: 'Får verkställas' },
  withReason: {
    level: 'warn',
    says: 'Får verkställas: skriv skälen och villkoret att beslutet får laga kraft',
  },
  notYet: { level: 'block', says: 'Vänta till laga kraft: åtgärden är svår att göra ogjord' },
}

/** När ett beslut får verkställas. Before legal force signing asks for a reason; what is hard to reverse is stopped. */
export const enforcement = defineRule({
  id: 'kl-13-14',
  ruleId: 'R-ENF-1',
  title: 'Verkställa före laga kraft',
  levels: ['block', 'warn', 'info'],
  basis: 'law',
  interpretation:
    'Lagen väger särskilda skäl mot verkställighet. Att det som är svårt att rätta får vänta är vår utgångspunkt och en inställning.',
  inputs: {
    on: { kind: 'day', label: 'Dag för åtgärden' },
    announcedOn: announcedInputs.announcedOn,
    act: { kind: 'choice', label: 'Åtgärd', choices: acts },
    canBeUndone: { kind: 'yesNo', label: 'Åtgärden går att göra ogjord' },
  },
  versions: versions(
    {
      from: '2002-07-01',
      says: 'Ett beslut får verkställas före laga kraft om inte särskilda skäl talar emot det.',
      citations: [cite('kl1991', { chapter: 10, section: '14 a' })],
    },
    {
      from: '2018-01-01',
      says: 'Ett beslut får verkställas före laga kraft om inte särskilda skäl talar emot det. Särskilt viktigt är om det går att rätta i efterhand.',
      citations: [cite('kl2017', { chapter: 13, section: '14' })],
    },
  ),
  examples: enforcementExamples,
  versionDay: ({ on }) => on,
  check: ({ on, announcedOn }) =>
    isBefore(on, announcedOn) && daysBetween(on, announcedOn) > 365
      ? [{ input: 'on', message: 'Åtgärden ligger mer än ett år före anslaget.' }]
      : [],
  decide: (input, version) => {
    const earliest = earliestLegalForceDay(input.announcedOn)
    const value = mayEnforce(input)
    const isEarly = isBefore(input.on, earliest)
    const steps: Step[] = [
      { says: 'Justeringen anslogs', day: input.announcedOn },
      { says: 'Laga kraft tidigast', day: earliest },
      { says: `${acts[input.act]}, ${isEarly ? 'före' : 'efter'} tidigaste laga kraft`, day: input.on },
    ]
    const { level, says } = enforcementWords[value]
    return {
      value,
      level: value === 'free' && isEarly ? 'info' : level,
      marginDays: daysBetween(earliest, input.on),
      steps: [...steps, closing(says, version)],
    }
  },
})
