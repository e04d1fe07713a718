import { lastAppealDay } from '../../law/appeal.ts'
import { paragraphsInWords, rangesOf } from '../../law/paragraphs.ts'
import { daysBetween } from '../../platform/time.ts'
import { printedDays } from '../joining/legal-days.ts'
import type { Attendance, Finding, ReadCase, ReadDocument } from '../output.ts'
import { checkEnforcement } from './enforcement.ts'
import { type CaseFinding, daysInWords, found, inSentence, listInWords } from './finding.ts'
import { missingOnCover } from './paragraphs.ts'
import { checkPeople } from './people.ts'
import { isSameName, listedParagraphs } from './presence.ts'

/**
 * What shows only when the documents of a case lie side by side: people whose title, unit or party varies (C8), seats in
 * two bodies (C16), removal days set by hand (C6), a missing paragraph that stands in another set of minutes, and an
 * agreement from before legal force (C13).
 * `documents` may hold more than the case does; only those named by the case are looked at.
 */
export const checkCase = (joined: ReadCase, documents: ReadDocument[]): CaseFinding[] => {
  const members = joined.documents.flatMap((file) => documents.find((document) => document.file === file) ?? [])
  return [
    ...checkPeople(members),
    ...bothBodies(members),
    ...removalMargins(members),
    ...foundElsewhere(documents, members),
    ...checkEnforcement(members),
  ]
}

const bothBodies = (members: ReadDocument[]): CaseFinding[] =>
  members.flatMap((document) =>
    (document.attendance ?? []).flatMap((person, index) => {
      if (person.role !== 'deciding' || !isSubcommittee(document)) return []
      const board = members.find((other) => other.body !== document.body && holdsAsSubstitute(other, person))
      if (!board?.body || !document.body) return []
      const facts = { name: person.name, deciding: inSentence(document.body), board: inSentence(board.body) }
      return [{ ...found('substituteDecidesElsewhere', `/attendance/${index}`, facts), document: document.file }]
    }),
  )

const isSubcommittee = ({ body }: ReadDocument): boolean => /utskott/iu.test(body ?? '')

const holdsAsSubstitute = (document: ReadDocument, person: Attendance): boolean =>
  (document.attendance ?? []).some(
    (other) =>
      (other.role === 'substitute' || other.role === 'servingSubstitute') &&
      isSameName(other.name, person.name) &&
      other.party === person.party,
  )

const removalMargins = (members: ReadDocument[]): CaseFinding[] => {
  const margins = members.flatMap((document) => {
    const { postedOn, removedOn, meetingOn } = printedDays(document)
    if (!postedOn || !removedOn) return []
    const last = lastAppealDay.decide({ announcedOn: postedOn, meetingOn }).value
    return [{ document, days: daysBetween(last, removedOn) }]
  })
  const [first] = margins
  if (!first || margins.some(({ days }) => days <= 0) || margins.every(({ days }) => days === first.days)) return []
  const told = listInWords(
    margins.map(({ days, document }) => `${daysInWords(days)} (${document.body ?? document.file})`),
  )
  const { file } = margins.at(-1)?.document ?? first.document
  return [{ ...found('removalMarginsDiffer', '/notice/removedOn', { margins: told }), document: file }]
}

const sameMeeting = (document: ReadDocument, documents: readonly ReadDocument[]): ReadDocument[] =>
  document.meeting?.date === undefined
    ? []
    : documents.filter(
        (other) => other !== document && other.body === document.body && other.meeting?.date === document.meeting?.date,
      )

const foundElsewhere = (documents: ReadDocument[], members: ReadDocument[]): CaseFinding[] =>
  members.flatMap((document) => {
    const missing = missingOnCover(document)
    return sameMeeting(document, documents).flatMap((other) => {
      const there = missing.filter((paragraph) => listedParagraphs(other).includes(paragraph))
      if (there.length === 0) return []
      const facts = { missing: paragraphsInWords(rangesOf(there)), file: other.file }
      return [{ ...found('missingFoundElsewhere', '/paragraphs', facts), document: document.file }]
    })
  })

/** What the document says of itself, less the gap on its cover where all of it stands in other minutes of the meeting. */
export const unlessFound = (
  own: readonly Finding[],
  document: ReadDocument,
  documents: readonly ReadDocument[],
): Finding[] => {
  const there = new Set(sameMeeting(document, documents).flatMap((other) => listedParagraphs(other)))
  const isGap = ({ rule, level, at }: Finding) => rule === 'R-MIN-3' && level === 'warn' && at === '/paragraphs'
  return own.filter((finding) => !isGap(finding) || !missingOnCover(document).every((missing) => there.has(missing)))
}
