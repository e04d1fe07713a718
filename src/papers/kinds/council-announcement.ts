import { z } from 'zod'
import { councilAnnouncement } from '../../law/summons.ts'
import type { Document } from '../../platform/documents/document.ts'
import { capitalised } from '../../platform/texts/words.ts'
import { dayText } from '../content-inputs.ts'
import type { PaperKind } from '../paper-kind.ts'
import { headed, terms } from '../prose.ts'
import { say, type Wording } from '../wording.ts'
import { cited } from './front-blocks.ts'
import { line } from './meeting-content.ts'
import { noticeNames } from './notice.ts'
import { dayPrinted, paragraph, timesPrinted } from './printed.ts'

const schema = z.strictObject({
  authority: line,
  body: line,
  meetingDate: dayText,
  start: z.string().optional(),
  place: line,
  /** The agenda in order. An item under secrecy is announced without its title. */
  items: z
    .array(z.strictObject({ itemId: z.uuid(), title: z.string().min(1).max(500), isSecret: z.boolean() }))
    .min(1)
    .max(500),
  /** Items that came after the meeting was announced, or a meeting whose every item is urgent (KL 5:14). */
  isUrgent: z.boolean(),
  postedOn: dayText,
  postedBy: line,
})

/** What the board says of a coming meeting of the council (KL 5:13–14). */
export type CouncilAnnouncement = z.infer<typeof schema>

const document = (content: CouncilAnnouncement, wording: Wording): Document => {
  const { authority, body, meetingDate, start, place, items, isUrgent, postedOn, postedBy } = content
  const names = noticeNames(content)
  const last = say(wording, isUrgent ? 'announcement.urgent' : 'announcement.meeting', names)
  return {
    language: 'sv',
    label: councilAnnouncementKind.label,
    title: last,
    header: [authority, body],
    blocks: [
      ...terms([
        [say(wording, 'meeting.body'), body],
        [say(wording, 'meeting.date'), dayPrinted(meetingDate)],
        [say(wording, 'meeting.time'), timesPrinted(start, undefined)],
        [say(wording, 'meeting.place'), place],
        [say(wording, 'notice.postedOn'), dayPrinted(postedOn)],
        [say(wording, 'notice.by'), postedBy],
      ]),
      ...headed(say(wording, 'announcement.matters'), [
        {
          kind: 'points',
          points: items.map(({ title, isSecret }) => (isSecret ? say(wording, 'announcement.secret') : title)),
        },
        paragraph(cited(say(wording, 'summons.open'), councilAnnouncement, meetingDate)),
      ]),
    ],
    data: { kind: 'notice', authority, body: capitalised(body), meeting: { date: meetingDate } },
  }
}

/** Tillkännagivande: when and where the council meets, and what it will handle. */
export const councilAnnouncementKind: PaperKind<CouncilAnnouncement> = {
  kind: 'councilAnnouncement',
  label: 'Tillkännagivande',
  schema,
  document,
}
