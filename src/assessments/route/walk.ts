import { type ContractQuestion, contractPoints, contractVerdict, signed } from '../../law/contract-test.ts'
import type { Form } from './outcome.ts'
import { addReason, ask, type End, lacks, meaning, newPath, type Path } from './path.ts'
import { procurementPath } from './procurement-path.ts'
import { wording } from './texts.ts'

/** The six questions of the contract test, in order. */
export const contractQuestions = [
  'specifiedBy',
  'payment',
  'enforceable',
  'wouldOtherwiseProvide',
  'marketExists',
  'ownShare',
] as const satisfies readonly ContractQuestion[]

/** Walks the route from Q1 to where it ends. */
export const walk = (path: Path): End => {
  const municipal = ask(path, 'municipal')
  if (municipal === undefined) return lacks('municipal')
  if (municipal === 'no') return { form: 'L' }
  const publicPower = ask(path, 'publicPower')
  if (publicPower === undefined) return lacks('publicPower')
  if (publicPower === 'yes') return { form: 'K' }
  // Q16 is a power of its own, so who has it need not answer the rest; nobody else must be asked about it.
  if (path.known.youthGeneralSupport === 'yes') {
    ask(path, 'youthGeneralSupport')
    return { form: 'M' }
  }
  const counterpart = ask(path, 'counterpart')
  if (counterpart === undefined) return lacks('counterpart')
  if (counterpart === 'authority') return { form: 'J' }
  return counterpart === 'company' ? procurementPath(path) : contractPath(path)
}

const askContractTest = (path: Path): void => {
  const points = new Map(contractPoints(path.known).map((given) => [given.question, given.points]))
  for (const question of contractQuestions) {
    path.reached.push(question)
    const given = points.get(question)
    if (given === undefined) continue
    const share = `${wording.ownShare}: ${Math.round((path.known.ownShare ?? 0) * 100)} %`
    addReason(path, question, `${meaning(path.known, question) ?? share} (${signed(given)} ${wording.points}).`)
  }
}

const contractPath = (path: Path): End => {
  askContractTest(path)
  const { verdict } = contractVerdict(path.known)
  if (verdict === undefined) return lacks(...contractQuestions.filter((question) => path.known[question] === undefined))
  if (verdict === 'contract') return procurementPath(path)
  if (verdict === 'notContract') return supportPath(path)
  const says = ask(path, 'legalReviewSays')
  if (says === undefined) return { missing: ['legalReviewSays'], legalReview: true }
  return says === 'contract' ? procurementPath(path) : supportPath(path)
}

const supportPath = (path: Path): End => {
  const ordinary = ask(path, 'ordinaryByGeneralRules')
  if (ordinary === undefined) return lacks('ordinaryByGeneralRules')
  if (ordinary === 'yes') return { form: 'A' }
  const shared = ask(path, 'sharedNeedJointGoalBothContribute')
  if (shared === undefined) return lacks('sharedNeedJointGoalBothContribute')
  if (shared === 'no') return { form: 'B' }
  const moves = ask(path, 'moneyOrValueMoves')
  if (moves === undefined) return lacks('moneyOrValueMoves')
  return moves === 'no' ? { form: 'D', alternatives: ['C'] } : aidPath(path)
}

const aidPath = (path: Path): End => {
  const economic = ask(path, 'economicActivity')
  if (economic === undefined) return lacks('economicActivity')
  if (economic === 'yes') {
    const way = ask(path, 'aidPath')
    if (way === undefined) return lacks('aidPath')
    if (way === 'none') return { form: 'stop' }
  }
  const business = ask(path, 'individualBusiness')
  if (business === undefined) return lacks('individualBusiness')
  if (business === 'yes') return { form: 'L' }
  const equal = ask(path, 'equalTreatment')
  if (equal === undefined) return lacks('equalTreatment')
  return equal === 'excluded' ? { form: 'stop', alternatives: ['B'] } : gatesPath(path)
}

const gatesPath = (path: Path): End => {
  const children = ask(path, 'children')
  if (children === undefined) return lacks('children')
  path.gates.push({ id: 'children', state: children === 'missing' ? 'open' : 'passed' })
  const handsOver = ask(path, 'handsOverWholeMatter')
  if (handsOver === undefined) return lacks('handsOverWholeMatter')
  if (handsOver === 'yes') path.gates.push({ id: 'council', state: 'open' })
  return { form: 'C', alternatives: otherwise(path) }
}

/** The form that a partnership would have as a contract, where that is known; the value's reason is told with it. */
const otherwise = (path: Path): readonly Form[] => {
  const side = newPath(path.known, path.on)
  const end = procurementPath(side)
  if (!('form' in end)) return []
  const [last] = side.reasons.slice(-1)
  if (last) path.reasons.push({ ...last, says: `${wording.otherwise} ${last.says}` })
  return [end.form]
}
