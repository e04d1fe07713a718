import { day, dayInWords, monthNames, parseDay } from '../../platform/time.ts'

const englishMonths = monthNames.map(
  (_, index) => dayInWords(day('2000-01-15').with({ month: index + 1 }), 'en').split(' ')[1] ?? '',
)

const months = [...new Set([...monthNames, ...englishMonths])].join('|')
// A day alone, or after a word or two: "den 3 maj 2026", "född 2026-05-03".
const before = '^(?:[\\p{L}.]+\\s+){0,2}'
const inWords = new RegExp(`${before}(\\d{1,2})\\s+(${months})\\s+(\\d{4})$`, 'iu')
const inNumbers = new RegExp(`${before}(\\d{4})-?(\\d{2})-?(\\d{2})$`, 'u')

/**
 * The other ways to write the day that some words are: "den 3 maj 2026" is 2026-05-03 in the data of a paper, and the other way
 * round. Nothing for words that are no day.
 */
export const dayForms = (words: string): readonly string[] => {
  const text = words.normalize('NFC').trim()
  const [year, month, date] = partsOf(text)
  const found = parseDay(`${year}-${twoDigits(month)}-${twoDigits(date)}`)
  if (!found) return []
  return [
    found.toString(),
    found.toString().replaceAll('-', ''),
    dayInWords(found),
    dayInWords(found, 'en'),
    `${found.day}/${found.month} ${found.year}`,
  ].filter((form) => form !== text)
}

const twoDigits = (number: string | number): string => `${number}`.padStart(2, '0')

const partsOf = (text: string): readonly [string, string | number, string] => {
  const [, date = '', name = '', year = ''] = inWords.exec(text) ?? []
  const month = [monthNames, englishMonths]
    .map((names) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1)
    .find((number) => number > 0)
  if (month !== undefined) return [year, month, date]
  const [, isoYear = '', isoMonth = '', isoDate = ''] = inNumbers.exec(text) ?? []
  return [isoYear, isoMonth, isoDate]
}
