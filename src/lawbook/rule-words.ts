import type { View } from '../platform/ui/view.ts'
import { ruleWordsInEnglish } from './data/rule-words.ts'

/** What a rule asks for or lets one choose, in the language of the reader. */
export const inWords = ({ language }: Pick<View, 'language'>, words: string): string =>
  language === 'en' ? (ruleWordsInEnglish[words] ?? words) : words
