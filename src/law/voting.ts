import { cite } from './citation.ts'
import { counterRoundExamples, minorityRemitExamples, voteExamples } from './data/voting-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

/** How an open vote came out. `lot` means that the result must be drawn: the question was an election. */
export type VoteOutcome = 'yes' | 'no' | 'lot' | 'needsChair'

type Ballot = {
  readonly yes: number
  readonly no: number
  readonly isElection?: boolean | undefined
  /** What the chair voted; a chair who abstained must vote when that is needed to decide. */
  readonly chair?: 'yes' | 'no' | undefined
}

/** Simple majority of the votes cast. A tie goes to the chair's vote, in elections to the lot. Abstentions do not count. */
export const voteOutcome = ({ yes, no, isElection, chair }: Ballot): VoteOutcome => {
  if (yes !== no) return yes > no ? 'yes' : 'no'
  if (isElection === true) return 'lot'
  return chair ?? 'needsChair'
}

const outcomes: Readonly<Record<VoteOutcome, string>> = {
  yes: 'Ja vinner',
  no: 'Nej vinner',
  lot: 'Lika röstetal i ett val: lotten avgör',
  needsChair: 'Lika röstetal: ordföranden måste rösta',
}

/** Utgången av en omröstning. */
export const voteResult = defineRule({
  id: 'kl-5-55',
  ruleId: 'R-DEC-3',
  title: 'Utgången av en omröstning',
  levels: ['block'],
  basis: 'law',
  inputs: {
    yes: { kind: 'count', label: 'Ja', min: 0, max: 501 },
    no: { kind: 'count', label: 'Nej', min: 0, max: 501 },
    abstain: { kind: 'count', label: 'Avstår', min: 0, max: 501, optional: true },
    chair: { kind: 'choice', label: 'Ordföranden röstade', choices: { yes: 'Ja', no: 'Nej' }, optional: true },
    isElection: { kind: 'yesNo', label: 'Val eller anställning', optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Flest avgivna röster vinner. Vid lika röstetal avgör ordförandens röst, i val lotten. Ordföranden måste rösta när det behövs.',
    citations: [
      cite('kl2017', { chapter: 5, section: '55' }),
      cite('kl2017', { chapter: 5, section: '56' }),
      cite('kl2017', { chapter: 4, section: '25' }),
      cite('kl2017', { chapter: 6, section: '33' }),
    ],
  }),
  examples: voteExamples,
  versionDay: ({ on }) => on,
  check: ({ yes, no, abstain = 0 }) =>
    yes + no + abstain === 0 ? [{ input: 'yes', message: 'Ingen har röstat.' }] : [],
  decide: (ballot, version) => {
    const value = voteOutcome(ballot)
    const steps: Step[] = [{ says: `${ballot.yes} ja, ${ballot.no} nej` }]
    if (ballot.abstain) steps.push({ says: `${ballot.abstain} avstår och räknas inte` })
    if (ballot.yes === ballot.no && ballot.chair && !ballot.isElection)
      steps.push({ says: 'Lika röstetal: ordförandens röst avgör' })
    return {
      value,
      level: value === 'needsChair' ? 'block' : 'ok',
      steps: [...steps, closing(outcomes[value], version)],
    }
  },
})

/** How many of the council must ask for an item to be tabled or remitted: a third of those present, rounded up. */
export const minorityOf = (present: number): number => Math.ceil(present / 3)

type Remit = {
  readonly body: 'council' | 'board'
  readonly present: number
  readonly asking: number
  readonly wasBefore?: boolean | undefined
  readonly isElection?: boolean | undefined
}

/** Whether those who ask are enough. A board, an election and a second time take the majority of those present. */
export const isRemitted = ({ body, present, asking, wasBefore, isElection }: Remit): boolean =>
  body === 'board' || wasBefore === true || isElection === true ? 2 * asking > present : asking >= minorityOf(present)

/** Minoritetsåterremiss och minoritetsbordläggning. */
export const minorityRemit = defineRule({
  id: 'kl-5-50',
  ruleId: 'R-DEC-6',
  title: 'Återremiss eller bordläggning',
  levels: ['info'],
  basis: 'law',
  inputs: {
    body: { kind: 'choice', label: 'Organ', choices: { council: 'Fullmäktige', board: 'Nämnd eller styrelse' } },
    present: { kind: 'count', label: 'Närvarande', min: 1, max: 501 },
    asking: { kind: 'count', label: 'Begär återremiss eller bordläggning', min: 0, max: 501 },
    wasBefore: { kind: 'yesNo', label: 'Har redan skett en gång på en minoritets begäran', optional: true },
    isElection: { kind: 'yesNo', label: 'Ärendet är ett val', optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'I fullmäktige räcker en tredjedel av de närvarande första gången. Andra gången, i val och i nämnder krävs majoritet. De som begär återremissen bestämmer motiveringen.',
    citations: [cite('kl2017', { chapter: 5, section: '50' }), cite('kl2017', { chapter: 6, section: '33' })],
  }),
  examples: minorityRemitExamples,
  versionDay: ({ on }) => on,
  check: ({ present, asking }) =>
    asking > present ? [{ input: 'asking', message: 'Fler kan inte begära det än som är närvarande.' }] : [],
  decide: (remit, version) => {
    const value = isRemitted(remit)
    const isMajority = remit.body === 'board' || remit.wasBefore === true || remit.isElection === true
    const needed = isMajority ? Math.floor(remit.present / 2) + 1 : minorityOf(remit.present)
    return {
      value,
      level: 'info',
      steps: [
        { says: `${isMajority ? 'Majoritet' : 'En tredjedel'} av ${remit.present} är minst ${needed}` },
        { says: `${remit.asking} begär det` },
        closing(value ? 'Ärendet skjuts upp' : 'Ärendet avgörs i dag', version),
      ],
    }
  },
})

/** One vote between proposals: how many stood behind each. */
export type Round = { readonly between: readonly [string, string]; readonly votes: readonly [number, number] }

/**
 * The rounds that decide which proposal stands against the main one, and then the decision. `strength` tells how many
 * votes a proposal gets against another; ties go to the proposal named first, which is the chair's.
 */
export const counterRounds = (
  main: string,
  others: readonly string[],
  strength: (a: string, b: string) => readonly [number, number],
): { readonly rounds: readonly Round[]; readonly decision: string } => {
  const rounds: Round[] = []
  const meet = (a: string, b: string): string => {
    const votes = strength(a, b)
    rounds.push({ between: [a, b], votes })
    return votes[0] >= votes[1] ? a : b
  }
  const [first, ...rest] = others
  if (first === undefined) return { rounds, decision: main }
  const counter = rest.reduce(meet, first)
  return { rounds, decision: meet(main, counter) }
}

/** Kontrapropositionsvotering: how many rounds a number of proposals takes. */
export const counterProposition = defineRule({
  id: 'practice-counter-proposition',
  ruleId: 'R-DEC-5',
  title: 'Fler än två förslag',
  levels: ['info'],
  basis: 'local',
  interpretation:
    'Arbetsordningen eller reglementet styr. Förvaltningslagens ordning är en förebild, inte bindande här.',
  inputs: {
    proposals: { kind: 'words', label: 'Förslagen, huvudförslaget först' },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Först utses det förslag som ska stå mot huvudförslaget, genom att de andra ställs mot varandra. Sedan röstar man mellan de två.',
    citations: [cite('kl2017', { chapter: 5, section: '53' }), cite('kl2017', { chapter: 5, section: '67' })],
  }),
  examples: counterRoundExamples,
  versionDay: ({ on }) => on,
  check: ({ proposals }) =>
    new Set(proposals).size !== proposals.length
      ? [{ input: 'proposals', message: 'Varje förslag ska ha ett eget namn.' }]
      : [],
  decide: ({ proposals }, version) => {
    const [main = '', ...others] = proposals
    const steps: Step[] = others
      .slice(1)
      .map((other, index) => ({ says: `Motförslag: ${others[0]}${index > 0 ? ' eller vinnaren' : ''} mot ${other}` }))
    if (others.length > 0) steps.push({ says: `Huvudvotering: ${main} mot motförslaget` })
    const value = others.length
    return { value, level: 'info', steps: [...steps, closing(`Antal omröstningar: ${value}`, version)] }
  },
})
