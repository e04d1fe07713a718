import type { ReadDocument } from '../output.ts'
import { agendaOf } from './agenda.ts'
import { attendanceOf, partyInLists, type ToldAttendance } from './attendance.ts'
import { bodyOf } from './body.ts'
import { labelsJoined } from './broken-labels.ts'
import { clauseHeadingsMarked } from './clause-headings.ts'
import { unfolded } from './columns.ts'
import {
  approvalOf,
  type Labelled,
  labelledIn,
  meetingOf,
  noticeOf,
  numbersIn,
  paragraphsOf,
  peopleUnder,
  withKey,
} from './cover.ts'
import { type Below, belowIn, caseNumbersOf, withDoubtedNumber } from './cut-numbers.ts'
import { doubted, Fact, laidOut, type ToldDocument, told } from './facts.ts'
import { withoutFurniture } from './furniture.ts'
import { authorityLineIn, authorityMentioned, headlineDays, headOf, titleOf } from './headline.ts'
import { draftsOf } from './item-drafts.ts'
import { itemOf, type ToldItem } from './items.ts'
import { isCounted, kindOf } from './kind.ts'
import { repaired } from './label-repair.ts'
import { type Line, linesOf, usualGap } from './lines.ts'
import { entriesIn } from './papers.ts'
import { better, linesByProfile } from './profile.ts'
import { criteriaIn, documentDateOf, papersOf, proposalOf, referralOf } from './report.ts'
import { keptSections, subdivided } from './running-text.ts'
import type { ReadPerson } from './scan-people.ts'
import { type Section, sectionsOf } from './sections.ts'
import { labelsApart } from './shared-lines.ts'
import { takeSigners } from './signers.ts'
import { cleaned, type Flow, running } from './source-text.ts'
import { spacedJoined } from './spaced-lines.ts'
import { withDoubtedPoints } from './unended-points.ts'

/**
 * Reads the text of a municipal document into facts with their places. Never throws and gives the same for the same text;
 * what cannot be read is left out, what is uncertain has a confidence below 0.9. Findings are made by others.
 */
export const readText = (text: string, file: string): ReadDocument => {
  const source = cleaned(text)
  const printed = linesOf(source)
  const below = belowIn(printed)
  const lines = clauseHeadingsMarked(spacedJoined(unfolded(withoutFurniture(printed))))
  const readings = [lines, ...linesByProfile(lines)].map((one) =>
    laidOut(file, withCutPoints(documentOf(labelsJoined(labelsApart(one)), source, below), { text, below }), text),
  )
  return readings.reduce(better)
}

const withCutPoints = (document: ToldDocument, source: { text: string; below: Below }): ToldDocument =>
  document.items ? { ...document, items: withDoubtedPoints(document.items, source) } : document

/** The parts of a document that its interpreters share. */
type Parts = { source: Flow; usual: number; sections: Section[]; labelled: Labelled[]; items: ToldItem[]; below: Below }

const documentOf = (lines: readonly Line[], source: Flow, below: Below): ToldDocument => {
  const usual = usualGap(lines)
  const { drafts, sections } = draftsOf(repaired(sectionsOf(lines)), usual)
  const items = drafts.map((draft) => withDoubtedNumber(itemOf(draft, usual), below))
  const parts: Parts = { source, usual, sections, labelled: labelledIn(sections, usual), items, below }
  const paragraphs = paragraphsOf(parts.labelled)
  const numbers = items.flatMap(({ paragraph }) =>
    paragraph instanceof Fact && paragraph.value !== undefined ? [paragraph.value] : [],
  )
  const attendance = attendanceOf(sections, paragraphs.length > 0 ? paragraphs : heldBy(items))
  const title = titleOf(sections, usual)
  const kind = kindOf({
    sections,
    title: `${sections.find(({ lines }) => lines.length > 0)?.lines[0]?.text ?? ''}\n${title instanceof Fact ? title.value : ''}`,
    paragraphs: numbersIn(paragraphs),
    items: numbers,
    hasDecision: items.some(({ points }) => points !== undefined),
    hasAttendance: attendance.length > 0,
    texts: sections
      .filter(({ key }) => key === 'text' || key === 'start')
      .map((section) => running(section.lines.map(({ flow }) => flow))),
  })
  if (kind === 'minutes' || kind === 'minutesExtract') {
    const minutes = minutesOf(parts, paragraphs, attendance)
    const listed = paragraphs[0]?.from
    const isUnsure = kind === 'minutesExtract' && isCounted({ sections, items: numbers }) && listed instanceof Fact
    return { kind: isUnsure ? new Fact(kind, listed.span, 0.8) : kind, ...minutes }
  }
  if (kind === 'notice') return { kind, ...authorityOf(parts), ...coverOf(parts, paragraphs) }
  if (kind === 'summons') {
    const matters = items.length > 0 ? items : agendaOf(sections)
    return {
      kind,
      ...authorityOf(parts),
      ...coverOf(parts, paragraphs),
      ...listed('items', matters),
      ...listed('attendance', attendance),
    }
  }
  if (kind === 'unknown') return { kind, ...listed('caseNumbers', caseNumbersOf(parts)) }
  return { kind, ...(title && kind !== 'referralResponse' ? { title } : {}), ...reportOf(parts, kind) }
}

/** Without a list on the cover the items themselves say how far an open range goes; that is a conclusion, so it is doubted. */
const heldBy = (items: readonly ToldItem[]): NonNullable<ToldDocument['paragraphs']> => {
  const numbers = items.flatMap(({ paragraph }) => (paragraph instanceof Fact ? [paragraph] : []))
  const [first] = numbers
  if (!first || numbers.length < 2) return []
  const lowest = numbers.reduce((a, b) => ((a.value ?? 0) <= (b.value ?? 0) ? a : b), first)
  const highest = numbers.reduce((a, b) => ((a.value ?? 0) >= (b.value ?? 0) ? a : b), first)
  if (lowest.value === undefined || highest.value === undefined) return []
  return [{ from: new Fact(lowest.value, lowest.span, 0.8), to: new Fact(highest.value, highest.span, 0.8) }]
}

const listed = <K extends string, T>(key: K, list: readonly T[]) => (list.length > 0 ? { [key]: list } : {})

const authorityOf = ({ sections }: Parts): { authority?: Fact<string> } => {
  const authority = authorityLineIn(sections)
  return authority ? { authority } : {}
}

const coverOf = (
  { labelled, sections }: Parts,
  paragraphs: NonNullable<ToldDocument['paragraphs']>,
): Partial<ToldDocument> => {
  const body = bodyOf(labelled, sections, headOf(sections))
  const notice = noticeOf(labelled, signedBelowNotice(sections, labelled), noticeProse(sections))
  const secretary = peopleUnder(labelled, 'secretary')[0]
  return {
    ...(body ? { body } : {}),
    meeting: meetingOf(labelled, headlineDays(sections)),
    paragraphs,
    ...(secretary ? { secretary: { name: secretary.name } } : {}),
    notice,
  }
}

/** The running text below the headings of notices. */
const noticeProse = (sections: readonly Section[]): Flow =>
  running(sections.filter(({ key }) => key === 'noticeHeading').flatMap(({ lines }) => lines.map(({ flow }) => flow)))

/** "Underskrift" below the notice's heading is the person who put the notice up. */
const signedBelowNotice = (sections: readonly Section[], labelled: readonly Labelled[]): Labelled[] => {
  const start = sections.findIndex(({ key }) => key === 'noticeHeading')
  if (start < 0) return []
  const end = sections.findIndex(
    ({ role, key }, i) =>
      i > start && (role === 'item' || role === 'list' || (role === 'mark' && key !== 'noticeHeading')),
  )
  const own = new Set(sections.slice(start, end < 0 ? sections.length : end))
  return withKey(labelled, 'signatures').filter(({ section }) => own.has(section))
}

const minutesOf = (
  parts: Parts,
  paragraphs: NonNullable<ToldDocument['paragraphs']>,
  attendance: readonly ToldAttendance[],
): Partial<ToldDocument> => {
  const { labelled, items, sections, usual } = parts
  const only = items.length === 1 ? items[0]?.title : undefined
  const chairs = peopleUnder(labelled, 'chair')
  return {
    ...authorityOf(parts),
    ...coverOf(parts, paragraphs),
    ...(only ? { title: only } : {}),
    ...listed('caseNumbers', caseNumbersOf(parts)),
    approval: approvalOf(labelled),
    ...listed(
      'chairs',
      chairs.map((chair) => chairOf(chair, attendance, chairs.length === 1)),
    ),
    ...listed(
      'approvers',
      peopleUnder(labelled, 'approver').map((person) => ({ name: person.name, ...partyOf(person, attendance) })),
    ),
    items,
    ...listed('attendance', attendance),
    ...listed('recipients', recipientsOf(sections, labelled, usual)),
    ...listed('sections', keptSections(sections, usual)),
  }
}

/** Among several chairs one that no paragraphs are given for may be somebody else. */
const chairOf = (person: ReadPerson, attendance: readonly ToldAttendance[], isOnly: boolean) => {
  const held = [...person.presence.present, ...(person.chairing ?? [])]
  return {
    name: isOnly || held.length > 0 ? person.name : doubted(person.name, 0.85),
    ...partyOf(person, attendance),
    ...listed('paragraphs', held),
  }
}

const partyOf = ({ name, party }: ReadPerson, attendance: readonly ToldAttendance[]): { party?: Fact<string> } => {
  const mark = party ?? partyInLists(attendance, name.value)
  return mark ? { party: mark } : {}
}

const recipientsOf = (sections: readonly Section[], labelled: readonly Labelled[], usual: number): Fact<string>[] => {
  const dispatched = sections.filter(({ key }) => key === 'dispatch').flatMap((section) => entriesIn(section, usual))
  const seen = new Set<string>()
  return [...withKey(labelled, 'recipient').map(({ value }) => value), ...dispatched]
    .map((flow) => told(flow))
    .filter(({ value }) => !seen.has(value) && seen.add(value))
}

const reportOf = (parts: Parts, kind: ToldDocument['kind']): Partial<ToldDocument> => {
  const { source, labelled, usual } = parts
  const signers = takeSigners(parts.sections)
  const sections = subdivided(parts.sections, usual)
  const authority = authorityLineIn(parts.sections) ?? authorityMentioned(source)
  const papers = papersOf(sections, usual)
  const date = documentDateOf(
    papers,
    withKey(labelled, 'date').map(({ value }) => value),
  )
  const proposal = kind === 'agreement' || kind === 'guidelines' ? undefined : proposalOf(sections, usual)
  const texts = sections
    .filter(({ key }) => key === 'text' || key === 'start')
    .map((section) => running(section.lines.map(({ flow }) => flow)))
  const replyBy = withKey(labelled, 'replyBy').map(({ value }) => value)
  const referral = kind === 'referralResponse' || kind === 'referral' ? referralOf(texts, replyBy) : {}
  const to =
    referral.to instanceof Fact && referral.to.value !== undefined
      ? new Fact(referral.to.value, referral.to.span)
      : undefined
  return {
    ...(authority ? { authority } : {}),
    ...(kind === 'referralResponse' && to ? { body: doubted(to, 0.85) } : {}),
    ...listed('caseNumbers', caseNumbersOf(parts)),
    ...(date ? { documentDate: date } : {}),
    ...listed('items', proposal ? [proposal] : []),
    ...listed(
      'criteria',
      criteriaIn(sections).map((flow) => told(flow)),
    ),
    referral,
    ...listed('recipients', recipientsOf(sections, labelled, usual)),
    ...listed('signers', signers),
    ...listed(
      'attachments',
      papers.map((flow) => told(flow)),
    ),
    ...listed('sections', keptSections(sections, usual)),
  }
}
