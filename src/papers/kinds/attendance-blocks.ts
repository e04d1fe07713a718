import type { Block } from '../../platform/documents/document.ts'
import { headed } from '../prose.ts'
import { say, type Wording, type WordKey } from '../wording.ts'
import type { ParagraphRange, Person } from './meeting-content.ts'
import { listed, namePrinted, rangesPrinted } from './printed.ts'

const lists: readonly { readonly key: WordKey; readonly roles: readonly Person['role'][] }[] = [
  { key: 'attendance.deciding', roles: ['deciding', 'servingSubstitute'] },
  { key: 'attendance.substitute', roles: ['substitute'] },
  { key: 'attendance.official', roles: ['official'] },
  { key: 'attendance.other', roles: ['other'] },
  { key: 'attendance.absent', roles: ['absent'] },
]

/** The people in the order in which the lists print them. */
export const inPrintedOrder = (people: readonly Person[]): Person[] =>
  lists.flatMap(({ roles }) => people.filter(({ role }) => roles.includes(role)))

/** Närvarolista: those who decided first, then substitutes, officials, others and the absent. Empty lists are hidden. */
export const attendanceBlocks = (people: readonly Person[], wording: Wording): Block[] =>
  headed(
    say(wording, 'attendance.list'),
    lists.flatMap(({ key, roles }) =>
      headed(
        say(wording, key),
        listed(people.filter(({ role }) => roles.includes(role)).map((person) => personPrinted(person, wording))),
      ),
    ),
  )

/** "Olle Strand (S), tjänstgör § 155": the name, what the person is, and the paragraphs that differ. */
export const personPrinted = (person: Person, wording: Wording): string => {
  const { title, unit, present, absent, recused, serves } = person
  const remark = (key: WordKey, ranges: readonly ParagraphRange[] = []): string =>
    ranges.length === 0 ? '' : say(wording, key, { paragraphs: rangesPrinted(ranges) })
  const service =
    person.role === 'servingSubstitute' && (serves ?? []).length === 0
      ? say(wording, 'remark.serves')
      : remark('remark.servesIn', serves)
  return [
    namePrinted(person),
    title ?? '',
    unit ?? '',
    service,
    remark('remark.present', present),
    remark('remark.absent', absent),
    remark('remark.recused', recused),
  ]
    .filter((part) => part !== '')
    .join(', ')
}
