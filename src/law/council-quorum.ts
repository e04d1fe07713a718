import { cite } from './citation.ts'
import { councilQuorumExamples } from './data/council-meeting-examples.ts'
import { quorate, quorumOf } from './quorum.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

type Handling = {
  readonly seats: number
  readonly present: number
  /** Whether an interpellation or a question is answered. */
  readonly isQuestion?: boolean | undefined
  /** Whether the council has decided that those may be answered by fewer. */
  readonly fewerMayAnswer?: boolean | undefined
}

/** Whether the council may handle a matter. Interpellations and questions may be answered by fewer where it has decided so. */
export const councilMayHandle = ({ isQuestion, fewerMayAnswer, ...filled }: Handling): boolean =>
  quorate(filled) || (isQuestion === true && fewerMayAnswer === true)

const says =
  'Fler än hälften av ledamöterna ska vara närvarande för att fullmäktige ska få handlägga ett ärende. Fullmäktige kan bestämma att interpellationer och frågor får besvaras av färre.'

/** Beslutsförhet i fullmäktige. What jäv does to it is the rule `kl-5-46`. */
export const councilQuorum = defineRule({
  id: 'kl-5-45',
  ruleId: 'R-QUO-3',
  title: 'Beslutsförhet i fullmäktige',
  levels: ['block'],
  basis: 'law',
  inputs: {
    seats: { kind: 'count', label: 'Antal platser', min: 1, max: 501 },
    present: { kind: 'count', label: 'Närvarande ledamöter och ersättare som tjänstgör', min: 0, max: 501 },
    isQuestion: { kind: 'yesNo', label: 'En interpellation eller fråga besvaras', optional: true },
    fewerMayAnswer: { kind: 'yesNo', label: 'Fullmäktige har bestämt att färre får besvara dem', optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions(
    { from: '1992-01-01', says, citations: [cite('kl1991', { chapter: 5, section: '18' })] },
    {
      from: '2018-01-01',
      says,
      citations: [cite('kl2017', { chapter: 5, section: '45' })],
    },
  ),
  examples: councilQuorumExamples,
  versionDay: ({ on }) => on,
  check: ({ seats, present }) =>
    present > seats ? [{ input: 'present', message: 'Fler kan inte tjänstgöra än det finns platser.' }] : [],
  decide: (handling, version) => {
    const value = councilMayHandle(handling)
    const steps: Step[] = [
      { says: `Platser: ${handling.seats}. Fler än hälften är minst ${quorumOf(handling.seats)}` },
      { says: `Närvarande: ${handling.present}` },
    ]
    if (value && !quorate(handling)) steps.push({ says: 'Fullmäktige har bestämt att färre får besvara frågan' })
    const end = closing(value ? 'Fullmäktige får handlägga ärendet' : 'Fullmäktige är inte beslutsfört', version)
    return { value, level: value ? 'ok' : 'block', steps: [...steps, end] }
  },
})
