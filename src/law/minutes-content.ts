import { cite } from './citation.ts'
import { minutesContentExamples } from './data/minutes-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

const slots = {
  serving: 'vilka som tjänstgjorde',
  decision: 'vilket beslut som fattades',
  motions: 'yrkanden som inte togs tillbaka',
  order: 'i vilken ordning förslagen lades fram',
  result: 'omröstningens resultat',
  votes: 'hur var och en röstade',
  reservations: 'anmälda reservationer',
  questions: 'ställda och besvarade interpellationer och frågor',
} as const

/** One thing that the minutes of an item must show. */
export type MinutesSlot = keyof typeof slots

/** What happened in an item and what the minutes show of it. Counts left out mean none; answers left out mean no. */
export type ItemRecord = {
  readonly showsServing: boolean
  readonly showsDecision: boolean
  readonly motionsMade?: number | undefined
  readonly motionsWithdrawn?: number | undefined
  readonly motionsShown?: number | undefined
  readonly showsOrder?: boolean | undefined
  readonly hadOpenVote?: boolean | undefined
  readonly showsResult?: boolean | undefined
  readonly showsVotesByName?: boolean | undefined
  readonly reservationsMade?: number | undefined
  readonly reservationsShown?: number | undefined
  /** Interpellations and questions, which only a council has. */
  readonly questionsAsked?: number | undefined
  readonly questionsShown?: number | undefined
}

/** What the minutes of an item lack. What did not happen is never missing, and a withdrawn motion need not be shown. */
export const missingInMinutes = (item: ItemRecord): readonly MinutesSlot[] => {
  const standing = Math.max(0, (item.motionsMade ?? 0) - (item.motionsWithdrawn ?? 0))
  const vote = item.hadOpenVote === true
  const lacks: Readonly<Record<MinutesSlot, boolean>> = {
    serving: !item.showsServing,
    decision: !item.showsDecision,
    motions: (item.motionsShown ?? 0) < standing,
    order: standing > 1 && item.showsOrder !== true,
    result: vote && item.showsResult !== true,
    votes: vote && item.showsVotesByName !== true,
    reservations: (item.reservationsShown ?? 0) < (item.reservationsMade ?? 0),
    questions: (item.questionsShown ?? 0) < (item.questionsAsked ?? 0),
  }
  const isSlot = (word: string): word is MinutesSlot => Object.hasOwn(slots, word)
  return Object.keys(slots)
    .filter(isSlot)
    .filter((slot) => lacks[slot])
}

const contentSays =
  'Protokollet visar för varje ärende de yrkanden som står kvar, propositionsordningen, omröstningar, beslutet, vilka som deltog och hur de röstade öppet, och reservationer. Fullmäktiges protokoll visar också interpellationer och frågor.'

const count = (label: string) => ({ kind: 'count', label, min: 0, max: 500, optional: true }) as const
const answer = (label: string) => ({ kind: 'yesNo', label, optional: true }) as const

/** Vad protokollet ska innehålla för ett ärende. `value` lists what is missing. */
export const minutesContent = defineRule({
  id: 'kl-5-67',
  ruleId: 'R-MIN-1',
  title: 'Vad protokollet ska innehålla',
  levels: ['warn'],
  basis: 'law',
  inputs: {
    showsServing: { kind: 'yesNo', label: 'Visar vilka som tjänstgjorde' },
    showsDecision: { kind: 'yesNo', label: 'Visar beslutet' },
    motionsMade: count('Yrkanden som lades fram'),
    motionsWithdrawn: count('Yrkanden som togs tillbaka'),
    motionsShown: count('Yrkanden i protokollet'),
    showsOrder: answer('Visar propositionsordningen'),
    hadOpenVote: answer('Öppen omröstning hölls'),
    showsResult: answer('Visar resultatet'),
    showsVotesByName: answer('Visar hur var och en röstade'),
    reservationsMade: count('Anmälda reservationer'),
    reservationsShown: count('Reservationer i protokollet'),
    questionsAsked: count('Interpellationer och frågor i fullmäktige'),
    questionsShown: count('Interpellationer och frågor i protokollet'),
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions(
    {
      from: '1992-01-01',
      says: contentSays,
      citations: [cite('kl1991', { chapter: 5, section: '58–60' }), cite('kl1991', { chapter: 6, section: '30' })],
    },
    {
      from: '2018-01-01',
      says: contentSays,
      citations: [
        cite('kl2017', { chapter: 5, section: '66–67' }),
        cite('kl2017', { chapter: 6, section: '35' }),
        cite('kl2017', { chapter: 5, section: '68' }),
      ],
    },
  ),
  examples: minutesContentExamples,
  versionDay: ({ on }) => on,
  check: ({ motionsMade = 0, motionsWithdrawn = 0 }) =>
    motionsWithdrawn > motionsMade
      ? [{ input: 'motionsWithdrawn', message: 'Fler yrkanden kan inte tas tillbaka än som lades fram.' }]
      : [],
  decide: (item, version) => {
    const value = missingInMinutes(item)
    const steps: Step[] = value.map((slot) => ({ says: `Saknas: ${slots[slot]}` }))
    const says = value.length === 0 ? 'Ärendet är fullständigt redovisat' : 'Protokollet behöver kompletteras'
    return { value, level: value.length === 0 ? 'ok' : 'warn', steps: [...steps, closing(says, version)] }
  },
})
