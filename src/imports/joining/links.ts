import type { Item, JoinGround, ReadDocument } from '../output.ts'
import { caseKey } from './case-key.ts'
import { sameWords } from './same-words.ts'

/** How a paper without a case number hangs together with another, and on what ground. */
export type Link = { from: number; to: number; ground: JoinGround }

const paperWord = /^(?:bilaga\s*\d*\.?\s*)?(?:tjänsteskrivelse|tjänste?utlåtande|ärendeblad)[\s,:-]+/iu
const ending = /\.(?:pdf|docx?|txt|odt)$/iu

/** The keys of the cases that a document speaks of: its items' numbers, or the cover's where no item has one. */
export const caseKeysOf = (document: ReadDocument): string[] => {
  const ofItems = (document.items ?? []).flatMap((item) => (item.caseNumber === undefined ? [] : [item.caseNumber]))
  const printed = ofItems.length > 0 ? ofItems : (document.caseNumbers ?? [])
  return [...new Set(printed.map(caseKey))]
}

/** The items of a document that belong to a case. An item without a number belongs where its document does. */
export const itemsOf = (document: ReadDocument, key: string | undefined): Item[] => {
  const items = document.items ?? []
  if (key === undefined || !items.some((item) => item.caseNumber !== undefined)) return items
  return items.filter((item) => item.caseNumber !== undefined && caseKey(item.caseNumber) === key)
}

const attachedTitles = (document: ReadDocument, key: string | undefined): string[] =>
  [...(document.attachments ?? []), ...itemsOf(document, key).flatMap((item) => item.attachments ?? [])]
    .filter((name) => paperWord.test(name.trim()))
    .map((name) => sameWords(name.trim().replace(ending, '').replace(paperWord, '')))

const pointsOf = (document: ReadDocument, key: string | undefined): string[] =>
  itemsOf(document, key)
    .filter((item) => (item.points ?? []).length > 0)
    .map((item) => (item.points ?? []).map(sameWords).join('|'))
    .filter((points) => points.length >= fewestLetters)

/** Shorter decisions ("Informationen noteras") are the same in many matters and join nothing. */
const fewestLetters = 40

/** The ground on which `paper` belongs to the case `key` of `other`, or undefined. A named attachment is the stronger. */
export const groundBetween = (
  paper: ReadDocument,
  other: ReadDocument,
  key: string | undefined,
): Exclude<JoinGround, 'caseNumber'> | undefined => {
  if (paper.title !== undefined && attachedTitles(other, key).includes(sameWords(paper.title))) return 'attachmentTitle'
  const theirs = pointsOf(other, key)
  return pointsOf(paper, undefined).some((points) => theirs.includes(points)) ? 'samePoints' : undefined
}
