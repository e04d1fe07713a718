import type { ReadDocument } from '../output.ts'
import { type Claim, settled } from './candidates.ts'
import { doubted, Fact, plainOf, type Told, type ToldDocument, told } from './facts.ts'
import { isElsewhere } from './fitting.ts'
import { cellsOf, type Line } from './lines.ts'
import { daysIn } from './scan-date.ts'
import { isLastName } from './scan-name.ts'
import { paragraphsAt } from './scan-paragraphs.ts'
import { peopleIn, type ReadPerson } from './scan-people.ts'
import { timesIn } from './scan-time.ts'
import type { Section } from './sections.ts'
import { cut, type Flow, spanOf, trimmed } from './source-text.ts'
import { placeIn, valueOfLabel } from './values.ts'
import type { Key } from './vocabulary.ts'

/** The labelled values of a document, each with its label's key, in order. */
export type Labelled = { key: Section['key']; value: Flow; section: Section; isDoubtful: boolean }

/** The labels of a document with their values. */
export const labelledIn = (sections: readonly Section[], usual: number): Labelled[] =>
  sections.flatMap((section) => {
    const value = section.role === 'label' ? valueOfLabel(section, usual) : undefined
    if (!value) return []
    return [
      {
        key: section.key,
        value,
        section,
        isDoubtful:
          isUnclear(section) || isCut(section, value) || breaksOff.test(value.text) || holdsLabel(section, value),
      },
    ]
  })

/** The label was mistyped, or what should be one place is a row of cells. */
const isUnclear = ({ key, inline, doubtful }: Section): boolean =>
  doubtful === true || ((key === 'keptAt' || key === 'place') && inline !== undefined && cellsOf(inline).length > 1)

/** "Sessionssalen," or "Kansliet vid": something was to follow. */
const breaksOff = /[\p{L}\d](?:,|\s?[–—-])$|(?<!\p{L})(?:i|på|vid|och|samt|med|för|till|av|hos)$/u

/** A line close below that was not taken may be the rest of the value. */
const isCut = ({ lines }: Section, value: Flow): boolean => {
  const next = lineBelow(lines, value)
  return next !== undefined && next.gap === 0
}

const lineBelow = (lines: readonly Line[], value: Flow): Line | undefined => {
  const until = value.at.at(-1) ?? 0
  return lines.find(({ flow }) => (flow.at[0] ?? 0) > until)
}

/** "nsalget av Åsa Berg" below a value: small letters before a capital may be a label that has lost its first letter and another. */
const holdsLabel = ({ lines }: Section, value: Flow): boolean => {
  const until = value.at.at(-1) ?? 0
  const end = lines.findIndex(({ flow }) => (flow.at[0] ?? 0) > until)
  return lines.slice(0, end < 0 ? lines.length : end).some(({ text }) => /^\p{Ll}[\p{L}\s]{3,40}\s\p{Lu}/u.test(text))
}

/** The labelled values with one of the keys. */
export const withKey = (labelled: readonly Labelled[], ...keys: readonly Key[]): Labelled[] =>
  labelled.filter(({ key }) => keys.some((one) => one === key))

const claimsOf = <T>(
  labelled: readonly Labelled[],
  rank: number,
  read: (value: Flow) => Fact<T> | undefined,
): Claim<T>[] =>
  labelled.flatMap(({ value, isDoubtful }) => {
    const fact = read(value)
    return fact ? [{ fact: isDoubtful ? doubted(fact, 0.85) : fact, rank }] : []
  })

/** Words of approval and notice: a value with them is not about the meeting, whatever its label says. */
const ofApproval = /juster|signer|underskr|ansla/iu

/** "Datum" + "för jutsering 25 april": a longer label whose end was not understood, so nobody knows what its day is of. */
const labelGoesOn = /^(?:för|då|när|av)\s/u

/** When and where the meeting was. `titleDays` are days in the headline; a day under an approval or notice label never counts. */
export const meetingOf = (
  all: readonly Labelled[],
  titleDays: readonly Fact<string>[],
): NonNullable<ToldDocument['meeting']> => {
  const labelled = all.filter(({ value }) => !ofApproval.test(value.text) && !labelGoesOn.test(value.text))
  const together = withKey(labelled, 'placeTime')
  const times = [...withKey(labelled, 'time'), ...together, ...withKey(labelled, 'date')]
  const date = settled([
    ...claimsOf(withKey(labelled, 'meetingDate'), 4, firstDay),
    ...claimsOf(together, 4, firstDay),
    ...claimsOf(withKey(labelled, 'time'), 2, firstDay),
    ...claimsOf(withKey(labelled, 'date'), 3, firstDay),
    ...titleDays.map((fact) => ({ fact: doubted(fact, 0.89), rank: 1 })),
  ])
  const start = settled(claimsOf(times, 1, (value) => timesIn(value)?.start))
  const end = settled(claimsOf(times, 1, (value) => timesIn(value)?.end))
  const place = settled([...claimsOf(withKey(labelled, 'place'), 2, placeIn), ...claimsOf(together, 1, placeIn)])
  return {
    ...(date ? { date } : {}),
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(place ? { place } : {}),
  }
}

const firstDay = (value: Flow): Fact<string> | undefined => {
  const days = daysIn(value)
  const first = days[0]?.day
  return first && days.some(({ day }) => day.value !== first.value) ? doubted(first, 0.8) : first
}

const digital =
  /digital(?:t|a)?\s+(?:underskrift|justering|signering|signatur|signeras|justerat)|(?:justeras|signeras|justerat)\s+digitalt|e-signering/iu

/** When, where and how the minutes were approved. */
export const approvalOf = (labelled: readonly Labelled[]): NonNullable<ToldDocument['approval']> => {
  const both = withKey(labelled, 'approvalPlaceTime')
  const date = settled([...claimsOf(withKey(labelled, 'approvalDate'), 2, firstDay), ...claimsOf(both, 2, firstDay)])
  const place = settled([...claimsOf(withKey(labelled, 'approvalPlace'), 2, placeIn), ...claimsOf(both, 1, placeIn)])
  const sign = [...both, ...withKey(labelled, 'signatures', 'approvalDate', 'approvalPlace')].find(({ value }) =>
    digital.test(value.text),
  )
  const words = sign ? digital.exec(sign.value.text) : undefined
  const said =
    sign && words ? new Fact(true, spanOf(sign.value, words.index, words.index + words[0].length)) : undefined
  return { ...(date ? { date } : {}), ...(place ? { place } : {}), ...(said ? { digital: said } : {}) }
}

/** The paragraphs that the minutes say they hold. */
export const paragraphsOf = (labelled: readonly Labelled[]): NonNullable<ToldDocument['paragraphs']> => {
  const lists = withKey(labelled, 'paragraphs').flatMap(({ value }) => {
    const start = /^(?:\D{0,12}?[\s.:])?(?=§|\d)/u.exec(value.text)?.[0].length ?? 0
    const found = paragraphsAt(value, start, 'list')
    if (!found) return []
    const rest = value.text.slice(found.to)
    return [excepts.test(rest) || goesOn.test(rest) ? found.ranges.map(doubtedRange) : found.ranges]
  })
  const [first, ...others] = lists
  if (!first) return []
  const same = others.every((list) => plain(list) === plain(first))
  return same ? first : first.map((range) => doubtedRange(range))
}

/** "§§ 1–12 utom § 5": not all that the list spans. */
const excepts = /(?<!\p{L})(?:utom|förutom|ej|inte|undantag\p{L}*|exkl\p{L}*)(?!\p{L})/iu

/** More numbers follow, or the list breaks off ("12 och"). */
const goesOn = /^[\s,–—-]*(?:(?:och|samt|&)\s*)?§{0,2}\s?\d|^\s*(?:[,&]|och|samt)\s*$/u

const plain = (ranges: Told<NonNullable<ReadDocument['paragraphs']>>): string =>
  JSON.stringify(ranges.map((range) => [endOf(range, 'from'), endOf(range, 'to')]))

/** The first or last paragraph of a range, as a plain number. */
export const endOf = (range: NonNullable<ToldDocument['paragraphs']>[number], end: 'from' | 'to'): number =>
  plainOf<number>(range[end])

/** Every number of the ranges, at most 2,000 of each. */
export const numbersIn = (ranges: NonNullable<ToldDocument['paragraphs']>): number[] =>
  ranges.flatMap((range) => {
    const [from, to] = [endOf(range, 'from'), endOf(range, 'to')]
    return Array.from({ length: Math.max(0, Math.min(to - from + 1, 2000)) }, (_, i) => from + i)
  })

const doubtedRange = (
  range: NonNullable<ToldDocument['paragraphs']>[number],
): NonNullable<ToldDocument['paragraphs']>[number] => ({
  from: range.from instanceof Fact ? doubted(range.from, 0.6) : range.from,
  to: range.to instanceof Fact ? doubted(range.to, 0.6) : range.to,
})

/** The people that labels of one kind name; labels repeated with the same names give them once. */
export const peopleUnder = (labelled: readonly Labelled[], ...keys: readonly Key[]): ReadPerson[] => {
  const people: ReadPerson[] = []
  for (const { value, section } of withKey(labelled, ...keys)) {
    if (isElsewhere(value.text)) continue
    for (const person of listedIn(value, section)) {
      if (!people.some((one) => one.name.value === person.name.value)) people.push(person)
    }
  }
  // One with a party and one without are hardly two of a kind, and may be one long name.
  const isMixed = people.some(({ party }) => party) && people.some(({ party }) => !party)
  return isMixed || people.length > mostSigning
    ? people.map((one) => ({ ...one, name: doubted(one.name, 0.8) }))
    : people
}

const mostSigning = 4

/**
 * The people of a value; the last one is doubted where the rest of the name may stand alone on the line below, and all are
 * where they are so many that the heading of a list was not understood.
 */
const listedIn = (value: Flow, { lines }: Section): ReadPerson[] => {
  const { people } = peopleIn(value)
  const last = people.at(-1)
  const below = lineBelow(lines, value)
  if (last && last.party === undefined && below?.gap === 0 && isLastName(below.flow))
    last.name = doubted(last.name, 0.8)
  return people
}

/** What the certificate of the notice says. `by` may stand under "Underskrift" when it comes after the notice's heading. */
export const noticeOf = (
  labelled: readonly Labelled[],
  signedBelow: readonly Labelled[],
  prose: Flow,
): NonNullable<ToldDocument['notice']> => {
  const day = (...keys: readonly Key[]) => settled(claimsOf(withKey(labelled, ...keys), 1, firstDay))
  const periods = withKey(labelled, 'postedPeriod')
  const period = periods.flatMap(({ value }) => daysIn(value).map((found) => found.day))
  // The last day up, and the end of a period, is the day before removal in some papers and the same day in others.
  const upTo = day('lastDayUp')
  const lastDayUp = upTo && doubted(upTo, 0.8)
  const postedOn = day('posted') ?? period[0] ?? dayAfter(wentUp, prose)
  const periodEnd = period.length > 1 ? period.at(-1) : undefined
  const removedOn = day('removed') ?? (periodEnd && doubted(periodEnd, 0.8)) ?? dayAfter(comesDown, prose) ?? lastDayUp
  const lastAppealDay = day('lastAppealDay')
  const keptAt = settled(claimsOf(withKey(labelled, 'keptAt'), 1, (value) => told(trimmed(value, /[\s.]/))))
  const by = settled(
    claimsOf([...withKey(labelled, 'noticeBy'), ...signedBelow], 1, (value) => peopleIn(value).people[0]?.name),
  )
  return {
    ...(postedOn ? { postedOn } : {}),
    ...(removedOn ? { removedOn } : {}),
    ...(lastAppealDay ? { lastAppealDay } : {}),
    ...(keptAt ? { keptAt } : {}),
    ...(by ? { by } : {}),
  }
}

const wentUp =
  /(?:sattes|sätts|satts|sattes) upp(?: den| på [\p{L} ]{3,40})?|ansl(?:ogs|ås|agits|agen|aget) (?:den|från och med|fr\.?\s?o\.?\s?m\.?)|(?:tillkännagav\p{L}*|publicera\p{L}*) den/iu
const comesDown = /(?:tas|togs|tages|tagits) (?:ned|ner|bort)(?: tidigast)?(?: den)?/iu

/** The day that follows a turn of phrase closely, in the running text of a notice. */
const dayAfter = (phrase: RegExp, prose: Flow): Fact<string> | undefined => {
  const match = phrase.exec(prose.text)
  const end = (match?.index ?? 0) + (match?.[0].length ?? 0)
  const found = match ? daysIn(cut(prose, end, end + 45))[0] : undefined
  return found && found.from < 22 ? found.day : undefined
}
