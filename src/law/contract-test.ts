import { cite } from './citation.ts'
import { contractTestExamples } from './data/contract-test-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

/** What the test asks of an arrangement. `ownShare` is the association's part of the whole cost, between 0 and 1. */
export type ContractFacts = {
  readonly specifiedBy: 'authority' | 'jointly' | 'association'
  readonly payment: 'perUnit' | 'lumpSum' | 'none'
  readonly enforceable: 'yes' | 'repayOnly' | 'no'
  readonly wouldOtherwiseProvide: 'yes' | 'no'
  readonly marketExists: 'yes' | 'no'
  readonly ownShare: number
}

/** One of the six questions. */
export type ContractQuestion = keyof ContractFacts

/** What is known so far. */
export type KnownContractFacts = { readonly [Q in ContractQuestion]?: ContractFacts[Q] | undefined }

// The points and the limits for the own share are choices of the method, not of the statute.
const points = {
  specifiedBy: { authority: 2, jointly: 0, association: -2 },
  payment: { perUnit: 2, lumpSum: -1, none: 0 },
  enforceable: { yes: 2, repayOnly: 0, no: 0 },
  wouldOtherwiseProvide: { yes: 2, no: 0 },
  marketExists: { yes: 2, no: 0 },
} as const
const [smallShare, largeShare] = [0.1, 0.3]
const contractFrom = 4
const reviewFrom = 1

const sharePoints = (share: number): number => {
  if (share < smallShare) return 2
  return share > largeShare ? -1 : 0
}

/** The points of each answered question, in the order in which they are asked. */
export const contractPoints = (
  known: KnownContractFacts,
): readonly { readonly question: ContractQuestion; readonly points: number }[] => {
  const { specifiedBy, payment, enforceable, wouldOtherwiseProvide, marketExists, ownShare } = known
  const each = [
    { question: 'specifiedBy', points: specifiedBy && points.specifiedBy[specifiedBy] },
    { question: 'payment', points: payment && points.payment[payment] },
    { question: 'enforceable', points: enforceable && points.enforceable[enforceable] },
    {
      question: 'wouldOtherwiseProvide',
      points: wouldOtherwiseProvide && points.wouldOtherwiseProvide[wouldOtherwiseProvide],
    },
    { question: 'marketExists', points: marketExists && points.marketExists[marketExists] },
    { question: 'ownShare', points: ownShare === undefined ? undefined : sharePoints(ownShare) },
  ] as const
  return each.flatMap(({ question, points }) => (points === undefined ? [] : [{ question, points }]))
}

/** What the test came to. `legalReview` means that a lawyer must say which it is. */
export type ContractVerdict = 'contract' | 'legalReview' | 'notContract'

/** Avtalstestet. No score before all six are known; a duty of the municipality on a market settles it before that. */
export const contractVerdict = (
  known: KnownContractFacts,
): { readonly score?: number; readonly verdict?: ContractVerdict } => {
  const given = contractPoints(known)
  const isDutyOnMarket = known.wouldOtherwiseProvide === 'yes' && known.marketExists === 'yes'
  if (given.length < 6) return isDutyOnMarket ? { verdict: 'contract' } : {}
  const score = given.reduce((sum, { points }) => sum + points, 0)
  if (score >= contractFrom || isDutyOnMarket) return { score, verdict: 'contract' }
  return { score, verdict: score >= reviewFrom ? 'legalReview' : 'notContract' }
}

const questions: Readonly<Record<ContractQuestion, string>> = {
  specifiedBy: 'Vem som bestämmer innehållet',
  payment: 'Hur pengarna räknas',
  enforceable: 'Skyldigheten att utföra',
  wouldOtherwiseProvide: 'Kommunens egen skyldighet',
  marketExists: 'Andra som kan utföra',
  ownShare: 'Föreningens egen del',
}

const verdicts: Readonly<Record<ContractVerdict, string>> = {
  contract: 'Det är troligen ett kontrakt som ska upphandlas',
  legalReview: 'En jurist behöver bedöma om det är ett kontrakt',
  notContract: 'Det är troligen inget kontrakt',
}

/** "+2", "0", "−1". */
export const signed = (points: number): string => {
  if (points > 0) return `+${points}`
  return points < 0 ? `−${-points}` : '0'
}

const levelOf = { contract: 'block', legalReview: 'warn', notContract: 'ok' } as const
const yesNo = (answer: boolean): 'yes' | 'no' => (answer ? 'yes' : 'no')

/** Om en överenskommelse är ett kontrakt som omfattas av upphandlingsreglerna. */
export const contractTest = defineRule({
  id: 'lou-1-15',
  ruleId: 'R-LOU-1',
  title: 'Är det ett kontrakt?',
  levels: ['block', 'warn'],
  basis: 'law',
  interpretation:
    'Poängen är ett stöd för bedömningen, inte lag. Varje överenskommelse bedöms för sig, och poängen avgör aldrig ensam.',
  inputs: {
    specifiedBy: {
      kind: 'choice',
      label: 'Vem bestämmer innehållet',
      choices: {
        authority: 'Kommunen ensam',
        jointly: 'Parterna tillsammans',
        association: 'Det är föreningens egen verksamhet',
      },
    },
    payment: {
      kind: 'choice',
      label: 'Hur räknas pengarna',
      choices: {
        perUnit: 'Per plats, timme eller person',
        lumpSum: 'Som en del av hela kostnaden',
        none: 'Inga pengar',
      },
    },
    enforceable: {
      kind: 'choice',
      label: 'Måste föreningen utföra det',
      choices: { yes: 'Ja, med vite eller skadestånd', repayOnly: 'Nej, men pengar betalas tillbaka', no: 'Nej' },
    },
    isOwnDuty: { kind: 'yesNo', label: 'Kommunen hade annars gjort eller köpt det som sin skyldighet' },
    marketExists: { kind: 'yesNo', label: 'Andra leverantörer finns' },
    ownSharePercent: { kind: 'count', label: 'Föreningens egen del av kostnaden, procent', min: 0, max: 100 },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2017-01-01',
    says: 'Ett kontrakt är ett skriftligt avtal med ekonomiska villkor om att en leverantör på marknaden levererar något. Sådant upphandlas.',
    citations: [
      cite('lou', { chapter: 1, section: '15' }),
      cite('lou', { chapter: 1, section: '16' }),
      cite('lou', { chapter: 1, section: '2' }),
    ],
  }),
  examples: contractTestExamples,
  versionDay: ({ on }) => on,
  decide: ({ isOwnDuty, marketExists, ownSharePercent, specifiedBy, payment, enforceable }, version) => {
    const facts: ContractFacts = {
      specifiedBy,
      payment,
      enforceable,
      wouldOtherwiseProvide: yesNo(isOwnDuty),
      marketExists: yesNo(marketExists),
      ownShare: ownSharePercent / 100,
    }
    const { score = 0, verdict = 'legalReview' } = contractVerdict(facts)
    const steps: Step[] = contractPoints(facts).map(({ question, points }) => ({
      says: `${questions[question]}: ${signed(points)}`,
    }))
    steps.push({ says: `Summa: ${signed(score)}` })
    if (isOwnDuty && marketExists)
      steps.push({ says: 'Kommunens skyldighet på en marknad: då räknas det som kontrakt' })
    return { value: verdict, level: levelOf[verdict], steps: [...steps, closing(verdicts[verdict], version)] }
  },
})
