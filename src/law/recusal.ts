import { cite } from './citation.ts'
import { recusalExamples } from './data/recusal-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

const bodies = { council: 'Fullmäktige', board: 'Nämnd, styrelse eller utskott' } as const

/** Where a disqualified person sits: in the council, or in a board, executive or committee. */
export type RecusalBody = keyof typeof bodies

/** Whether a disqualified person may stay in the room: in a board never, in the council yes, since anyone may listen. */
export const mayBePresentWhenRecused = (body: RecusalBody): boolean => body === 'council'

/** Whether the conduct of a disqualified person was lawful. What nobody else can do without delay is always allowed. */
export const keptRecusal = (conduct: {
  readonly body: RecusalBody
  readonly tookPart: boolean
  readonly wasPresent: boolean
  readonly nobodyElseCould?: boolean | undefined
}): boolean =>
  conduct.nobodyElseCould === true ||
  (!conduct.tookPart && (!conduct.wasPresent || mayBePresentWhenRecused(conduct.body)))

const effect =
  'Den som är jävig i en nämnd får varken delta eller vara i rummet när ärendet handläggs. Det gäller också ersättare som inte tjänstgör.'

/** Följden av jäv. Serving or not makes no difference. `value` is true when the conduct was lawful. */
export const recusal = defineRule({
  id: 'kl-6-30',
  ruleId: 'R-JAV-2',
  title: 'Jäv: lämna rummet',
  levels: ['block'],
  basis: 'law',
  inputs: {
    body: { kind: 'choice', label: 'Organ', choices: bodies },
    tookPart: { kind: 'yesNo', label: 'Deltog i handläggningen' },
    wasPresent: { kind: 'yesNo', label: 'Var kvar i rummet' },
    nobodyElseCould: { kind: 'yesNo', label: 'Ingen annan kunde göra det utan lång försening', optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions(
    {
      from: '1992-01-01',
      says: `${effect} Jävsgrunderna är de äldre i 1991 års lag.`,
      citations: [
        cite('kl1991', { chapter: 6, section: '24' }),
        cite('kl1991', { chapter: 6, section: '25' }),
        cite('kl1991', { chapter: 5, section: '20' }),
      ],
    },
    {
      from: '2018-01-01',
      says: `${effect} Jävsgrunderna är de äldre, där nyttan eller skadan ska vara synnerlig.`,
      citations: [
        cite('kl2017', { chapter: 6, section: '30' }),
        cite('kl2017', { chapter: 6, section: '28' }),
        cite('kl2017', { chapter: 5, section: '47' }),
      ],
    },
    {
      from: '2022-07-01',
      says: `${effect} Jävsgrunderna är fyra: påverkas själv eller genom närstående, företräder någon som påverkas, tillsyn över egen verksamhet, annan särskild omständighet.`,
      citations: [
        cite('kl2017', { chapter: 6, section: '30' }),
        cite('kl2017', { chapter: 6, section: '28', amendedBy: '2022:638' }),
        cite('kl2017', { chapter: 5, section: '47' }),
      ],
    },
  ),
  examples: recusalExamples,
  versionDay: ({ on }) => on,
  decide: (conduct, version) => {
    const value = keptRecusal(conduct)
    const steps: Step[] = [
      { says: conduct.tookPart ? 'Deltog i handläggningen' : 'Deltog inte i handläggningen' },
      { says: conduct.wasPresent ? 'Var kvar i rummet' : 'Var inte i rummet' },
    ]
    if (conduct.nobodyElseCould === true) steps.push({ says: 'Ingen annan kunde göra det utan lång försening' })
    const says = value ? 'Jävet hanterades rätt' : `Brott mot reglerna om jäv: ${bodies[conduct.body].toLowerCase()}`
    return value
      ? { value, level: 'ok', steps: [...steps, closing(says, version)] }
      : { value, level: 'block', isBreach: true, steps: [...steps, closing(says, version)] }
  },
})
