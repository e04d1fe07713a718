import { paragraphsInWords, rangesOf } from '../../law/paragraphs.ts'
import type { Attendance, Finding, ReadDocument } from '../output.ts'
import { found } from './finding.ts'
import { isPresent, isSameName, listedParagraphs } from './presence.ts'

/** A person printed twice (C7): a conflict where the two lines disagree about who was in the room. */
export const checkDuplicates = (document: ReadDocument): Finding[] => {
  const people = document.attendance ?? []
  return people.flatMap((person, index) => {
    const earlier = people.slice(0, index).find((other) => isSamePerson(other, person))
    return earlier ? [compare(document, [earlier, person], index)] : []
  })
}

const isElected = ({ role }: Attendance): boolean => role !== 'official' && role !== 'other'

// Two members of different parties may share a name, and so may a member and an official.
const isSamePerson = (a: Attendance, b: Attendance): boolean =>
  isSameName(a.name, b.name) &&
  isElected(a) === isElected(b) &&
  (a.party === undefined || b.party === undefined || a.party === b.party)

const isLimited = (person: Attendance): boolean =>
  (person.present ?? person.absent ?? person.recused ?? person.serves) !== undefined

/** The paragraphs that one line puts the person in and the other out of. Two lines without any limit contradict as roles. */
const compare = (
  document: ReadDocument,
  [first, second]: readonly [Attendance, Attendance],
  index: number,
): Finding => {
  const at = `/attendance/${index}`
  const listed = listedParagraphs(document)
  const disputed = listed.filter((paragraph) => inRoom(first, paragraph) !== inRoom(second, paragraph))
  const bothWays = first.role !== second.role && !isLimited(first) && !isLimited(second)
  const paragraphs = isDivided(first, second, listed) ? [] : bothWays ? listed : disputed
  if (paragraphs.length === 0) return found('listedTwiceAgreeing', at, { name: second.name })
  return found('listedTwice', at, { name: second.name, paragraphs: paragraphsInWords(rangesOf(paragraphs)) })
}

const inRoom = (person: Attendance, paragraph: number): boolean => isPresent(person, paragraph)

/** Whether the lines share out the meeting between them: member here, substitute there, and never both at once. */
const isDivided = (first: Attendance, second: Attendance, listed: readonly number[]): boolean =>
  first.role !== second.role &&
  isLimited(first) &&
  isLimited(second) &&
  listed.every((paragraph) => !(inRoom(first, paragraph) && inRoom(second, paragraph)))
