import { isCriterionId } from '../guidelines/index.ts'
import { type Partnership, partnershipPath } from '../partnerships/index.ts'
import type { NavLink, View } from '../platform/ui/view.ts'
import { type Answerable, type AnswerText, isChoice } from './questions.ts'
import type { Question } from './route/answers.ts'

/** Somebody who speaks the language of the reader. */
export type Words = Pick<View, 't'>

/** An address below the assessment of a partnership. */
export const at = (view: View, partnership: Pick<Partnership, 'partnershipId'>, below = ''): string =>
  `${partnershipPath(view, partnership)}/provning${below}`

/** The part of the address where a question is answered. */
export const placeOfAnswer = (question: Answerable): string =>
  isCriterionId(question) ? `/kriterier/${question}` : `/fragor/${question}`

/** The trail to the assessment. */
export const trailTo = (view: View, partnership: Partnership): readonly NavLink[] => [
  { href: `/${view.authority?.slug}/partnerskap`, label: view.t('assessments.partnerships') },
  { href: partnershipPath(view, partnership), label: partnership.title },
]

/** The trail to what lies below it. */
export const trailBelow = (view: View, partnership: Partnership): readonly NavLink[] => [
  ...trailTo(view, partnership),
  { href: at(view, partnership), label: view.t('assessments.title') },
]

/** A word of a question: its title, why it is asked, an answer or the hint below one. */
const wordOf = (view: Words, question: Question, part: string, facts: Record<string, string | number> = {}): string =>
  view.t.find(`assessments.question.${question}.${part}`, facts) ?? ''

/** What a question asks. */
export const titleOf = (view: Words, question: Question): string => wordOf(view, question, 'title')

/** Why it is asked. */
export const whyOf = (view: Words, question: Question): string => wordOf(view, question, 'why')

/** What stands below an answer. */
export const hintOf = (view: Words, question: Question, answer: string): string =>
  wordOf(view, question, `hint.${answer}`)

/** An answer in words; "Vi vet inte än" for the empty one. */
export const answerInWords = (view: Words, question: Question, answer: AnswerText): string => {
  if (answer === '') return view.t('assessments.unknown')
  if (question === 'ownShare') return wordOf(view, question, 'answer.percent', { share: answer.replace('.', ',') })
  if (!isChoice(question)) return wordOf(view, question, 'answer.amount', { amount: Number(answer) })
  return wordOf(view, question, `answer.${answer}`)
}

/** A form, in the words of one of its texts. */
export const formWord = (view: Words, form: string, part: 'name' | 'title' | 'lead' | 'when'): string =>
  view.t.find(`assessments.formWords.${form}.${part}`) ?? ''

/** An answer to a criterion in words. */
export const criterionInWords = (view: Words, answer: string): string =>
  view.t.find(`assessments.criterion.answer.${answer === '' ? 'unknown' : answer}`) ?? ''

/** The paragraphs of a text that a form sent: an empty line parts them. */
export const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\r?\n\s*\n/).flatMap((paragraph) => (paragraph.trim() === '' ? [] : [paragraph.trim()]))
