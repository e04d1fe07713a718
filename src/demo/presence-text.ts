import type { ParagraphRange } from '../meetings/index.ts'
import type { HeldMeeting } from './held-meetings.ts'
import type { Present } from './presence.ts'
import type { Sheet } from './sheet.ts'

const lists = [
  { heading: 'Beslutande', roles: ['deciding', 'servingSubstitute'] },
  { heading: 'Ersättare', roles: ['substitute'] },
  { heading: 'Övriga', roles: ['official'] },
  { heading: 'Frånvarande', roles: ['absent'] },
] as const

/** The list of attendance as minutes print it. */
export const presenceList = (sheet: Sheet, { attendance }: HeldMeeting): void => {
  sheet.put('\n\nNärvarolista\n')
  let index = 0
  for (const { heading, roles } of lists) {
    const people = attendance.filter(({ role }) => roles.some((one) => one === role))
    if (people.length === 0) continue
    sheet.put(`\n${heading}\n\n`)
    for (const person of people) {
      printPerson(sheet, person, `/attendance/${index}`)
      index += 1
    }
  }
}

const printPerson = (sheet: Sheet, person: Present, at: string): void => {
  sheet.fact(`${at}/name`, person.name)
  if (person.party) sheet.put(' (').fact(`${at}/party`, person.party).put(')')
  sheet.value(`${at}/role`, person.role)
  if (person.title) sheet.put(', ').fact(`${at}/title`, person.title)
  if (person.unit) sheet.put(', ').fact(`${at}/unit`, person.unit)
  const [recused] = person.recused
  if (recused) {
    sheet.put(', deltar ej ')
    printRange(sheet, `${at}/recused/0`, recused)
    sheet.put(' på grund av jäv')
  }
  const [present] = person.present
  if (present) {
    sheet.put(', närvarande ')
    printRange(sheet, `${at}/present/0`, present)
  }
  const [serves] = person.serves
  if (person.role === 'servingSubstitute') sheet.put(', tjänstgörande ersättare')
  if (serves) {
    sheet.put(' ')
    printRange(sheet, `${at}/serves/0`, serves)
  }
  sheet.put('\n')
}

const printRange = (sheet: Sheet, at: string, { from, to }: ParagraphRange): void => {
  sheet.put(from === to ? '§ ' : '§§ ').fact(`${at}/from`, String(from), from)
  if (from === to) sheet.alsoAt(`${at}/to`, `${at}/from`, to)
  else sheet.put('-').fact(`${at}/to`, String(to), to)
}
