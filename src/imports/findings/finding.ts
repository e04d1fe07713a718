import { type Citation, citationText, isInForce } from '../../law/citation.ts'
import { type Day, dayInWords } from '../../platform/time.ts'
import type { Finding } from '../output.ts'
import { findingTexts } from './texts.ts'

/** Which finding, by the key of its text. */
export type FindingKey = keyof typeof findingTexts

/** A finding across documents, told at one of them: `at` points within that document. */
export type CaseFinding = Finding & { document: string }

type Fact = string | number | Day

const inWords = (fact: Fact): string =>
  typeof fact === 'string' ? fact : typeof fact === 'number' ? String(fact) : dayInWords(fact)

/** Makes a finding out of its text. A fact that the text names and nobody gave stays out; days are written in words. */
export const found = (key: FindingKey, at: string, facts: Readonly<Record<string, Fact>> = {}): Finding => {
  const { level, rule, says } = findingTexts[key]
  const message = says.replace(/\{(\w+)\}/gu, (_, name: string) => inWords(facts[name] ?? ''))
  return { level, rule, at, message }
}

/** " (13 kap. 5 § kommunallagen)" for the first provision in force on the day; empty when none is known for it. */
export const lawInBrackets = (citations: readonly Citation[], on: Day): string => {
  const cited = citations.find((citation) => isInForce(citation, on))
  return cited ? ` (${citationText(cited)})` : ''
}

/** "1 dag", "11 dagar"; the sign is dropped. */
export const daysInWords = (days: number): string => `${Math.abs(days)} ${Math.abs(days) === 1 ? 'dag' : 'dagar'}`

/** A role or a body inside a sentence: one word begins with a small letter, a name of several words stays as it is. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}+$/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

/** "Alma, Bo och Cia". */
export const listInWords = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`
