import type { Translate } from '../../platform/texts/texts.ts'
import { dayInWords, parseDay } from '../../platform/time.ts'
import type { Fact } from '../reading.ts'

const namesIn = ({ pointer }: Fact): readonly string[] =>
  pointer.split('/').filter((step) => step !== '' && !/^\d+$/.test(step))

/** "Sammanträde, dag": what a fact is about, from where it stands in the reading. */
export const factLabel = (t: Translate, fact: Fact): string => {
  const words = namesIn(fact).map((name) => t.find(`casePages.fact.${name}`) ?? name)
  const [first = '', ...rest] = words
  return [first, ...rest.map((word) => word.toLocaleLowerCase(t.language))].join(', ')
}

/** The value as a person reads it: days written out, and the reader's own words for roles and outcomes in the language. */
export const factInWords = (t: Translate, fact: Fact): string => {
  const day = parseDay(fact.value)
  if (day) return dayInWords(day, t.language)
  return fact.value
    .split(', ')
    .map((part) => t.find(`casePages.readWord.${part}`) ?? part)
    .join(', ')
}
