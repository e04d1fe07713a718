import type { AttendanceRole, ParagraphRange } from '../output.ts'
import { entriesOf } from './attendance-entries.ts'
import { endOf } from './cover.ts'
import { doubted, Fact, type Told, type ToldDocument } from './facts.ts'
import { isElsewhere } from './fitting.ts'
import { cellsOf, type Line } from './lines.ts'
import { holdsLooseRole, rejoined } from './roles-apart.ts'
import { peopleIn, type ReadPerson } from './scan-people.ts'
import { closed, uncertain } from './scan-presence.ts'
import type { Section } from './sections.ts'
import { spanOf } from './source-text.ts'

export type ToldAttendance = NonNullable<ToldDocument['attendance']>[number]

const roles: ReadonlySet<string> = new Set([
  'deciding',
  'servingSubstitute',
  'substitute',
  'official',
  'other',
  'absent',
])

/** Everyone whom the lists of the document print, in its order. Entries that cannot be read as a person are passed over. */
export const attendanceOf = (sections: readonly Section[], paragraphs: Told<ParagraphRange>[]): ToldAttendance[] => {
  const first = [...paragraphs].sort((a, b) => endOf(a, 'from') - endOf(b, 'from'))[0]?.from
  const last = [...paragraphs].sort((a, b) => endOf(b, 'to') - endOf(a, 'to'))[0]?.to
  return sections.flatMap((section) => {
    const { key } = section
    if (section.role !== 'list' || !isRole(key)) return []
    return peopleOfList(section).map((listed) => {
      const { isDoubtful } = listed
      const person = isDoubtful ? withDoubt(listed.person) : listed.person
      const doubtful = section.doubtful === true || isDoubtful
      return entryOf({ ...person, presence: closed(person.presence, first, last) }, key, { ...section, doubtful })
    })
  })
}

/** Whether this person belongs to the list at all is uncertain. */
const withDoubt = (person: ReadPerson): ReadPerson => ({
  ...person,
  name: doubted(person.name, 0.85),
  ...(person.party ? { party: doubted(person.party, 0.85) } : {}),
  ...(person.title ? { title: doubted(person.title, 0.85) } : {}),
  ...(person.unit ? { unit: doubted(person.unit, 0.85) } : {}),
  presence: uncertain(person.presence),
})

const isRole = (key: string): key is AttendanceRole => roles.has(key)

type Listed = { person: ReadPerson; isDoubtful: boolean }

const peopleOfList = (section: Section): Listed[] => {
  if (section.inline && isElsewhere(section.inline.text)) return []
  const own =
    section.first && section.inline ? [{ ...section.first, flow: section.inline, text: section.inline.text }] : []
  const { entries, strays } = entriesOf([...own, ...section.lines.filter((line) => !isElsewhere(line.text))])
  const flows = entries.map(({ flow }) => flow)
  // With a name or a role unread, nobody knows which role is whose.
  const isTicked = section.lines.some(isOfMatrix)
  const together = strays > 0 ? flows : rejoined(flows)
  if (together.length !== flows.length) return together.flatMap((flow) => peopleIn(flow).people.map(paired))
  // Roles that could not be paired with the names may make a member a stand-in.
  const isTorn = section.isTorn === true || isTicked || holdsLooseRole(flows)
  return entries.flatMap(({ flow, isDoubtful }) =>
    peopleIn(flow).people.map((person) => ({ person, isDoubtful: isDoubtful || isTorn })),
  )
}

/**
 * A row of a table that ticks off who was there, or its head: who has no tick was away, and ticks are lost in extraction, so
 * that nobody can be counted as present without a doubt.
 */
const isOfMatrix = ({ flow }: Line): boolean => {
  const cells = cellsOf(flow).map(({ text }) => text.toLowerCase())
  return cells.length > 1 && (cells.some((text) => /^[x✓✔☑]$/u.test(text)) || cells.filter(headsTick).length > 1)
}
const headsTick = (text: string): boolean =>
  /^(?:parti|närv(?:aro|\.)?|tjg\.?|frånv(?:aro|\.)?|ja|nej|avst(?:år|\.)?)$/u.test(text)

/** A person whose role line was found by counting: the name is sure, what was joined to it is less so. */
const paired = (person: ReadPerson): Listed => ({
  person: {
    ...person,
    ...(person.party ? { party: doubted(person.party, 0.85) } : {}),
    presence: uncertain(person.presence),
  },
  isDoubtful: false,
})

const outside =
  /\b(?:AB|extern|förening|konsult|kommunal|vision|ssr|facklig|bolag|förbund|byalag|stiftelse|polisen|revisor|insyn\p{L}*|adjungerad|personalföreträdare|åhörare)\b|(?:ordförande|ledamot|ersättare) (?:i|för)\b|föreningen$|bolaget$/iu

const entryOf = (person: ReadPerson, role: AttendanceRole, { doubtful, heading }: Section): ToldAttendance => {
  const { name, party, title, unit, presence } = person
  const isSeated = person.seat !== undefined && person.seat !== 'ersättare'
  const own = !isSeated && (presence.isServing || presence.serves.length > 0) && role !== 'absent'
  const kept: AttendanceRole =
    own && role !== 'official' && role !== 'other' ? 'servingSubstitute' : seatRole(person, role)
  // An office that nobody knows may be outside the municipality.
  const isStranger = role === 'other' && kept === 'official' && (title?.confidence ?? 1) < 0.9 && unit === undefined
  const isUnsaid = isStranger || (!own && isUnsaidStandIn(person, role))
  const ranges = (list: Told<ParagraphRange>[], key: 'present' | 'absent' | 'recused' | 'serves') =>
    list.length > 0 ? { [key]: list } : {}
  const serving = role === 'servingSubstitute' && presence.serves.length === 0
  // A member who is listed as not serving took no part there; of a substitute it says nothing new.
  const away = kept === 'deciding' ? uncertain({ ...presence, absent: presence.idle }).absent : []
  return {
    name,
    ...(party ? { party } : {}),
    role: (doubtful || isUnsaid) && heading ? new Fact(kept, spanOf(heading), 0.8) : kept,
    ...(title ? { title } : {}),
    ...(unit ? { unit } : {}),
    ...ranges(serving ? [] : presence.present, 'present'),
    ...ranges([...presence.absent, ...away], 'absent'),
    ...ranges(presence.recused, 'recused'),
    ...ranges(serving ? presence.present : presence.serves, 'serves'),
  }
}

/** "Bo Ek (M), ersättare" among those who decide most likely serves; nobody says so. */
const isUnsaidStandIn = ({ seat }: ReadPerson, role: AttendanceRole): boolean =>
  seat === 'ersättare' && role === 'deciding'

const seatRole = (person: ReadPerson, role: AttendanceRole): AttendanceRole => {
  if (isUnsaidStandIn(person, role)) return 'servingSubstitute'
  if (role !== 'other') return role
  if (person.seat === 'ersättare') return 'substitute'
  const works = `${person.title?.value ?? ''} ${person.unit?.value ?? ''}`
  return works.trim() !== '' && !outside.test(works) ? 'official' : 'other'
}

/** The party that the lists give a person of this name, if they give one and only one. */
export const partyInLists = (attendance: readonly ToldAttendance[], name: string): Fact<string> | undefined => {
  const parties = attendance.flatMap((entry) => {
    const same = entry.name instanceof Fact && entry.name.value === name
    return same && entry.party instanceof Fact ? [entry.party] : []
  })
  const [first] = parties
  if (!first || first.value === undefined) return undefined
  const mark = first.value
  const differs = parties.some((party) => party.value?.toUpperCase() !== mark.toUpperCase())
  return differs ? undefined : new Fact(mark, first.span, first.confidence)
}
