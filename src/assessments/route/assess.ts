import { contractVerdict } from '../../law/contract-test.ts'
import { type Answers, type ChoiceQuestion, choices, type Question, type RouteInput } from './answers.ts'
import { type NearestMiss, type Outcome, withAnswer } from './outcome.ts'
import { newPath } from './path.ts'
import { contractQuestions, walk } from './walk.ts'

/** Väljer form. Pure: the same day and answers always give the same outcome. Never throws. */
export const assess = ({ on, answers }: RouteInput): Outcome => {
  const path = newPath(answers, on)
  const end = walk(path)
  const { score } = path.reached.includes('specifiedBy') ? contractVerdict(answers) : {}
  const shared = {
    ...(score === undefined ? {} : { contractScore: score }),
    reasons: path.reasons,
    gates: path.gates,
  }
  if ('missing' in end)
    return { alternatives: [], legalReview: end.legalReview === true, ...shared, missing: end.missing }
  const miss = nearestMiss({ on, answers }, { form: end.form, reached: path.reached })
  const { form, alternatives = [] } = end
  return { form, alternatives, legalReview: false, ...shared, ...(miss ? { nearestMiss: miss } : {}), missing: [] }
}

/** Own shares that stand for the three spans of the contract test. */
const triedShares: readonly number[] = [0.05, 0.2, 0.5]

// The first three say who and what the matter is, not how it is arranged. A value is not a choice to change.
const untried: readonly Question[] = ['municipal', 'publicPower', 'counterpart', 'totalValueSek']

type Change = { readonly question: Question; readonly answer: string | number }

const isChoice = (question: Question): question is ChoiceQuestion => Object.hasOwn(choices, question)

/** Every other answer of a question that was answered, in order. */
const changesOf = (answers: Answers, question: Question): readonly Change[] => {
  const given = answers[question]
  if (given === undefined || untried.includes(question)) return []
  const all = isChoice(question) ? choices[question] : triedShares
  return all.filter((answer) => answer !== given).map((answer) => ({ question, answer }))
}

const pairs = (answers: Answers): readonly (readonly [Change, Change])[] =>
  contractQuestions.flatMap((first, index) =>
    contractQuestions
      .slice(index + 1)
      .flatMap((second) =>
        changesOf(answers, first).flatMap((one) => changesOf(answers, second).map((two) => [one, two] as const)),
      ),
  )

type Walked = { readonly form: string; readonly reached: readonly Question[] }

/** The fewest changes that lead elsewhere, in the order of the questions; undefined when none does. */
const nearestMiss = ({ on, answers }: RouteInput, walked: Walked): NearestMiss | undefined => {
  const leadsTo = (changed: Answers) => {
    const end = walk(newPath(changed, on))
    if ('form' in end) return end.form === walked.form ? undefined : { form: end.form }
    return end.legalReview ? { legalReview: true as const } : undefined
  }
  for (const change of walked.reached.flatMap((question) => changesOf(answers, question))) {
    const led = leadsTo(withAnswer(answers, change))
    if (led) return { ...change, ...led }
  }
  if (!walked.reached.includes('specifiedBy')) return undefined
  for (const [change, also] of pairs(answers)) {
    const led = leadsTo(withAnswer(withAnswer(answers, change), also))
    if (led) return { ...change, also, ...led }
  }
  return undefined
}
