import type { Block, Said } from '../../platform/documents/document.ts'
import { listInWords, noBreakSpace } from '../../platform/texts/words.ts'
import { day, dayInWords } from '../../platform/time.ts'
import type { Named, ParagraphRange } from './meeting-content.ts'

/** "5 december 2023" from the day as content holds it. */
export const dayPrinted = (iso: string): string => dayInWords(day(iso))

/** "18.30–19.28", or "kl. 18.30" when the end is not known. */
export const timesPrinted = (start: string | undefined, end: string | undefined): string => {
  if (start === undefined) return ''
  const from = start.replace(':', '.')
  return end === undefined ? `kl.${noBreakSpace}${from}` : `${from}–${end.replace(':', '.')}`
}

/** "§ 155", "§§ 146–154 och 156–166". Nothing for none. */
export const rangesPrinted = (ranges: readonly ParagraphRange[]): string => {
  const [first, ...others] = ranges
  if (!first) return ''
  const sign = others.length === 0 && first.from === first.to ? '§' : '§§'
  const words = ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
  return `${sign}${noBreakSpace}${listInWords(words)}`
}

/** "Eva Berg (S)". */
export const namePrinted = ({ name, party }: Named): string => (party === undefined ? name : `${name} (${party})`)

/** "Eva Berg (S), Bo Ek (M) och Omar Ali (C)". */
export const namesPrinted = (people: readonly Named[]): string => listInWords(people.map(namePrinted))

/** Words as a paragraph of their own. */
export const paragraph = (text: Said): Block => ({ kind: 'paragraph', text })

/** Decision points: one alone is a paragraph, several are numbered. */
export const pointBlocks = (points: readonly Said[]): Block[] => {
  const [only, another] = points
  if (only === undefined) return []
  return another === undefined ? [paragraph(only)] : [{ kind: 'points', points }]
}

/** A list, or nothing. */
export const listed = (items: readonly string[] | undefined): Block[] =>
  items === undefined || items.length === 0 ? [] : [{ kind: 'list', items }]

const commonBody = /^\p{L}*(?:nämnden|styrelsen|fullmäktige|utskottet|beredningen)s?(?=\s|$)/iu

/** The name of a body inside a sentence: "Kommunstyrelsens arbetsutskott" begins small, "Västerängs stadsdelsnämnd" does not. */
export const bodyInSentence = (body: string): string =>
  commonBody.test(body) ? body.charAt(0).toLocaleLowerCase('sv') + body.slice(1) : body

/** A title as a heading has it: with a capital and without a full stop. */
export const titlePrinted = (title: string): string => {
  const bare = title.replace(/[\s.:;,]+$/u, '')
  return bare.charAt(0).toLocaleUpperCase('sv') + bare.slice(1)
}

/** What is worth keeping of a fact: no empty texts, no empty lists, nothing undefined. */
export const present = <T extends object>(facts: T): Partial<T> => {
  const kept: Partial<T> = { ...facts }
  for (const key in kept) if (isEmpty(kept[key])) delete kept[key]
  return kept
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
