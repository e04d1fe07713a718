import { parseCaseNumber } from '../../law/case-number.ts'
import { sameWords } from './same-words.ts'

/** What two printings of one case number have in common: series, year and serial; the printed words where unreadable. */
export const caseKey = (printed: string): string => {
  const number = parseCaseNumber(printed)
  if (number?.serial === undefined) return sameWords(printed)
  return [number.series?.toUpperCase() ?? '', number.year, number.month ?? '', number.serial].join('|')
}
