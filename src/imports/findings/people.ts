import { sameWords } from '../joining/same-words.ts'
import type { Attendance, ReadDocument } from '../output.ts'
import { type CaseFinding, type FindingKey, found, listInWords } from './finding.ts'

type Entry = { person: Attendance; at: string; document: string }

/** People whose title, unit or party is printed differently in two documents of one case (C8). */
export const checkPeople = (documents: ReadDocument[]): CaseFinding[] =>
  [...entriesByName(documents).values()].flatMap((entries) => [
    ...varies(entries, 'titleVaries', ({ title }) => title),
    ...varies(entries, 'unitVaries', belongsTo),
    ...varies(entries, 'partyVaries', electedFor),
  ])

const entriesByName = (documents: ReadDocument[]): Map<string, Entry[]> => {
  const byName = new Map<string, Entry[]>()
  for (const document of documents) {
    for (const [index, person] of (document.attendance ?? []).entries()) {
      const name = sameWords(person.name)
      byName.set(name, [...(byName.get(name) ?? []), { person, at: `/attendance/${index}`, document: document.file }])
    }
  }
  return byName
}

const isOfficial = ({ role }: Attendance): boolean => role === 'official' || role === 'other'

// A political secretary is printed now under a party, now under the administration.
const belongsTo = (person: Attendance): string | undefined =>
  isOfficial(person) ? (person.unit?.toLowerCase() ?? person.party) : undefined

const electedFor = (person: Attendance): string | undefined => (isOfficial(person) ? undefined : person.party)

const factName = { titleVaries: 'titles', unitVaries: 'units', partyVaries: 'parties' } as const

/** Told at the last document that differs from the first. One document alone is the matter of its own checks. */
const varies = (
  entries: Entry[],
  key: keyof typeof factName & FindingKey,
  printed: (person: Attendance) => string | undefined,
): CaseFinding[] => {
  const told = entries.flatMap((entry) => {
    const value = printed(entry.person)
    return value === undefined ? [] : [{ ...entry, value }]
  })
  const values = [...new Set(told.map(({ value }) => value))]
  const last = told.findLast(({ value, document }) => value !== told[0]?.value && document !== told[0]?.document)
  if (values.length < 2 || !last) return []
  const facts = { name: last.person.name, [factName[key]]: listInWords(values) }
  return [{ ...found(key, last.at, facts), document: last.document }]
}
