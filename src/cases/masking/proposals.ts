import { type MaskGround, maskGrounds, type OwnGround } from '../../law/web-publication.ts'
import { privateTitles } from './data/private-titles.ts'
import { dayForms } from './day-forms.ts'
import { identityNumbersIn } from './identity-numbers.ts'
import { askedIn, joined, type Mask, placesOf, withoutRanges } from './web-version.ts'

/** Something that should perhaps be hidden, wherever it stands in the text. */
export type MaskProposal = {
  /** Names it in the form: kind and first place, never the words. */
  readonly id: string
  readonly ground: MaskGround
  readonly words: string
  readonly places: readonly { readonly from: number; readonly until: number }[]
  /** False for what may never be shown (R-GDPR-3). */
  readonly mayStay: boolean
}

/** A person of the list of attendance, as far as masking needs to know. */
export type PersonInText = {
  readonly name: string
  readonly role: string
  readonly party?: string | undefined
  readonly title?: string | undefined
}

const mail = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu
const phone =
  /(?<![\d/:.-])(?:(?:\+|00)46[ \u00a0-]?(?:\(0\)[ \u00a0]?)?\d{1,3}|0\d{1,3})(?:[ \u00a0]?[-\u2013/][ \u00a0]?|[ \u00a0])\d{2,3}(?:[ \u00a0]?\d{2,3}){1,3}(?![\d/:-])|(?<!\d)(?:\+46|0046|0)7\d{8}(?!\d)/g

/**
 * What the patterns and the list of attendance say should be hidden before the text is on the web (R-GDPR-2, R-GDPR-3): identity
 * numbers, telephone numbers, mail addresses, and names of people who are there in no public role. Never the elected nor officials.
 */
export const proposalsFor = (text: string, people: readonly PersonInText[]): readonly MaskProposal[] => {
  const numbers = identityNumbersIn(text)
  const taken = (from: number) => numbers.some((number) => number.from <= from && from < number.until)
  const matches = (pattern: RegExp) =>
    [...text.matchAll(pattern)]
      .map((match) => ({ from: match.index, until: match.index + match[0].length }))
      .filter(({ from }) => !taken(from))
  return [
    ...grouped(
      text,
      'identityNumber',
      numbers.filter(({ isChecked }) => isChecked),
    ),
    ...grouped(
      text,
      'likeIdentityNumber',
      numbers.filter(({ isChecked }) => !isChecked),
    ),
    ...grouped(text, 'phone', matches(phone)),
    ...grouped(text, 'mail', matches(mail)),
    ...privateNames(people).flatMap((name) => named(text, name)),
  ].toSorted((a, b) => (a.places[0]?.from ?? 0) - (b.places[0]?.from ?? 0))
}

/** Telephone numbers and mail addresses in a text, each once. */
export const contactsIn = (text: string): readonly string[] => [
  ...new Set([phone, mail].flatMap((pattern) => [...text.matchAll(pattern)].map(([words]) => words))),
]

const grouped = (
  text: string,
  ground: MaskGround,
  places: readonly { from: number; until: number }[],
): readonly MaskProposal[] =>
  [...Map.groupBy(places, ({ from, until }) => text.slice(from, until))].map(([words, own]) =>
    proposal(ground, words, own),
  )

const named = (text: string, name: string): readonly MaskProposal[] => {
  const places = placesOf(text, name)
  return places.length === 0 ? [] : [proposal('privatePerson', name, places)]
}

const proposal = (
  ground: MaskGround,
  words: string,
  places: readonly { from: number; until: number }[],
): MaskProposal => ({
  id: `${ground}-${places[0]?.from ?? 0}`,
  ground,
  words,
  places: places.map(({ from, until }) => ({ from, until })),
  mayStay: maskGrounds[ground].mayStay,
})

/** Whether someone is there as a private person, by what they are called: "medborgare", "granne i kvarteret". */
const isPrivateTitle = (title: string): boolean =>
  privateTitles.includes(title.trim().toLocaleLowerCase('sv').split(/[\s,]/)[0] ?? '')

/** People who are in the text without a task: no party, no title but a private one, and nobody of the same name has one. */
const privateNames = (people: readonly PersonInText[]): readonly string[] => {
  const isPublic = ({ role, party = '', title = '' }: PersonInText) =>
    party.trim() !== '' || (title.trim() === '' ? role !== 'other' : !isPrivateTitle(title))
  const known = new Set(people.filter(isPublic).map(({ name }) => folded(name)))
  const names = people.filter((person) => !isPublic(person) && !known.has(folded(person.name))).map(({ name }) => name)
  return [...new Set(names)]
}

const folded = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv')

/** Words that a person chose to hide, and why. `provision` is given for secrecy; '' takes that of the ground. */
export type OwnWords = { readonly words: string; readonly ground: OwnGround; readonly provision: string }

/** What a person decided: the proposals to follow, by id, and words of their own. */
export type MaskChoice = { readonly chosen: readonly string[]; readonly own: readonly OwnWords[] }

/** The masks that a choice leads to. What may never be shown is masked whether it was chosen or not. */
export const masksFor = (
  text: string,
  proposals: readonly MaskProposal[],
  { chosen, own }: MaskChoice,
): readonly Mask[] => {
  const followed = proposals
    .filter(({ id, mayStay }) => !mayStay || chosen.includes(id))
    .flatMap(({ ground, places, words }): Mask[] =>
      places.map((place) => ({ ...place, reason: ground, provision: maskGrounds[ground].provision, words })),
    )
  const added = own.flatMap(({ words, ground, provision }) =>
    placesOfOwn(text, words).map((place) => ({
      ...place,
      words,
      reason: ground,
      provision: provision === '' ? maskGrounds[ground].provision : provision,
    })),
  )
  const all = [...followed, ...added]
  return joined(text, all).map((range) => ({
    ...range,
    words: askedIn(all.filter(({ from, until }) => range.from <= from && until <= range.until)).join('\n'),
  }))
}

/** Every place where the words of a person's own choice stand; a day also in the other ways of writing it. */
export const placesOfOwn = (text: string, words: string) =>
  [words, ...dayForms(words)].flatMap((each) => placesOf(text, each))

/** Hides in any other text of the case what was masked in its papers, and identity numbers always. */
export const hidden =
  (maskedWords: readonly string[], mark?: string) =>
  (text: string): string =>
    withoutRanges(
      text,
      [
        ...identityNumbersIn(text).filter(({ isChecked }) => isChecked),
        ...maskedWords.flatMap((words) => placesOfOwn(text, words)),
      ],
      mark,
    )

/** The text as it may be published at once: with everything masked that is proposed. */
export const fullyMasked = (
  text: string,
  people: readonly PersonInText[],
): { text: string; masks: readonly Mask[] } => {
  const proposals = proposalsFor(text, people)
  const masks = masksFor(text, proposals, { chosen: proposals.map(({ id }) => id), own: [] })
  return { text: withoutRanges(text, masks), masks }
}
