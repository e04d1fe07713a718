import { cite } from './citation.ts'
import { recusalDecisionExamples, recusalGroundExamples } from './data/recusal-ground-examples.ts'
import { closing, defineRule, type Level, type Step, versions } from './rule.ts'

/** How a person stands to a party of the matter, as the person has told. */
export const ties = {
  leader: 'Ordförande, styrelseledamot eller firmatecknare',
  wasLeader: 'Var det när ärendet väcktes, men inte nu',
  fundedEmployee: 'Anställd på en tjänst som partnerskapet betalar',
  employee: 'Anställd, på en annan tjänst',
  member: 'Medlem bland många',
  memberOfSmall: 'Medlem i en liten förening, eller starkt engagerad',
  closeLeader: 'Närstående leder eller arbetar i föreningen',
  steeringGroup: 'Kommunens företrädare i partnerskapets styrgrupp',
  none: 'Ingen koppling',
} as const

/** One kind of tie. */
export type Tie = keyof typeof ties

/** What a tie means for taking part: leave, let a person test it, or stay. */
export type RecusalAdvice = 'leave' | 'test' | 'stay'

const inBoard: Readonly<Record<Tie, { readonly advice: RecusalAdvice; readonly ground?: 1 | 2 | 4 }>> = {
  leader: { advice: 'leave', ground: 2 },
  wasLeader: { advice: 'leave', ground: 2 },
  fundedEmployee: { advice: 'leave', ground: 1 },
  employee: { advice: 'test', ground: 4 },
  member: { advice: 'stay' },
  memberOfSmall: { advice: 'test', ground: 4 },
  closeLeader: { advice: 'leave', ground: 2 },
  steeringGroup: { advice: 'test', ground: 4 },
  none: { advice: 'stay' },
}

const inCouncil: Readonly<Record<Tie, RecusalAdvice>> = {
  leader: 'test',
  wasLeader: 'test',
  fundedEmployee: 'leave',
  employee: 'test',
  member: 'stay',
  memberOfSmall: 'stay',
  closeLeader: 'test',
  steeringGroup: 'stay',
  none: 'stay',
}

/** Our advice on a tie, shown to the person alone. `isPersonal` is whether a council matter concerns the person as such. */
export const recusalAdvice = (
  tie: Tie,
  body: 'council' | 'board',
  isPersonal = false,
): { readonly advice: RecusalAdvice; readonly ground?: 1 | 2 | 4 } => {
  if (body === 'board') return inBoard[tie]
  return { advice: isPersonal && tie !== 'none' ? 'leave' : inCouncil[tie] }
}

const adviceWords: Readonly<Record<RecusalAdvice, { readonly says: string; readonly level: Level | 'ok' }>> = {
  leave: { says: 'Lämna rummet när ärendet handläggs', level: 'block' },
  test: { says: 'Pröva om opartiskheten kan ifrågasättas och anteckna prövningen', level: 'warn' },
  stay: { says: 'Kopplingen gör normalt ingen jävig', level: 'ok' },
}

const boardGround = {
  1: 'Personen eller en närstående är part eller påverkas (punkt 1)',
  2: 'Personen eller en närstående är eller har varit ställföreträdare (punkt 2)',
  4: 'Annan särskild omständighet kan göra att opartiskheten ifrågasätts (punkt 4)',
} as const

/** Jävsgrunder. Advice only: the person discloses, the body decides. What the tie is never stands in minutes. */
export const recusalGrounds = defineRule({
  id: 'kl-6-28',
  ruleId: 'R-JAV-1',
  title: 'Kan kopplingen göra någon jävig?',
  levels: ['block', 'warn'],
  basis: 'law',
  interpretation: 'Raden för varje koppling är vår läsning. Personen uppger själv, organet avgör.',
  inputs: {
    tie: { kind: 'choice', label: 'Koppling till en part', choices: ties },
    body: { kind: 'choice', label: 'Organ', choices: { council: 'Fullmäktige', board: 'Nämnd eller styrelse' } },
    isPersonal: { kind: 'yesNo', label: 'Ärendet rör personen själv eller en närstående personligen', optional: true },
    isPlainlyUnimportant: { kind: 'yesNo', label: 'Opartiskheten saknar uppenbart betydelse', optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2022-07-01',
    says: 'I en nämnd är den jävig som själv eller genom någon närstående påverkas, företräder någon som påverkas, har tillsyn över egen verksamhet, eller vars opartiskhet annars kan ifrågasättas. I fullmäktige gäller det bara ärenden som personligen rör ledamoten eller en närstående.',
    citations: [
      cite('kl2017', { chapter: 6, section: '28', amendedBy: '2022:638' }),
      cite('kl2017', { chapter: 6, section: '29' }),
      cite('kl2017', { chapter: 5, section: '47' }),
    ],
  }),
  examples: recusalGroundExamples,
  versionDay: ({ on }) => on,
  decide: ({ tie, body, isPersonal, isPlainlyUnimportant }, version) => {
    const found = recusalAdvice(tie, body, isPersonal)
    const advice = body === 'board' && isPlainlyUnimportant === true ? 'stay' : found.advice
    const steps: Step[] = [{ says: ties[tie] }]
    if (found.ground) steps.push({ says: boardGround[found.ground] })
    if (body === 'council' && isPersonal) steps.push({ says: 'Ärendet rör personen personligen' })
    if (advice !== found.advice) steps.push({ says: 'Opartiskheten saknar uppenbart betydelse' })
    const { says, level } = adviceWords[advice]
    return { value: advice, level, steps: [...steps, closing(says, version)] }
  },
})

type Contested = {
  readonly isContested: boolean
  readonly steppedIn: boolean
  /** Whether the body is quorate without the person, or someone else can be called without undue delay. */
  readonly quorateWithout: boolean
}

/** Whether the body must decide the question, and whether the person may take part in deciding it. */
export const recusalDecision = ({ isContested, steppedIn, quorateWithout }: Contested) => ({
  mustDecide: isContested && !steppedIn,
  mayTakePart: isContested && !steppedIn && !quorateWithout,
})

/** Jävsfrågan: who decides it. */
export const contestedRecusal = defineRule({
  id: 'kl-6-30-question',
  ruleId: 'R-JAV-3',
  title: 'Fråga om jäv',
  levels: ['info'],
  basis: 'law',
  inputs: {
    isContested: { kind: 'yesNo', label: 'Någon har tagit upp frågan och personen har inte lämnat rummet' },
    steppedIn: { kind: 'yesNo', label: 'Någon annan har gått in i stället' },
    quorateWithout: { kind: 'yesNo', label: 'Organet är beslutsfört utan personen' },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Den som känner till något som kan vara jäv ska själv säga det. Har ingen annan gått in avgör organet frågan snarast. Personen får vara med och avgöra bara om organet annars inte är beslutsfört.',
    citations: [cite('kl2017', { chapter: 6, section: '30' }), cite('kl2017', { chapter: 6, section: '32' })],
  }),
  examples: recusalDecisionExamples,
  versionDay: ({ on }) => on,
  decide: (contested, version) => {
    const { mustDecide, mayTakePart } = recusalDecision(contested)
    const value = mustDecide ? (mayTakePart ? 'decideWith' : 'decideWithout') : 'noDecision'
    const says = {
      noDecision: 'Inget beslut i jävsfrågan behövs',
      decideWithout: 'Organet avgör jävsfrågan, utan personen',
      decideWith: 'Organet avgör jävsfrågan, personen får delta',
    }[value]
    return {
      value,
      level: 'info',
      steps: [
        { says: contested.steppedIn ? 'Någon annan har gått in' : 'Ingen annan har gått in' },
        { says: 'Beslutet kan överklagas bara tillsammans med beslutet i ärendet' },
        closing(says, version),
      ],
    }
  },
})
