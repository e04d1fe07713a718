import type { Answers, Question } from './answers.ts'

/**
 * Formerna A–M of the method: A normed grant, B operating or project grant, C partnership (IOP), D agreement without
 * money, E open procurement, F reserved procurement, G direct award, H choice system, I reserved choice system,
 * J cooperation between municipalities, K own work, L not allowed, M support to a youth organisation. `stop`: do not sign.
 */
export type Form = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'stop'

/** Why: the number of the question ("Q4a"), the provision in short, and what the answer means. */
export type Reason = {
  readonly question: string
  readonly law: string
  readonly says: string
  /** The reason counted with an amount that nobody has confirmed for the day. The words say it too. */
  readonly unconfirmedAmount?: true
}

/** What must be in place before the partnership can be signed. */
export type RouteGate = { readonly id: 'children' | 'council'; readonly state: 'passed' | 'open' }

type Change = { readonly question: Question; readonly answer: string | number }

/** The smallest change of answers that would lead elsewhere. `also` is the second change, where one was not enough. */
export type NearestMiss = Change & { readonly also?: Change } & (
    | { readonly form: Form; readonly legalReview?: never }
    | { readonly legalReview: true; readonly form?: never }
  )

/** Utfallet. No form while answers are missing; `legalReview` while a lawyer's answer is what is missing. */
export type Outcome = {
  readonly form?: Form
  readonly alternatives: readonly Form[]
  readonly contractScore?: number
  readonly legalReview: boolean
  readonly reasons: readonly Reason[]
  readonly gates: readonly RouteGate[]
  readonly nearestMiss?: NearestMiss
  readonly missing: readonly Question[]
}

/** The number of each question in part 4 of the method. The lawyer's answer belongs to the contract test. */
export const questionNumbers: Readonly<Record<Question, string>> = {
  municipal: 'Q1',
  publicPower: 'Q2',
  counterpart: 'Q3',
  specifiedBy: 'Q4a',
  payment: 'Q4b',
  enforceable: 'Q4c',
  wouldOtherwiseProvide: 'Q4d',
  marketExists: 'Q4e',
  ownShare: 'Q4f',
  legalReviewSays: 'Q4',
  annex2: 'Q5',
  usersChoose: 'Q6',
  competitionAmongNonProfits: 'Q6',
  reservedFits: 'Q6',
  totalValueSek: 'Q6',
  ordinaryByGeneralRules: 'Q7',
  sharedNeedJointGoalBothContribute: 'Q8',
  moneyOrValueMoves: 'Q9',
  economicActivity: 'Q10',
  aidPath: 'Q11',
  individualBusiness: 'Q12',
  equalTreatment: 'Q13',
  children: 'Q14',
  handsOverWholeMatter: 'Q15',
  youthGeneralSupport: 'Q16',
}

/** The answers with one of them exchanged. */
export const withAnswer = (answers: Answers, { question, answer }: Change): Answers => ({
  ...answers,
  [question]: answer,
})
