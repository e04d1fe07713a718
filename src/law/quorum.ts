import { cite } from './citation.ts'
import { quorumExamples } from './data/quorum-examples.ts'
import { closing, defineRule, versions } from './rule.ts'

/** How many of the seats must be filled by serving members and substitutes: more than half. */
export const quorumOf = (seats: number): number => Math.floor(seats / 2) + 1

/** Whether more than half of the seats are filled. Half is not enough. Remote members count as present. */
export const quorate = ({ seats, present }: { readonly seats: number; readonly present: number }): boolean =>
  2 * present > seats

const marginInWords = (spare: number): string => {
  if (spare === 0) return 'precis så många som behövs'
  return spare > 0 ? `${spare} fler än som behövs` : `${-spare} för få`
}

const says = 'Fler än hälften av ledamöterna ska vara närvarande för att ett ärende ska få handläggas.'

/** Beslutsförhet i nämnd. `marginDays` has no place here: the steps tell how many more or fewer than needed. */
export const quorum = defineRule({
  id: 'kl-6-27',
  ruleId: 'R-QUO-1',
  title: 'Beslutsförhet i nämnd och styrelse',
  levels: ['block'],
  basis: 'law',
  inputs: {
    seats: { kind: 'count', label: 'Antal platser', min: 1, max: 501 },
    present: { kind: 'count', label: 'Tjänstgörande ledamöter och ersättare', min: 0, max: 501 },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions(
    {
      from: '1992-01-01',
      says,
      citations: [cite('kl1991', { chapter: 6, section: '23' })],
    },
    {
      from: '2018-01-01',
      says,
      citations: [cite('kl2017', { chapter: 6, section: '27' })],
    },
  ),
  examples: quorumExamples,
  versionDay: ({ on }) => on,
  check: ({ seats, present }) =>
    present > seats ? [{ input: 'present', message: 'Fler kan inte tjänstgöra än det finns platser.' }] : [],
  decide: ({ seats, present }, version) => {
    const needed = quorumOf(seats)
    const value = quorate({ seats, present })
    const spare = present - needed
    return {
      value,
      level: value ? 'ok' : 'block',
      steps: [
        { says: `Platser: ${seats}. Fler än hälften är minst ${needed}` },
        { says: `Tjänstgörande: ${present}, ${marginInWords(spare)}` },
        closing(value ? 'Organet är beslutsfört' : 'Organet är inte beslutsfört', version),
      ],
    }
  },
})
