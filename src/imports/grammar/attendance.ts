import type { AttendanceRole, ParagraphRange } from '../output.ts'
import { endOf } from './cover.ts'
import { Fact, type Told, type ToldDocument } from './facts.ts'
import { isElsewhere } from './fitting.ts'
import type { Line } from './lines.ts'
import { cellsOf } from './lines.ts'
import { rejoined } from './roles-apart.ts'
import { isPartyCell, isUnit, nameAt } from './scan-name.ts'
import { peopleIn, type ReadPerson } from './scan-people.ts'
import { closed } from './scan-presence.ts'
import type { Section } from './sections.ts'
import { type Flow, joined, running, spanOf } from './source-text.ts'

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
    return peopleOfList(section).map((person) =>
      entryOf({ ...person, presence: closed(person.presence, first, last) }, key, section),
    )
  })
}

const isRole = (key: string): key is AttendanceRole => roles.has(key)

const peopleOfList = (section: Section): ReadPerson[] => {
  if (section.inline && isElsewhere(section.inline.text)) return []
  const own =
    section.first && section.inline ? [{ ...section.first, flow: section.inline, text: section.inline.text }] : []
  const entries = entriesOf([...own, ...section.lines.filter((line) => !isElsewhere(line.text))])
  return rejoined(entries).flatMap((entry) => peopleIn(entry).people)
}

/** The lines of a list made into entries: a line goes on after a comma, or when it does not open with a name. */
const entriesOf = (lines: readonly Line[]): Flow[] => {
  const entries: Flow[][] = []
  let astray = 0
  for (const line of lines) {
    const current = entries.at(-1)
    const isNew = opensEntry(line)
    if (current && goesOn(current.at(-1)?.text ?? '', line)) {
      if (astray === 0) current.push(line.flow)
    } else if (isNew) {
      entries.push([withPartyCell(line.flow)])
      astray = 0
    } else astray += 1
    if (astray > 3) break
  }
  return entries.map((parts) => running(parts))
}

const opensEntry = (line: Line): boolean =>
  nameAt(line.flow, 0) !== undefined || isColumn(line) || isSeatLine(line.text) || /^[-–•*\d(]/.test(line.text)

/** A party that stands in a column of its own, put in the bracket that it has elsewhere. */
const withPartyCell = (flow: Flow): Flow => {
  const [name, party, ...rest] = cellsOf(flow)
  if (!name || !party || !isPartyCell(party.text) || !nameAt(name, 0)) return flow
  return joined([joined([name, party], ' ('), ...rest], ', ')
}

const isSeatLine = (text: string): boolean =>
  /^(?:O?rdförande|L?edamot|E?rsättare|\d:[ae] vice|Vice)(?=\s*[,(]|$)/iu.test(text)

const isColumn = (line: Line): boolean => cellsOf(line.flow).some((cell) => nameAt(cell, 0) !== undefined)

/** A name that lost its first letter begins an entry of its own; it is not a remark on the person before. */
const clippedName =
  /^\p{Ll}[\p{L}-]*(?: \p{Ll}{1,14})? (?:(?:af|von|de|van|la|der|el) ){0,2}\p{Lu}\p{Ll}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*(?:\s?[,({\t]|$)/u

/** A run of names that breaks off after a first name. */
const halfName = /,\s\p{Lu}[\p{L}-]+$/u

const goesOn = (before: string, line: Line): boolean => {
  if (line.gap > 1) return false
  if (/[,;&§–—-]$|\b(?:och|samt|av|för|till|med|ej|närvarande|deltar|ersättare|ersätter)$/u.test(before)) return true
  if (halfName.test(before) && !isUnit(before.split(/\s/).at(-1) ?? '') && /^\p{Lu}[\p{L}-]+ \(/u.test(line.text))
    return true
  if (clippedName.test(line.text) || isSeatLine(line.text)) return false
  return line.gap === 0 && /^[\p{Ll}(§]/u.test(line.text) && !/^(?:af|von|de)\s/.test(line.text)
}

const outside =
  /\b(?:AB|extern|förening|konsult|kommunal|bolag|förbund|stiftelse|polisen|revisor)\b|föreningen$|bolaget$/iu

const entryOf = (person: ReadPerson, role: AttendanceRole, { doubtful, heading }: Section): ToldAttendance => {
  const { name, party, title, unit, presence } = person
  const own = person.seat === undefined && (presence.isServing || presence.serves.length > 0) && role !== 'absent'
  const kept: AttendanceRole =
    own && role !== 'official' && role !== 'other' ? 'servingSubstitute' : seatRole(person, role)
  const ranges = (list: Told<ParagraphRange>[], key: 'present' | 'absent' | 'recused' | 'serves') =>
    list.length > 0 ? { [key]: list } : {}
  const serving = role === 'servingSubstitute' && presence.serves.length === 0
  return {
    name,
    ...(party ? { party } : {}),
    role: doubtful && heading ? new Fact(kept, spanOf(heading), 0.8) : kept,
    ...(title ? { title } : {}),
    ...(unit ? { unit } : {}),
    ...ranges(serving ? [] : presence.present, 'present'),
    ...ranges(presence.absent, 'absent'),
    ...ranges(presence.recused, 'recused'),
    ...ranges(serving ? presence.present : presence.serves, 'serves'),
  }
}

const seatRole = (person: ReadPerson, role: AttendanceRole): AttendanceRole => {
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
  return differs ? undefined : new Fact(mark, first.span)
}
