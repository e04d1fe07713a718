import { fits } from './fitting.ts'
import type { Line } from './lines.ts'
import { cut, joined } from './source-text.ts'
import { headingAt } from './vocabulary.ts'

/** Labels that a line break cuts ("Protokollets förvarings-" + "plats Arkivet", "Datum för anslagets" + "uppsättande 2024-03-04") made whole. */
export const labelsJoined = (lines: readonly Line[]): Line[] => {
  const result: Line[] = []
  for (const line of lines) {
    const before = result.at(-1)
    const whole = before && joinedLabel(before, line)
    if (whole) result[result.length - 1] = whole
    else result.push(line)
  }
  return result
}

const start = /^\p{Lu}[\p{L}\s./]{1,50}-?$/u

/** "Nämndens förslag till kommun-", whose receiver goes on below. */
const openProposal = /s förslag till [\p{L} ,-]*\p{Ll}-$/u

const joinedLabel = (before: Line, line: Line): Line | undefined => {
  if (line.gap === 0 && openProposal.test(before.text) && /^\p{Ll}+$/u.test(line.text)) {
    const flow = joined([cut(before.flow, 0, before.text.length - 1), line.flow], '')
    return { ...before, flow, text: flow.text }
  }
  if (line.gap > 0 || !start.test(before.text) || !/^\p{Ll}/u.test(line.text)) return undefined
  const isHyphened = before.text.endsWith('-')
  const first = isHyphened ? cut(before.flow, 0, before.text.length - 1) : before.flow
  const flow = joined([first, line.flow], isHyphened ? '' : ' ')
  const found = headingAt(flow)
  if (!found || found.role === 'section' || (found.misspelled && !isHyphened) || !fits(found)) return undefined
  return found.heading.text.length > first.text.length ? { ...before, flow, text: flow.text } : undefined
}
