import { cite } from './citation.ts'
import { councilRecusalExamples } from './data/council-meeting-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

const grounds = {
  none: 'Inget av detta',
  personal: 'Ärendet rör ledamoten eller någon närstående personligen',
  auditor: 'Val av revisor för verksamhet som ledamoten är redovisningsskyldig för',
  discharge: 'Ansvarsfrihet för verksamhet som ledamoten är redovisningsskyldig för',
} as const

/** Why a member of the council may be disqualified: a personal matter, or one about what the member accounts for. */
export type CouncilGround = keyof typeof grounds

type Part = {
  readonly ground: CouncilGround
  readonly decides: boolean
  /** Whether the member answers for what the audit report or the item is about, or leads that board. */
  readonly isHeard?: boolean | undefined
}

/** Whether the member may take part so far. One who answers for the activity may speak when it is handled, never decide. */
export const mayTakePartInCouncil = ({ ground, decides, isHeard }: Part): boolean =>
  ground === 'none' || (ground === 'discharge' && isHeard === true && !decides)

/** Jäv i fullmäktige (R-JAV-4). Whoever is disqualified may stay in the room: the rule speaks of taking part only. */
export const councilRecusal = defineRule({
  id: 'kl-5-47',
  ruleId: 'R-JAV-4',
  title: 'Jäv i fullmäktige',
  levels: ['block'],
  basis: 'law',
  interpretation:
    'Rätten att yttra sig läser vi som en del av överläggningen: den ger ingen rätt att vara med och besluta.',
  inputs: {
    ground: { kind: 'choice', label: 'Vad ärendet är för ledamoten', choices: grounds },
    decides: { kind: 'yesNo', label: 'Är med och beslutar' },
    isHeard: {
      kind: 'yesNo',
      label: 'Ansvarar för verksamheten i revisionsberättelsen, eller leder nämnden',
      optional: true,
    },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'En ledamot i fullmäktige får inte delta i ett ärende som rör ledamoten eller någon närstående personligen, och inte i revisorsval eller ansvarsfrihet för egen verksamhet. Den som ansvarar för verksamheten får ändå vara med och överlägga.',
    citations: [
      cite('kl2017', { chapter: 5, section: '47' }),
      cite('kl2017', { chapter: 5, section: '48' }),
      cite('kl2017', { chapter: 5, section: '49' }),
    ],
  }),
  examples: councilRecusalExamples,
  versionDay: ({ on }) => on,
  decide: (part, version) => {
    const value = mayTakePartInCouncil(part)
    const steps: Step[] = [
      { says: grounds[part.ground] },
      { says: part.decides ? 'Är med och beslutar' : 'Överlägger men beslutar inte' },
    ]
    if (part.isHeard === true) steps.push({ says: 'Ansvarar för verksamheten eller leder nämnden' })
    const end = closing(value ? 'Ledamoten får delta' : 'Ledamoten får inte delta', version)
    return { value, level: value ? 'ok' : 'block', steps: [...steps, end] }
  },
})
