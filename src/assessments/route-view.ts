import type { Citation } from '../law/citation.ts'
import { contractPoints } from '../law/contract-test.ts'
import { formProvision } from '../law/form-provisions.ts'
import type { Day } from '../platform/time.ts'
import { leadsOn, routeQuestions } from './data/questions.ts'
import { type AnswerTexts, questionsInOrder, routeAnswers } from './questions.ts'
import type { Question } from './route/answers.ts'
import { assess } from './route/assess.ts'
import type { Outcome } from './route/outcome.ts'
import { newPath } from './route/path.ts'
import { walk } from './route/walk.ts'

/** One question that the route came to: how much it weighs in the contract test, and the provision behind it. */
export type RouteRow = { readonly question: Question; readonly points?: number; readonly law: Citation }

/** The outcome with the questions that led to it, in the order in which they are asked. */
export type ShownRoute = { readonly outcome: Outcome; readonly rows: readonly RouteRow[] }

/** Walks the route by the law of a day. Questions that it came to and nobody has answered are among the rows. */
export const shownRoute = (texts: AnswerTexts, on: Day): ShownRoute => {
  const answers = routeAnswers(texts)
  const path = newPath(answers, on)
  walk(path)
  const points = new Map<Question, number>(contractPoints(answers).map((given) => [given.question, given.points]))
  const reached = questionsInOrder.filter((question) => path.reached.includes(question))
  return {
    outcome: assess({ on, answers }),
    rows: reached.map((question) => {
      const weighs = points.get(question)
      return { question, law: formProvision(question, on), ...(weighs === undefined ? {} : { points: weighs }) }
    }),
  }
}

/**
 * The question to ask next: the first that the route lacks. One that nobody can answer yet is stepped past as if its answer led on, so that
 * the rest can be asked; undefined when there is nothing more to ask.
 */
export const nextQuestion = (texts: AnswerTexts, on: Day): Question | undefined => {
  const unknown = questionsInOrder.filter((question) => texts[question] === '')
  const passed = Object.fromEntries(
    Object.entries(leadsOn).filter(([question]) => unknown.some((each) => each === question)),
  )
  const { missing } = assess({ on, answers: { ...passed, ...routeAnswers(texts) } })
  return missing.find((question) => !unknown.includes(question))
}

/** The question that was asked before this one, of those that have been answered or stepped past. */
export const questionBefore = (
  texts: AnswerTexts,
  question: Question,
  mayAnswer: (before: Question) => boolean = () => true,
): Question | undefined =>
  questionsInOrder
    .slice(0, questionsInOrder.indexOf(question))
    .findLast((each) => texts[each] !== undefined && mayAnswer(each))

/** The questions of a part of the route that are always asked there. */
export const askedIn = (group: (typeof routeQuestions)[number]['group']): readonly Question[] =>
  routeQuestions.filter((each) => each.group === group && !isAside(each.question)).map(({ question }) => question)

/** Where a question stands in its part of the route; number 0 for one that is only asked at need. */
export const placeOf = (question: Question) => {
  const { group } = routeQuestions.find((each) => each.question === question) ?? routeQuestions[0]
  const asked = askedIn(group)
  return { group, number: asked.indexOf(question) + 1, of: asked.length }
}

/** Asked only where the others do not suffice, so not counted among them. */
const isAside = (question: Question): boolean =>
  question === 'legalReviewSays' || question === 'youthGeneralSupport' || question === 'aidPath'
