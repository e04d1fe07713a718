import { sameWords } from '../joining/same-words.ts'
import type { Finding, ReadDocument } from '../output.ts'
import { found, inSentence } from './finding.ts'

const bodyName = String.raw`\p{Lu}[\p{L}-]+(?:\s+stadsdelsnämnd)?`
const hasDrawnUp = new RegExp(
  String.raw`(${bodyName})\s+har\s+(?:tagit\s+fram|utarbetat|arbetat\s+fram)\s+(?:ett\s+)?förslag\s+till\s+(?:nya\s+)?riktlinjer`,
  'gu',
)
const gotTheTask = [
  new RegExp(String.raw`\bgav\s+(?:även\s+|också\s+)?(${bodyName})\s+i\s+uppdrag\s+att\s+(?:ta|arbeta)\s+fram`, 'gu'),
  new RegExp(String.raw`\bhar\s+(${bodyName})\s+fått\s+i\s+uppdrag\s+att\s+(?:ta|arbeta)\s+fram`, 'gu'),
]
const mayDecide = /(?:nämnden?|styrelsen?|utskottet|fullmäktige|kommittén)$/iu
const isStaff = /(?:förvaltningen|kontoret|avdelningen|direktören|chefen)$/iu

const names = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name.replace(/\s+/gu, ' ')]))

/** Who is said to have drawn up the guidelines: two different bodies (C1), or one that can draft but never decide (C12). */
export const checkDrafters = (_document: ReadDocument, text: string): Finding[] => {
  const [first, ...others] = names(text, hasDrawnUp)
  const second = first === undefined ? undefined : others.find((name) => sameWords(name) !== sameWords(first))
  const drafters = gotTheTask
    .flatMap((pattern) => names(text, pattern))
    .filter((name) => !mayDecide.test(name) && !isStaff.test(name))
  const [drafter] = drafters
  return [
    ...(first !== undefined && second !== undefined
      ? [found('drafterDiffers', '/sections', { first: inSentence(first), second: inSentence(second) })]
      : []),
    ...(drafter !== undefined ? [found('drafterOnly', '/sections', { drafter })] : []),
  ]
}
