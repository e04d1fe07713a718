import { type CriterionId, criterionOf, isCriterionId } from '../guidelines/index.ts'
import { routeQuestions } from './data/questions.ts'
import { type Answers, answersSchema, type ChoiceQuestion, choices, type Question } from './route/answers.ts'

/** Whom a question concerns: who knows the answer best, and so may give it. */
export type Concerned = 'authority' | 'association' | 'together'

/** Every question of the route in the order in which they are asked. */
export const questionsInOrder: readonly Question[] = routeQuestions.map(({ question }) => question)

/** Whether a text from outside names a question of the route. */
export const isQuestion = (text: string): text is Question => routeQuestions.some(({ question }) => question === text)

/** Whether the question is answered with one of a few words. */
export const isChoice = (question: Question): question is ChoiceQuestion => Object.hasOwn(choices, question)

/** A question of the route or a criterion of the catalogue: what an answer can be given to. */
export type Answerable = Question | CriterionId

/** Whether an answer can be given to it. Whether the child's best interests are tried is never said here: the guided test says it. */
export const isAnswerable = (text: string): text is Answerable =>
  (isQuestion(text) && text !== 'children') || isCriterionId(text)

/** Who knows the answer best. */
export const concernedBy = (question: Answerable): Concerned =>
  isCriterionId(question)
    ? criterionOf(question).concerns
    : (routeQuestions.find((each) => each.question === question)?.concerns ?? 'authority')

/** An answer as it is kept: a word, whole or half per cent, or whole kronor; the empty text is "not known yet". */
export type AnswerText = string

/** What has been answered, by question. */
export type AnswerTexts = Readonly<Partial<Record<Question, AnswerText>>>

const percent = /^(\d{1,3})(?:[.,](\d))?$/
const kronor = /^\d{1,15}$/

/** The answer as it is kept, from what was typed; undefined when it does not answer the question. */
export const answerFrom = (question: Question, typed: string): AnswerText | undefined => {
  const text = typed.trim()
  if (text === '') return ''
  if (isChoice(question)) return choices[question].some((choice) => choice === text) ? text : undefined
  const plain = text.replaceAll(/[\s\u00a0]|kr(?:onor)?\.?$|%$|procent$/g, '')
  if (question === 'ownShare') {
    const [, whole = '', part] = percent.exec(plain) ?? []
    const said = part === undefined || part === '0' ? String(Number(whole)) : `${Number(whole)}.${part}`
    return whole !== '' && Number(said) <= 100 ? said : undefined
  }
  if (!kronor.test(plain)) return undefined
  const amount = String(Number(plain))
  return answersSchema.safeParse({ totalValueSek: Number(amount) }).success ? amount : undefined
}

/** What the route is asked with: kept answers as values. What is not known yet is left out. */
export const routeAnswers = (texts: AnswerTexts): Answers => {
  const values = questionsInOrder.flatMap((question) => {
    const text = texts[question]
    if (text === undefined || text === '') return []
    if (question === 'ownShare') return [[question, Number(text) / 100]]
    return [[question, question === 'totalValueSek' ? Number(text) : text]]
  })
  const read = answersSchema.safeParse(Object.fromEntries(values))
  return read.success ? read.data : {}
}
