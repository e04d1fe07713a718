import type { HeadingRow } from './data/headings.ts'
import { caseNumberAfterLabel } from './scan-case-number.ts'
import { daysIn } from './scan-date.ts'
import { paragraphsAt } from './scan-paragraphs.ts'
import { peopleIn } from './scan-people.ts'
import { timesIn } from './scan-time.ts'
import { collapsed, type Flow } from './source-text.ts'
import type { FoundHeading } from './vocabulary.ts'

const elsewhere = /^(?:se|enligt)\s+(?:närvar|sid|särskil|bila|förteck|bifog|nästa|separat|upprop)/iu
const opensValue = /^[\p{Lu}\d"”(§]/u

/** Whether the value says that the people stand in another list ("Se närvarolista"). */
export const isElsewhere = (text: string): boolean => elsewhere.test(text)

/** Whether what stands after a heading can be its value; running text that happens to begin with the word cannot. */
export const fits = (found: FoundHeading): boolean => {
  const { rest, wide, role } = found
  if (rest.text === '') return true
  if (role === 'section') return wide && /^\S+[^:]*:/.test(found.heading.text + (wide ? ':' : ''))
  if (role === 'mark') return found.key === 'minutesMark' || found.key === 'summonsMark' ? false : wide
  if (wide && role === 'list' && !found.misspelled && /^\p{Lu}[\p{L}-]+$/u.test(rest.text)) return true
  if (wide && found.takes !== 'text')
    return looksLike(found.takes, rest) || (found.takes !== 'people' && opensValue.test(rest.text))
  return looksLike(found.takes, rest)
}

/** Whether a value has the look that its heading asks for. */
export const looksLike = (takes: HeadingRow['takes'], value: Flow): boolean => {
  const { text } = value
  if (takes === 'date') return daysIn(value).some((day) => day.from < 40)
  if (takes === 'time') return /^(?:kl|\d|\p{L}{2,4}dag)/iu.test(text) && timesIn(value) !== undefined
  if (takes === 'paragraphs')
    return paragraphsAt(value, /^[\p{L}.]{0,8}\s?(?=§|\d)/u.exec(text)?.[0].length ?? 0, 'list') !== undefined
  if (takes === 'case') return caseNumberAfterLabel(value) !== undefined
  if (takes === 'people') return isElsewhere(text) || looksLikePeople(value)
  if (takes === 'strong') return opensValue.test(text) || looksLike('time', value)
  return opensValue.test(text) && !/[.!?]$/.test(text) && text.length < 90
}

const looksLikePeople = (value: Flow): boolean => {
  const { people, leftover } = peopleIn(collapsed(value))
  const [first] = people
  if (!first || leftover > 12) return false
  return !/\s(?:föreslår|yrkar|ställer|finner|meddelar|informerar|anser|frågar|tackar|förklarar|öppnar|hälsar|konstaterar|reserverar|beslutar|instämmer)\b/.test(
    value.text,
  )
}
