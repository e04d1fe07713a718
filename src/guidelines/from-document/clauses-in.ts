import { z } from 'zod'
import { confirmedIn } from '../../cases/index.ts'
import type { GuidelineClause } from '../guidelines.ts'
import { reportHeadings } from './data/report-headings.ts'

/** Something in a filed document that can become a clause. `key` names it in the form: `s2` a section, `k0` a criterion. */
export type Passage = {
  readonly key: string
  readonly heading: string
  readonly text: string
  /** The section that the criterion stands in; undefined for sections, and for criteria that stand in none. */
  readonly within?: string | undefined
  /** Whether it is proposed: everything but what belongs to a report, and criteria that a section already holds. */
  readonly isProposed: boolean
}

const readings = z.object({
  sections: z.array(z.object({ heading: z.string(), text: z.string() })).catch([]),
  criteria: z.array(z.string()).catch([]),
})

const [longestHeading, longestText] = [200, 20_000]
const line = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const cut = (text: string): string =>
  text.length <= longestHeading ? text : `${text.slice(0, longestHeading - 1).trimEnd()}…`

/** The passages of a document as its reading was confirmed; the whole text as one where it has no sections. */
export const passagesIn = ({ reading, title, text }: { reading: unknown; title: string; text: string }): Passage[] => {
  const { sections = [], criteria = [] } = readings.safeParse(confirmedIn(reading)).data ?? {}
  const told = sections.flatMap(({ heading, text: body }, index): Passage[] => {
    const own = cut(line(heading))
    if (own === '') return []
    const isProposed = !reportHeadings.some((known) => known === own.toLocaleLowerCase('sv').replace(/:$/, ''))
    return [{ key: `s${index}`, heading: own, text: body.trim(), isProposed }]
  })
  const whole = told.length > 0 ? told : [{ key: 's0', heading: cut(line(title)), text: text.trim(), isProposed: true }]
  const points = criteria.flatMap((criterion, index): Passage[] => {
    const own = line(criterion)
    if (own === '') return []
    const within = whole.find((section) => line(section.text).includes(own.slice(0, 60)))?.key
    const [heading, rest] = own.length <= longestHeading ? [own, ''] : [cut(own), own]
    return [{ key: `k${index}`, heading, text: rest, within, isProposed: within === undefined }]
  })
  const below = (key: string | undefined) => points.filter(({ within }) => within === key)
  return [...whole.flatMap((section) => [section, ...below(section.key)]), ...below(undefined)]
}

/**
 * The clauses that the chosen passages become, numbered from 1 in their order; a criterion below the section that it stands in. A section
 * whose criteria are clauses of their own ends before the first of them. A text that is too long for one clause goes on in the next.
 */
export const clausesOfPassages = (
  passages: readonly Passage[],
  chosen: readonly string[],
): readonly Omit<GuidelineClause, 'clauseId'>[] => {
  const taken = passages.filter(({ key }) => chosen.includes(key))
  const sections = taken.filter(({ within }) => within === undefined || !chosen.includes(within))
  return sections
    .flatMap(({ key, heading, text }, index) => {
      const number = String(index + 1)
      const below = taken.filter(({ within }) => within === key)
      const parts = inParts(textBefore(text, below[0]))
      return [
        ...parts.map((part, at) => ({
          ...{ number: at === 0 ? number : `${number} (${at + 1})`, heading, text: part },
        })),
        ...below.map((one, at) => ({ number: `${number}.${at + 1}`, heading: one.heading, text: one.text })),
      ]
    })
    .map((clause, index) => ({ ...clause, position: index + 1 }))
}

// Criteria were read from bullets, each at the beginning of its line.
const textBefore = (text: string, first: Passage | undefined): string => {
  const bullet = first === undefined ? -1 : text.search(/^\s*[•·▪*–-]/mu)
  return bullet < 0 ? text : text.slice(0, bullet).trim()
}

const inParts = (text: string): readonly string[] => {
  if (text.length <= longestText) return [text]
  const at = text.lastIndexOf('\n', longestText)
  const end = at > 0 ? at : longestText
  return [text.slice(0, end).trim(), ...inParts(text.slice(end).trim())]
}
