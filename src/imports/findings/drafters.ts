import { sameWords } from '../joining/same-words.ts'
import type { Finding, ReadDocument } from '../output.ts'
import { found, inSentence } from './finding.ts'

// Every repetition is bounded and begins at the start of a word: a damaged text must not make the search long.
const gap = String.raw`\s{1,4}`
const bodyName = String.raw`(?<![\p{L}-])\p{Lu}[\p{L}-]{1,60}(?:${gap}stadsdelsnämnd)?`
const hasDrawnUp = new RegExp(
  `(${bodyName})${gap}har${gap}(?:tagit${gap}fram|utarbetat|arbetat${gap}fram)${gap}(?:ett${gap})?förslag${gap}till${gap}(?:nya${gap})?riktlinjer`,
  'gu',
)
const gotTheTask = [
  new RegExp(
    String.raw`\bgav${gap}(?:även${gap}|också${gap})?(${bodyName})${gap}i${gap}uppdrag${gap}att${gap}(?:ta|arbeta)${gap}fram`,
    'gu',
  ),
  new RegExp(
    String.raw`\bhar${gap}(${bodyName})${gap}fått${gap}i${gap}uppdrag${gap}att${gap}(?:ta|arbeta)${gap}fram`,
    'gu',
  ),
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
