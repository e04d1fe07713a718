import type { ReadDocument } from '../output.ts'
import { isRecord, leafText, letters } from './fact-values.ts'

/** Faults of the spans of a reading: outside the text, empty, pointing nowhere, or not holding what was read. */
export function spanFaults(read: ReadDocument, text: string): string[] {
  return Object.entries(read.spans).flatMap(([at, [from, until]]) => {
    if (!Number.isInteger(from) || !Number.isInteger(until)) return [`${at}: not whole numbers`]
    if (from < 0 || until > text.length || from >= until) return [`${at}: ${from}–${until} of ${text.length}`]
    const value = valueAt(read, at)
    if (value === undefined) return [`${at}: nothing there`]
    const said = verbatim.test(at) ? leafText(value) : undefined
    if (said === undefined || holds(text.slice(from, until), said)) return []
    return [`${at}: "${said}" is not in "${text.slice(from, until)}"`]
  })
}

/** Facts that are copied from the text and never put into another form. */
const verbatim =
  /\/(name|place|title|body|authority|keptAt|by|caseNumber|points\/\d+|caseNumbers\/\d+|attachments\/\d+)$/

/** The value that a JSON pointer leads to, undefined if it leads nowhere. */
function valueAt(document: unknown, pointer: string): unknown {
  let value: unknown = document
  for (const part of pointer.split('/').slice(1)) {
    if (Array.isArray(value)) value = value[Number(part)]
    else if (isRecord(value)) value = value[part]
    else return undefined
  }
  return value
}

/** Whether the letters of a value stand in a text in their order; page furniture may stand between. */
function holds(text: string, value: string): boolean {
  const print = letters(text)
  let place = 0
  for (const letter of letters(value)) {
    const found = print.indexOf(letter, place)
    if (found < 0) return false
    place = found + 1
  }
  return true
}
