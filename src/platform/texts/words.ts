import { type Day, dayInWords, type Instant, monthNames, weekdayName } from '../time.ts'

/** The two languages of the interface. Swedish is the original. */
export type Language = 'sv' | 'en'

/** Keeps its neighbours on the same line. */
export const noBreakSpace = '\u00a0'

const numberWords = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} as const

/** "tre", "Tre" with a capital on demand, and digits from thirteen. "en" is the common gender: "en uppgift". */
export const numberInWords = (n: number, language: Language = 'sv'): string =>
  numberWords[language][n] ?? groupedDigits(n, language)

/** "12 500" in Swedish with a no-break space, "12,500" in English. Decimals keep a comma in Swedish. */
export const groupedDigits = (n: number, language: Language = 'sv'): string => {
  const [whole = '', fraction] = String(Math.abs(n)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? noBreakSpace : ',')
  const sign = n < 0 ? '−' : ''
  if (fraction === undefined) return `${sign}${grouped}`
  return `${sign}${grouped}${language === 'sv' ? ',' : '.'}${fraction}`
}

/** The same text with a capital first letter. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

/** "a", "a och b", "a, b och c". Nothing for an empty list. */
export const listInWords = (items: readonly string[], language: Language = 'sv'): string => {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  return `${items.slice(0, -1).join(', ')} ${language === 'sv' ? 'och' : 'and'} ${last}`
}

/** "§ 12" with a no-break space. */
export const paragraphSign = (paragraph: number | string): string => `§${noBreakSpace}${paragraph}`

/** "§§ 146–149 och 151–166": runs are joined, order and doubles do not matter. "§ 12" for a single one. */
export const paragraphRanges = (paragraphs: readonly number[], language: Language = 'sv'): string => {
  const sorted = [...new Set(paragraphs)].sort((a, b) => a - b)
  const runs: { from: number; to: number }[] = []
  for (const paragraph of sorted) {
    const run = runs.at(-1)
    if (run && run.to === paragraph - 1) run.to = paragraph
    else runs.push({ from: paragraph, to: paragraph })
  }
  if (runs.length === 0) return ''
  const words = runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
  return `${sorted.length === 1 ? '§' : '§§'}${noBreakSpace}${listInWords(words, language)}`
}

/** Puts hard spaces in a provision so that "13 kap. 5 §" and "§ 12" never break across lines. */
export const withHardSpaces = (text: string): string =>
  text
    .replace(/(\d+[a-z]?) (kap\.)/g, `$1${noBreakSpace}$2`)
    .replace(/(kap\.) (\d)/g, `$1${noBreakSpace}$2`)
    .replace(/(\d(?: [a-z])?) (§)/g, `$1${noBreakSpace}$2`)
    .replace(/(§) (\d)/g, `$1${noBreakSpace}$2`)

const shortEnglishMonth = (d: Day): string => dayInWords(d, 'en').split(' ')[1] ?? ''

/** "28 december": the year is written only when it is not `year`, the one that the reader already knows. */
export const dayWithin = (d: Day, year: number, language: Language = 'sv'): string => {
  if (d.year !== year) return dayInWords(d, language)
  return `${d.day} ${language === 'sv' ? monthNames[d.month - 1] : shortEnglishMonth(d)}`
}

const englishWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** "måndag 28 december 2026". */
export const weekdayAndDay = (d: Day, language: Language = 'sv'): string =>
  `${language === 'sv' ? weekdayName(d) : englishWeekdays[d.dayOfWeek - 1]} ${dayInWords(d, language)}`

/** Whether a value is a `Day`. */
export const isDay = (value: unknown): value is Day => value instanceof Temporal.PlainDate

/** Whether a value is an `Instant`. */
export const isInstant = (value: unknown): value is Instant => value instanceof Temporal.Instant
