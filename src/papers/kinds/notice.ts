import { z } from 'zod'
import { announcementDeadline } from '../../law/announcement.ts'
import { lastAppealDay, whatMayBeAppealed } from '../../law/appeal.ts'
import type { Block, Document } from '../../platform/documents/document.ts'
import { capitalised } from '../../platform/texts/words.ts'
import { dayText } from '../content-inputs.ts'
import type { PaperKind } from '../paper-kind.ts'
import { headed, terms } from '../prose.ts'
import { genitive, say, type Wording } from '../wording.ts'
import { cited } from './front-blocks.ts'
import { line, paragraphRange } from './meeting-content.ts'
import { dayPrinted, paragraph, present, rangesPrinted } from './printed.ts'

/** What every notice that minutes are approved tells, and its certificate too. */
export const noticeFields = {
  authority: line,
  body: line,
  meetingDate: dayText,
  paragraphs: z.array(paragraphRange).min(1).max(500),
  approvedOn: dayText,
  postedOn: dayText,
  /** Last day to appeal; left out where nothing in the minutes can be appealed. */
  lastAppealDay: dayText.optional(),
  keptAt: line,
  postedBy: line,
}

/** Nothing else may stand on the board (KL 8:10–11): an unknown field is refused, and no field takes free text. */
const schema = z.strictObject({
  ...noticeFields,
  /** The day from which it may come down: the day after the last day to appeal. */
  removedOn: dayText,
  /** Address of the minutes on the web. */
  readAt: line.optional(),
  /** The court that tries it, by name and address; "förvaltningsrätten" where it is not known. */
  court: z.strictObject({ name: line, address: line.optional() }).optional(),
})

/** What a notice says (R-ANN-2). Days are worked out by the rules of law. */
export type NoticeContent = z.infer<typeof schema>

/** The title and the other names of the body in the words of a notice. */
export const noticeNames = ({ body, meetingDate }: { body: string; meetingDate: string }) => ({
  bodys: genitive(capitalised(body)),
  day: dayPrinted(meetingDate),
})

const document = (content: NoticeContent, wording: Wording): Document => {
  const { authority, body, meetingDate, paragraphs, approvedOn, postedOn, removedOn, keptAt, postedBy } = content
  return {
    language: 'sv',
    label: noticeKind.label,
    title: say(wording, 'notice.title', noticeNames(content)),
    header: [authority, body],
    blocks: [
      ...terms([
        [say(wording, 'meeting.body'), body],
        [say(wording, 'notice.meetingDate'), dayPrinted(meetingDate)],
        [say(wording, 'meeting.paragraphs'), rangesPrinted(paragraphs)],
        [say(wording, 'meeting.approvedOn'), dayPrinted(approvedOn)],
        [say(wording, 'notice.postedOn'), dayPrinted(postedOn)],
        [say(wording, 'notice.removedOn'), dayPrinted(removedOn)],
        [say(wording, 'notice.lastAppealDay'), content.lastAppealDay && dayPrinted(content.lastAppealDay)],
        [say(wording, 'notice.keptAt'), keptAt],
        [say(wording, 'notice.readAt'), content.readAt],
        [say(wording, 'notice.by'), postedBy],
      ]),
      ...headed(say(wording, 'notice.howToAppeal'), appealBlocks(content, wording)),
    ],
    data: { kind: 'notice', ...noticeFacts(content), ...present({ notice: shownNotice(content) }) },
  }
}

/** How to appeal, to whom and until when, or that nothing can be appealed. `meetingDate` says which law holds. */
export const appealBlocks = (
  content: Pick<NoticeContent, 'court' | 'meetingDate' | 'lastAppealDay'>,
  wording: Wording,
): Block[] => {
  const { court, meetingDate, lastAppealDay: last } = content
  if (last === undefined) return [paragraph(cited(say(wording, 'notice.noAppeal'), whatMayBeAppealed, meetingDate))]
  const send = say(wording, 'notice.appealSend', {
    court: court?.name ?? say(wording, 'notice.court'),
    day: dayPrinted(last),
  })
  return [
    paragraph(cited(say(wording, 'notice.appealWho'), whatMayBeAppealed, meetingDate)),
    paragraph(say(wording, 'notice.appealWrite')),
    paragraph(cited(send, lastAppealDay, meetingDate)),
    ...terms([[say(wording, 'notice.sendTo'), court?.address]]),
    paragraph(cited(say(wording, 'notice.reminder'), announcementDeadline, meetingDate)),
  ]
}

type Told = {
  readonly authority: string
  readonly body: string
  readonly meetingDate: string
  readonly paragraphs: NoticeContent['paragraphs']
}

/** Whose minutes a notice is about, as facts. */
export const noticeFacts = ({ authority, body, meetingDate, paragraphs }: Told) => ({
  ...{ authority, body: capitalised(body) },
  ...{ meeting: { date: meetingDate }, paragraphs },
})

const shownNotice = ({ postedOn, removedOn, lastAppealDay: last, keptAt, postedBy }: NoticeContent) =>
  present({ postedOn, removedOn, lastAppealDay: last, keptAt, by: postedBy })

/** Anslag: that minutes are approved, where they are, and how to appeal (KL 8:10, 8:12). */
export const noticeKind: PaperKind<NoticeContent> = { kind: 'notice', label: 'Anslag', schema, document }
