import { announcementDeadline } from '../../law/announcement.ts'
import { citationText } from '../../law/citation.ts'
import { versionOn } from '../../law/rule.ts'
import type { Block, Said, Signer } from '../../platform/documents/document.ts'
import { day } from '../../platform/time.ts'
import { terms } from '../prose.ts'
import { say, type Wording } from '../wording.ts'
import type { MeetingContent, Named, ParagraphRange, Person } from './meeting-content.ts'
import { dayPrinted, namePrinted, namesPrinted, paragraph, rangesPrinted, timesPrinted } from './printed.ts'

type Chair = MeetingContent['chairs'][number]

/** The party that a list gives a person who is named without one elsewhere. */
export const withParty = <P extends Named>(one: P, people: readonly Person[] = []): P => {
  const same = people.filter(({ name, party }) => name === one.name && party !== undefined)
  const [first] = same
  if (one.party !== undefined || first?.party === undefined || same.some(({ party }) => party !== first.party))
    return one
  return { ...one, party: first.party }
}

/** Where and when the meeting was, who led, kept and approved its minutes. */
export const frontTerms = (
  content: MeetingContent,
  paragraphs: readonly ParagraphRange[],
  wording: Wording,
): Block[] => {
  const { body, meeting, secretary, chairs, approvers, approval } = content
  return terms([
    [say(wording, 'meeting.body'), body],
    [say(wording, 'meeting.date'), dayPrinted(meeting.date)],
    [say(wording, 'meeting.time'), timesPrinted(meeting.start, meeting.end)],
    [say(wording, 'meeting.place'), meeting.place],
    [say(wording, 'meeting.paragraphs'), rangesPrinted(paragraphs)],
    [say(wording, 'meeting.secretary'), secretary],
    [say(wording, 'meeting.chair'), chairs.map(chairPrinted).join('; ')],
    [say(wording, 'meeting.approver'), namesPrinted(approvers)],
    [say(wording, 'meeting.approvedOn'), approval.date && dayPrinted(approval.date)],
    [say(wording, 'meeting.approvalPlace'), approval.place],
    [say(wording, 'meeting.signatures'), approval.isDigital ? say(wording, 'said.digital') : undefined],
  ])
}

const chairPrinted = (chair: Chair): string =>
  [namePrinted(chair), rangesPrinted(chair.paragraphs ?? [])].filter((part) => part !== '').join(' ')

/** The block of the notice: when it goes up and comes down, and that its time is not the time to appeal. */
export const noticeBlocks = (content: MeetingContent, wording: Wording): Block[] => {
  const { notice, meeting } = content
  if (!notice || Object.values(notice).every((value) => value === undefined)) return []
  const reminder = cited(say(wording, 'said.notice'), announcementDeadline, meeting.date)
  const rows = terms([
    [say(wording, 'meeting.body'), content.body],
    [say(wording, 'notice.meetingDate'), dayPrinted(meeting.date)],
    ...noticeRows(notice, wording),
  ])
  return [{ kind: 'box', title: say(wording, 'notice.heading'), blocks: [paragraph(reminder), ...rows] }]
}

type Notice = NonNullable<MeetingContent['notice']>

const noticeRows = (notice: Notice, wording: Wording): (readonly [string, string | undefined])[] => [
  [say(wording, 'notice.postedOn'), notice.postedOn && dayPrinted(notice.postedOn)],
  [say(wording, 'notice.removedOn'), notice.removedOn && dayPrinted(notice.removedOn)],
  [say(wording, 'notice.lastAppealDay'), notice.lastAppealDay && dayPrinted(notice.lastAppealDay)],
  [say(wording, 'notice.keptAt'), notice.keptAt],
  [say(wording, 'notice.by'), notice.by],
]

/** Which minutes an extract comes from, and when they were approved and posted. */
export const extractTerms = (content: MeetingContent, wording: Wording): Block[] => {
  const { body, meeting, secretary, chairs, approvers, approval, notice } = content
  return terms([
    [say(wording, 'meeting.body'), body],
    [say(wording, 'notice.meetingDate'), dayPrinted(meeting.date)],
    [say(wording, 'meeting.time'), timesPrinted(meeting.start, meeting.end)],
    [say(wording, 'meeting.place'), meeting.place],
    [say(wording, 'meeting.secretary'), secretary],
    [say(wording, 'meeting.chair'), chairs.map(chairPrinted).join('; ')],
    [say(wording, 'meeting.approver'), namesPrinted(approvers)],
    [say(wording, 'meeting.approvedOn'), approval.date && dayPrinted(approval.date)],
    [say(wording, 'meeting.approvalPlace'), approval.place],
    [say(wording, 'meeting.signatures'), approval.isDigital ? say(wording, 'said.digital') : undefined],
    ...noticeRows(notice ?? {}, wording),
  ])
}

/** The words with the provisions of a rule as their note, as they read on the day. */
export const cited = (text: string, rule: Parameters<typeof versionOn>[0], on: string): Said => {
  const note = (versionOn(rule, day(on))?.citations ?? []).map(citationText).join('; ')
  return note === '' ? text : { text, note }
}

/** Those who sign: secretary, each chair with the paragraphs led, approvers, in that order. */
export const signersOf = (content: MeetingContent, wording: Wording): Signer[] => {
  const detailOf = (name: string) => content.signed?.find((one) => one.name === name)?.detail
  const signer = (name: string, role: string): Signer => {
    const detail = detailOf(name)
    return detail === undefined ? { name, role } : { name, role, detail }
  }
  const chair = say(wording, 'meeting.chair')
  return [
    ...(content.secretary === undefined ? [] : [signer(content.secretary, say(wording, 'meeting.secretary'))]),
    ...content.chairs.map(({ name, paragraphs = [] }) => signer(name, `${chair} ${rangesPrinted(paragraphs)}`.trim())),
    ...content.approvers.map(({ name }) => signer(name, say(wording, 'meeting.approver'))),
  ]
}
