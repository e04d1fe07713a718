import type { Translate } from '../../platform/texts/texts.ts'
import { rangesText, valueInWords } from './field-values.ts'
import type { Part, Place } from './places.ts'

/** How much of a long text a row shows; the source beside it has the rest. */
const longestShown = 240

const cut = (text: string): string =>
  text.length <= longestShown ? text : `${text.slice(0, longestShown).trimEnd().toWellFormed()} …`

/** "§ 155", "§§ 146–149, 151": the sign stands twice where there are several. */
const signed = (value: unknown): string => {
  const words = rangesText(value)
  return `${/^\d+$/.test(words) ? '§' : '§§'} ${words}`
}

type Said = (part: Part) => unknown

const wordsOf = (t: Translate, part: Part, value: unknown): string => {
  const words = valueInWords(t, part.kind, value)
  if (words === '' || part.name === 'role') return ''
  if (part.kind === 'ranges') return t.find(`imports.presence.${part.name}`, { ranges: signed(value) }) ?? signed(value)
  return part.name === 'dueOn' ? t('imports.due', { day: words }) : words
}

const isName = ({ name }: Part) => name === 'name' || name === 'by/name'
const isParty = ({ name }: Part) => name === 'party' || name === 'by/party'

/** "Torsten Ek (L)": the person of a fact, or its first part where it is about no person. */
export const headOf = (t: Translate, { parts }: Place, said: Said): string => {
  const named = parts.find(isName) ?? parts[0]
  const party = parts.find(isParty)
  const name = named ? valueInWords(t, named.kind, said(named)) : ''
  const letters = party ? valueInWords(t, party.kind, said(party)) : ''
  return letters === '' ? name : `${name} (${letters})`
}

/** What is said of them: title, unit, paragraphs. Empty when nothing is. */
export const restOf = (t: Translate, { parts }: Place, said: Said): string => {
  const named = parts.find(isName) ?? parts[0]
  return parts
    .filter((part) => part !== named && !isParty(part))
    .map((part) => wordsOf(t, part, said(part)))
    .filter((words) => words !== '')
    .join(', ')
}

/** A whole fact in one line. */
export const placeInWords = (t: Translate, place: Place, said: Said): string => {
  const [first] = place.parts
  if (!place.isWhole) return first ? cut(valueInWords(t, first.kind, said(first))) : ''
  if (place.pattern.endsWith('/votes/*')) {
    const count = (name: string) => Number(place.parts.filter((part) => part.name === name).map(said)[0] ?? 0)
    return t('imports.votes', { yes: count('yes'), no: count('no'), abstain: count('abstain') })
  }
  const head = headOf(t, place, said)
  // A section is known by its heading: what it says stands in the source beside.
  if (place.pattern === '/sections/*') return cut(head)
  const rest = restOf(t, place, said)
  const isTold = place.pattern.endsWith('/assignments/*')
  return cut([head, rest].filter((text) => text !== '').join(isTold ? ': ' : ', '))
}
