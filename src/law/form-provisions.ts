import { type Day, day } from '../platform/time.ts'
import { type Citation, cite } from './citation.ts'
import { versionOn } from './rule.ts'
import { deMinimis } from './state-aid.ts'

const contract = cite('lou', { chapter: 1, section: '15' })
const reserved = cite('lou', { chapter: 19, section: '25 a' })
const interest = cite('kl2017', { chapter: 2, section: '1' })
const equal = cite('kl2017', { chapter: 2, section: '3' })
const aid = cite('feuf', { section: '107' })

/** The provision that each question about the form of a cooperation rests on. */
export const formProvisions = {
  municipal: interest,
  publicPower: cite('rf', { chapter: 12, section: '4' }),
  counterpart: cite('kl2017', { chapter: 9, section: '37' }),
  specifiedBy: contract,
  payment: contract,
  enforceable: contract,
  wouldOtherwiseProvide: contract,
  marketExists: cite('lou', { chapter: 1, section: '16' }),
  ownShare: contract,
  legalReviewSays: contract,
  annex2: cite('lou', { chapter: 19, section: '1' }),
  totalValueSek: cite('lou', { chapter: '19 a', section: '2' }),
  usersChoose: cite('lov', { chapter: 1, section: '1' }),
  competitionAmongNonProfits: reserved,
  reservedFits: reserved,
  ordinaryByGeneralRules: equal,
  sharedNeedJointGoalBothContribute: interest,
  moneyOrValueMoves: contract,
  economicActivity: aid,
  aidPath: aid,
  individualBusiness: cite('kl2017', { chapter: 2, section: '8' }),
  equalTreatment: equal,
  children: cite('barn', { section: '3' }),
  handsOverWholeMatter: cite('kl2017', { chapter: 10, section: '1' }),
  youthGeneralSupport: cite('bef', { chapter: 2, section: '5' }),
} as const satisfies Readonly<Record<string, Citation>>

/** A question about the form. */
export type FormQuestion = keyof typeof formProvisions

/** The provision of a question on the day. The way out of state aid rests on the regulation once there was one. */
export const formProvision = (question: FormQuestion, on: Day): Citation => {
  const [regulation] = question === 'aidPath' ? (versionOn(deMinimis, on)?.citations ?? []) : []
  return regulation ?? formProvisions[question]
}

/** The first day for which every form can be chosen between: since then both reserved forms exist. LOU 19:25 a, LOV 1:2 a. */
export const formsKnownFrom = day('2023-01-01')
