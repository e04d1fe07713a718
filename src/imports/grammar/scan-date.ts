import { parseDay } from '../../platform/time.ts'
import { monthWords } from './data/calendar-words.ts'
import { Fact } from './facts.ts'
import { type Flow, spanOf } from './source-text.ts'

/** A day found in a text: the fact, and where in the flow it stands. */
export type FoundDay = { readonly day: Fact<string>; readonly from: number; readonly to: number }

const months: ReadonlyMap<string, number> = new Map(Object.entries(monthWords))
const monthNames = [...months.keys()].sort((a, b) => b.length - a.length).join('|')
const dash = '\\s?[-\\u2010-\\u2015\\u2212]{1,2}\\s?'
const dayPattern = new RegExp(
  [
    `(?<![\\d/:-])((?:19|20)\\d\\d)(?:${dash}|[./])(\\d{1,2})(?:${dash}|[./])(\\d{1,2})(?![\\d\\p{L}])`,
    `(?<![\\d:.\\p{L}|])(\\d{1,2})(?::?[ea])?\\s?(${monthNames})(?!\\p{L})\\.?,?\\s{0,3}((?:19|20)\\d\\d)(?!\\d)`,
    `(?<![\\d/lI|O])(\\d{1,2})/(\\d{1,2})(?:\\s|\\s?[-–]\\s?)((?:19|20)\\d\\d)(?!\\d)`,
  ].join('|'),
  'giu',
)

/** The days that stand in full (year, month, day) in `flow`, in order. Impossible days are left out. */
export const daysIn = (flow: Flow): FoundDay[] => {
  const found: FoundDay[] = []
  for (const match of flow.text.matchAll(dayPattern)) {
    const iso = isoOf(match)
    if (iso === undefined) continue
    const to = match.index + match[0].length
    const first = firstOfSeveral(flow, match.index, iso)
    if (first) found.push(first)
    found.push({ day: new Fact(iso, spanOf(flow, match.index, to)), from: match.index, to })
  }
  return found
}

const several = new RegExp(
  `(?<![\\d/:.-])(\\d{1,2})(?::?[ea])?\\s?(${monthNames})?\\s?(?:[-\\u2010-\\u2015]|och|till)\\s?(?:\\p{L}{2,4}dag(?:en)?\\s)?(?:den\\s)?$`,
  'iu',
)

/** "4–5 maj 2023", "30 april och 2 maj 2023": the day before the one that stands in full. */
const firstOfSeveral = (flow: Flow, at: number, last: string): FoundDay | undefined => {
  const before = flow.text.slice(Math.max(0, at - 40), at)
  const match = several.exec(before)
  const [year, month] = last.split('-')
  if (!match?.[1] || !year || !month) return undefined
  const value = iso(year, match[2] ? (months.get(match[2].toLowerCase()) ?? 0) : Number(month), match[1])
  const from = at - before.length + match.index
  return value === undefined || value >= last
    ? undefined
    : { day: new Fact(value, spanOf(flow, from, at)), from, to: at }
}

const isoOf = (match: RegExpMatchArray): string | undefined => {
  const [, y1, m1, d1, d2, word, y2, d3, m3, y3] = match
  if (y1 && m1 && d1) return iso(y1, Number(m1), d1)
  if (d2 && word && y2) return iso(y2, months.get(word.toLowerCase()) ?? 0, d2)
  return d3 && m3 && y3 ? iso(y3, Number(m3), d3) : undefined
}

const iso = (year: string, month: number, dayOfMonth: string): string | undefined =>
  parseDay(`${year}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`)?.toString()

// Case counts here: "I" and "l" before a month may be a misread day, the word "i" is none.
const capitalOrNot = monthNames.replace(/(?<=^|\|)\p{Ll}/gu, (first) => `[${first}${first.toUpperCase()}]`)
const monthYear = new RegExp(
  `(?<![\\p{L}\\d])(?<![\\dlI|]\\s)(?<!(?:början|mitten|halva|andra|sta|tte|nde|dje|rde) (?:av )?)(${capitalOrNot})\\s((?:19|20)\\d\\d)(?!\\d)`,
  'u',
)

/** The day by which something is due: a full day, or the last day of a month that is named with its year. */
export const dueDayIn = (flow: Flow): Fact<string> | undefined => {
  const whole = daysIn(flow)[0]
  if (whole) return whole.day
  const match = monthYear.exec(flow.text)
  const month = months.get(match?.[1]?.toLowerCase() ?? '')
  if (!match?.[2] || month === undefined) return undefined
  const first = parseDay(`${match[2]}-${String(month).padStart(2, '0')}-01`)
  if (!first) return undefined
  const last = first.with({ day: first.daysInMonth })
  return new Fact(last.toString(), spanOf(flow, match.index, match.index + match[0].length))
}

/** `flow`'s text with its days blanked out, so that their digits are not taken for times or paragraphs. */
export const withoutDays = (flow: Flow, days: readonly FoundDay[] = daysIn(flow)): string => {
  const parts: string[] = []
  let at = 0
  for (const { from, to } of days) {
    parts.push(flow.text.slice(at, from), '¤'.repeat(to - from))
    at = to
  }
  return parts.join('') + flow.text.slice(at)
}
