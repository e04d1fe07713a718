import type { ParagraphRange } from '../output.ts'
import { seatWords } from './data/people.ts'
import { type Fact, type Told, told } from './facts.ts'
import { endsInParticle, isPost, isUnit, nameAt, partyNamed } from './scan-name.ts'
import { paragraphsAt, step } from './scan-paragraphs.ts'
import { nothingSaid, type Presence, presenceAt, uncertain } from './scan-presence.ts'
import { cut, type Flow, trimmed } from './source-text.ts'

/** A person as an entry of a list prints them. `seat` is an elected post such as "ordförande", in lower case. */
export type ReadPerson = {
  name: Fact<string>
  party?: Fact<string>
  title?: Fact<string>
  unit?: Fact<string>
  seat?: string
  /** The paragraphs in which the person held the chair. */
  chairing?: Told<ParagraphRange>[]
  presence: Presence
}

/** The people in a text, in order, and how much of it was not understood (in letters). */
export type FoundPeople = { people: ReadPerson[]; leftover: number }

const separator = /[\s,;.•·*–\-/:)|]*(?:(?:och|samt|&)\s+)?/uy
const seats: ReadonlySet<string> = new Set(seatWords)

/** Reads an entry or a run of entries: "Åsa Berg (S), ordförande, deltar ej § 12; Bo Ek (M) och Eva Ask (C)". */
export const peopleIn = (flow: Flow): FoundPeople => {
  const people: ReadPerson[] = []
  let leftover = 0
  let at = step(separator, flow.text, 0) ?? 0
  while (at < flow.text.length) {
    const found = nameAt(flow, at)
    if (found) {
      const person = personOf(found)
      at = remarks(flow, found.to, person)
      if (person.presence.isPartial) person.presence = uncertain(person.presence)
      people.push(person)
    } else {
      const next = endOfPart(flow.text, at)
      leftover += cut(flow, at, next).text.replace(/\W/g, '').length
      at = Math.max(next, at + 1)
    }
    at = step(separator, flow.text, at) ?? at
  }
  return { people, leftover }
}

const personOf = (found: { name: Fact<string>; party?: Fact<string>; post?: Flow }): ReadPerson => {
  const { name, party, post } = found
  const word = post ? trimmed(post) : undefined
  const person: ReadPerson = { name, presence: nothingSaid() }
  if (party) person.party = party
  if (word && seats.has(word.text.toLowerCase())) person.seat = word.text.toLowerCase()
  else if (word) person.title = told(word)
  return person
}

/** Reads what follows a name until the next person or the end; returns where it stops. */
const remarks = (flow: Flow, from: number, person: ReadPerson): number => {
  let at = from
  let last: Part = {}
  while (at < flow.text.length) {
    const start = step(/[\s,;.(–:-]*/uy, flow.text, at) ?? at
    if (start >= flow.text.length) return start
    const after = rangesAfter(flow, { at, start }, person, last)
    last = {}
    if (after !== undefined) {
      at = step(/[)\s]*/uy, flow.text, after) ?? after
      continue
    }
    const said = presenceAt(flow, start, person.presence)
    if (said !== undefined && said > start) {
      at = step(/[)\s]*/uy, flow.text, said) ?? said
      continue
    }
    const between = flow.text.slice(at, start)
    if (/^(?:och|samt)\s/.test(flow.text.slice(start, start + 5)) || isNextPerson(flow, start, { between, person }))
      return start
    const end = endOfPart(flow.text, start)
    last = takePart(trimmed(cut(flow, start, end)), person)
    at = Math.max(end, start + 1)
  }
  return at
}

/** What the part of a remark before this one was: the post of a chair, or something that was not understood. */
type Part = { isChair?: true; isViceChair?: true; isStrange?: true; isRemark?: true }

/**
 * Paragraphs that belong to the part before them: "ordförande §§ 12-14" is when the chair was held, while nobody knows what
 * is meant by "avstår § 12" or "vice ordförande, § 12".
 */
const rangesAfter = (
  flow: Flow,
  { at, start }: { at: number; start: number },
  person: ReadPerson,
  last: Part,
): number | undefined => {
  const { isChair, isRemark } = last
  if (Object.keys(last).length === 0) return undefined
  const found = paragraphsAt(flow, start)
  if (!found || person.presence.isServing) return undefined
  if (isRemark) return found.to
  if (isChair && !flow.text.slice(at, start).includes(','))
    person.chairing = [...(person.chairing ?? []), ...found.ranges]
  else person.presence.present.push(...uncertain({ ...nothingSaid(), present: found.ranges }).present)
  return found.to
}

type Before = { between: string; person: ReadPerson }

const isNextPerson = (flow: Flow, at: number, { between, person }: Before): boolean => {
  const next = nameAt(flow, at)
  if (!next) return false
  if (next.party || /[;\n]/.test(between)) return true
  // "Förvaltningschef Eva Ask, nämndsekreterare Bo Ek": each has the post before the name.
  if (next.post && person.title && person.title.span[0] < person.name.span[0]) return true
  const part = flow.text.slice(at, endOfPart(flow.text, at))
  const words = part.trim().split(/\s+/)
  const isWhole = next.to - at >= part.trimEnd().length
  return next.post === undefined && (words.length <= 4 || isWhole) && !words.some((one) => isPost(one) || isUnit(one))
}

const endOfPart = (text: string, at: number): number => {
  const rest = text.slice(at, at + 400)
  const end =
    /[,;\n]|\s(?=(?:(?:ej|inte)\s)?(?:närvarande|deltar|tjänstgör)|(?:t\.?\s?o\.?\s?m|fr\.?\s?o\.?\s?m|kl|klockan|kom|lämnar?|lämnade|gick|anlände)[\s.]|§|\(|och\s\p{Lu}|jäv\s)/u.exec(
      rest.slice(1),
    )
  return end ? at + 1 + end.index : Math.min(text.length, at + 400)
}

/** What is left of a remark on presence whose numbers could not be read: no title. */
const remark =
  /^(?:ej|inte|deltar|deltog|avstår|närvarande|jäv|utom|ersätts av|tjänstgör\p{L}*|tjg|ersätter|ersättare|till och med|från och med)\b|\b(?:ersättare för|i stället för|på grund av)\b|§|jäv/iu

/** A party at the end of several words, or before them: two people that ran together, no title. */
const strayParty = /^(?:s|m|c|v|l|kd|mp|sd)\s|\s(?:s|m|c|v|l|kd|mp|sd)$/iu

/** A title without a word for a post may be anything: half a name, a heading, the title of a matter. */
const isKnownPost = (text: string): boolean => text.length < 70 && !/\d/.test(text) && text.split(/[\s/]+/).some(isPost)

/** Words of a matter or of running text; no office has them in its name. */
const notOffice = /\s(?:från|om|till|på|med)\s/u

/** Keeps a part of a remark as what it says of the person; tells what kind of part it was. */
const takePart = (part: Flow, person: ReadPerson): Part => {
  const clean = trimmed(part, /[\s.,;)(]/)
  const kept = /\.$/.test(part.text) && /\p{L}\.\p{L}?\.?$/u.test(part.text) && clean.text.length < 4 ? part : clean
  if (kept.text === '' || !/\p{L}{2}|^[SMCVL]$/u.test(kept.text)) return {}
  // "ordförande 12–14", whose sign was lost: when the chair was held, most likely.
  const numbered = /^(\D+?)\s+\d[\d\s,–—-]*$/u.exec(kept.text)?.[1]
  if (numbered !== undefined && seats.has(numbered.toLowerCase())) {
    person.seat ??= numbered.toLowerCase()
    return { isRemark: true }
  }
  const isSeat = seats.has(kept.text.toLowerCase())
  if (remark.test(kept.text) && !isSeat) return { isRemark: true }
  const isLoose = /^\p{Lu}[\p{L}-]+$/u.test(kept.text) && !isPost(kept.text) && !isUnit(kept.text) && !partyNamed(kept)
  if (isLoose || strayParty.test(kept.text)) return { isStrange: true }
  const party = person.party ? undefined : partyNamed(kept)
  const first = kept.text.split(/\s/)[0] ?? ''
  const isOffice = isUnit(kept.text.split(/\s/).at(-1) ?? '')
  if (isSeat) {
    person.seat ??= kept.text.toLowerCase()
    if (chairSeat.test(kept.text)) return { isChair: true }
    return /ordf/iu.test(kept.text) ? { isViceChair: true } : {}
  }
  if (party) person.party = party
  else if (/^\p{L}$/u.test(kept.text) || endsInParticle(kept.text)) return { isStrange: true }
  else return takeWork(kept, person, { isTitle: !person.title && (isPost(first) || !isOffice), isOffice })
  return {}
}

const chairSeat = /^(?:tjänstgörande |tf |t\.f\. |mötes)?ordf/iu

type Work = { isTitle: boolean; isOffice: boolean }

const takeWork = (kept: Flow, person: ReadPerson, { isTitle, isOffice }: Work): Part => {
  const isKnown = isTitle ? isKnownPost(kept.text) : isOffice && !notOffice.test(kept.text)
  const fact = told(kept, isKnown ? undefined : 0.8)
  if (isTitle) person.title = fact
  else person.unit ??= fact
  return isKnown ? {} : { isStrange: true }
}
