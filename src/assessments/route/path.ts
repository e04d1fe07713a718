import { type Amount, amountStep } from '../../law/amounts.ts'
import { citationShort } from '../../law/citation.ts'
import { formProvision } from '../../law/form-provisions.ts'
import type { Day } from '../../platform/time.ts'
import { type Answers, type ChoiceQuestion, choices, type Question } from './answers.ts'
import { type Form, questionNumbers, type Reason, type RouteGate } from './outcome.ts'
import { says } from './texts.ts'

/** The way walked so far: what was asked, and why it leads on. Grows while one route is walked and is then read. */
export type Path = {
  readonly known: Answers
  readonly on: Day
  readonly reached: Question[]
  readonly reasons: Reason[]
  readonly gates: RouteGate[]
}

/** Where a way ends: at a form, or at questions whose answers are missing. */
export type End =
  | { readonly form: Form; readonly alternatives?: readonly Form[] }
  | { readonly missing: readonly Question[]; readonly legalReview?: true }

/** A way that nobody has walked on. */
export const newPath = (known: Answers, on: Day): Path => ({ known, on, reached: [], reasons: [], gates: [] })

const isChoice = (question: string): question is ChoiceQuestion => Object.hasOwn(choices, question)

/** What an answer of a few words means; undefined where nothing was answered or the answer is a number. */
export const meaning = (known: Answers, question: Question): string | undefined => {
  const answer = known[question]
  if (!isChoice(question) || answer === undefined) return undefined
  const words: Readonly<Record<string, string>> = says[question]
  return words[String(answer)]
}

/** Adds a reason that rests on the provision of the question. */
export const addReason = (path: Path, question: Question, words: string): void => {
  const law = citationShort(formProvision(question, path.on))
  path.reasons.push({ question: questionNumbers[question], law, says: words })
}

/** Adds a reason that counts with an amount; marked when the amount is not confirmed for the day. */
export const addAmountReason = (path: Path, number: string, words: string, amount: Amount): void => {
  const law = citationShort(formProvision('totalValueSek', path.on))
  const reason = { question: number, law, says: `${words} ${amountStep(amount).says}.` }
  path.reasons.push(amount.isConfirmed ? reason : { ...reason, unconfirmedAmount: true })
}

/** Asks a question: remembers that the route came to it and, when it is answered, why it leads on. */
export const ask = <Q extends Question>(path: Path, question: Q): Answers[Q] => {
  path.reached.push(question)
  const words = meaning(path.known, question)
  if (words !== undefined) addReason(path, question, words)
  return path.known[question]
}

/** The way ends at a question nobody has answered. */
export const lacks = (...missing: readonly Question[]): End => ({ missing })
