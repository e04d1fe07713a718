import { cite } from './citation.ts'
import { recusalQuorumExamples } from './data/meeting-examples.ts'
import { quorate } from './quorum.ts'
import { closing, defineRule, versions } from './rule.ts'

type Handling = {
  readonly body: 'council' | 'board'
  readonly seats: number
  /** Serving before anyone left the room because of the item. */
  readonly present: number
  readonly recused: number
  readonly steppedIn?: number | undefined
}

/** Whether an item may be handled when some are disqualified. The council may go on; a board must have enough left. */
export const mayHandle = ({ body, seats, present, recused, steppedIn = 0 }: Handling): boolean =>
  body === 'council'
    ? quorate({ seats, present })
    : quorate({ seats, present: present - recused + Math.min(steppedIn, recused) })

/** Beslutsförhet när någon är jävig. */
export const recusalQuorum = defineRule({
  id: 'kl-5-46',
  ruleId: 'R-QUO-2',
  title: 'Beslutsförhet när någon är jävig',
  levels: ['block'],
  basis: 'law',
  inputs: {
    body: { kind: 'choice', label: 'Organ', choices: { council: 'Fullmäktige', board: 'Nämnd eller styrelse' } },
    seats: { kind: 'count', label: 'Antal platser', min: 1, max: 501 },
    present: { kind: 'count', label: 'Tjänstgörande före jävet', min: 0, max: 501 },
    recused: { kind: 'count', label: 'Jäviga bland dem', min: 0, max: 501 },
    steppedIn: { kind: 'count', label: 'Ersättare som gick in', min: 0, max: 501, optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Fullmäktige får handlägga ett ärende även om jäv gör dem för få. En nämnd får det inte: kalla in ersättare eller skjut upp ärendet.',
    citations: [
      cite('kl2017', { chapter: 5, section: '46' }),
      cite('kl2017', { chapter: 6, section: '27' }),
      cite('kl2017', { chapter: 6, section: '30' }),
    ],
  }),
  examples: recusalQuorumExamples,
  versionDay: ({ on }) => on,
  check: ({ seats, present, recused }) => [
    ...(present > seats ? [{ input: 'present', message: 'Fler kan inte tjänstgöra än det finns platser.' }] : []),
    ...(recused > present ? [{ input: 'recused', message: 'Fler kan inte vara jäviga än som tjänstgör.' }] : []),
  ],
  decide: (handling, version) => {
    const value = mayHandle(handling)
    const left = handling.present - handling.recused + Math.min(handling.steppedIn ?? 0, handling.recused)
    return {
      value,
      level: value ? 'ok' : 'block',
      steps: [
        { says: `Tjänstgörande: ${handling.present} av ${handling.seats}, varav jäviga: ${handling.recused}` },
        { says: `Kvar att besluta: ${left}` },
        closing(value ? 'Ärendet får handläggas' : 'Skjut upp ärendet eller kalla in ersättare', version),
      ],
    }
  },
})
