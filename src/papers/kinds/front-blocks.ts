import { announcementDeadline } from '../../law/announcement.ts'
import { citationText } from '../../law/citation.ts'
import { versionOn } from '../../law/rule.ts'
import type { Block, Said, Signer } from '../../platform/documents/document.ts'
import { day } from '../../platform/time.ts'
import { say, type Wording } from '../wording.ts'
import type { MeetingContent, Named, ParagraphRange, Person } from './meeting-content.ts'
import { dayPrinted, namePrinted, namesPrinted, paragraph, rangesPrinted, termed, timesPrinted } from './printed.ts'

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
  return termed([
    { label: say(wording, 'meeting.body'), value: body },
    { label: say(wording, 'meeting.date'), value: dayPrinted(meeting.date) },
    { label: say(wording, 'meeting.time'), value: timesPrinted(meeting.start, meeting.end) },
    { label: say(wording, 'meeting.place'), value: meeting.place },
    { label: say(wording, 'meeting.paragraphs'), value: rangesPrinted(paragraphs) },
    { label: say(wording, 'meeting.secretary'), value: secretary },
    { label: say(wording, 'meeting.chair'), value: chairs.map((chair) => chairPrinted(chair)).join(', ') },
    { label: say(wording, 'meeting.approver'), value: namesPrinted(approvers) },
    { label: say(wording, 'meeting.approvedOn'), value: approval.date && dayPrinted(approval.date) },
    { label: say(wording, 'meeting.approvalPlace'), value: approval.place },
    { label: say(wording, 'meeting.signatures'), value: approval.isDigital ? say(wording, 'said.digital') : undefined },
  ])
}

const chairPrinted = (chair: Chair): string =>
  [namePrinted(chair), rangesPrinted(chair.paragraphs ?? [])].filter((part) => part !== '').join(' ')

/** The block of the notice: when it goes up and comes down, and that its time is not the time to appeal. */
export const noticeBlocks = (content: MeetingContent, wording: Wording): Block[] => {
  const { notice, body, meeting } = content
  if (!notice || Object.values(notice).every((value) => value === undefined)) return []
  return [
    {
      kind: 'box',
      title: say(wording, 'notice.heading'),
      blocks: [
        paragraph(cited(say(wording, 'said.notice'), announcementDeadline, meeting.date)),
        ...termed([
          { label: say(wording, 'meeting.body'), value: body },
          { label: say(wording, 'notice.meetingDate'), value: dayPrinted(meeting.date) },
          { label: say(wording, 'notice.postedOn'), value: notice.postedOn && dayPrinted(notice.postedOn) },
          { label: say(wording, 'notice.removedOn'), value: notice.removedOn && dayPrinted(notice.removedOn) },
          {
            label: say(wording, 'notice.lastAppealDay'),
            value: notice.lastAppealDay && dayPrinted(notice.lastAppealDay),
          },
          { label: say(wording, 'notice.keptAt'), value: notice.keptAt },
          { label: say(wording, 'notice.by'), value: notice.by },
        ]),
      ],
    },
  ]
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
