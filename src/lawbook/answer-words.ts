import type { Answer, RuleValue } from '../law/rule.ts'
import { isDay } from '../platform/texts/words.ts'
import { type Day, dayInWords } from '../platform/time.ts'
import type { View } from '../platform/ui/view.ts'

type Answered = Pick<Answer<RuleValue>, 'value' | 'steps'>

const bare = (says: string): string => says.replace(/ \((?:[^()]|\([^()]*\))*\)$/u, '')

/** The last line of the receipt without its provision: values other than days are words of the code. */
export const conclusionInWords = ({ steps }: Answered): string => bare(steps.at(-1)?.says ?? '')

const isListOfWords = (value: RuleValue): boolean =>
  Array.isArray(value) ? value.some((each) => typeof each !== 'object') : typeof value === 'object' && value !== null

const asSentence = (line: string): string => (/[.?!]$/u.test(line) ? line : `${line}.`)

/** A day in words that no line break divides. */
export const wholeDay = (view: View, day: Day): string => dayInWords(day, view.language).replaceAll(' ', '\u00a0')

/** The day that a rule answers with, or what it came to; a list such as what is missing is told by every line. */
export const answerInWords = (view: View, answer: Answered): string => {
  if (isDay(answer.value)) return wholeDay(view, answer.value)
  if (!isListOfWords(answer.value)) return conclusionInWords(answer)
  return answer.steps.map(({ says }) => asSentence(bare(says))).join(' ')
}
