import { z } from 'zod'
import type { Document } from '../../platform/documents/document.ts'
import { capitalised } from '../../platform/texts/words.ts'
import { dayText } from '../content-inputs.ts'
import type { PaperKind } from '../paper-kind.ts'
import { headed, terms } from '../prose.ts'
import { genitive, say, type Wording } from '../wording.ts'
import { line } from './meeting-content.ts'
import { appealBlocks } from './notice.ts'
import { dayPrinted } from './printed.ts'

/** No field takes what was decided or about whom: the record says it, and the notice says where the record is. */
const schema = z.strictObject({
  authority: line,
  body: line,
  /** "D 2026-14". */
  number: line,
  /** Number and title of the rule: "2.4 Lån av lokal". */
  rule: z.string().min(1).max(600),
  /** The office that decided, never a name. */
  byRole: line,
  decidedOn: dayText,
  postedOn: dayText,
  lastAppealDay: dayText,
  removedOn: dayText,
  keptAt: line,
  postedBy: line,
  court: z.strictObject({ name: line, address: line.optional() }).optional(),
})

/** What the board says of a decision taken on delegation that no minutes will tell of (KL 6:40, 8:10). */
export type DelegatedAnnouncement = z.infer<typeof schema>

const document = (content: DelegatedAnnouncement, wording: Wording): Document => {
  const { authority, body, number, decidedOn } = content
  return {
    language: 'sv',
    label: delegatedAnnouncementKind.label,
    title: say(wording, 'announcement.delegated', { bodys: genitive(capitalised(body)), number }),
    header: [authority, body],
    blocks: [
      ...terms([
        [say(wording, 'meeting.body'), body],
        [say(wording, 'announcement.number'), number],
        [say(wording, 'announcement.rule'), content.rule],
        [say(wording, 'announcement.by'), content.byRole],
        [say(wording, 'announcement.decidedOn'), dayPrinted(decidedOn)],
        [say(wording, 'notice.postedOn'), dayPrinted(content.postedOn)],
        [say(wording, 'notice.removedOn'), dayPrinted(content.removedOn)],
        [say(wording, 'notice.lastAppealDay'), dayPrinted(content.lastAppealDay)],
        [say(wording, 'announcement.keptAt'), content.keptAt],
        [say(wording, 'notice.by'), content.postedBy],
      ]),
      ...headed(say(wording, 'notice.howToAppeal'), appealBlocks({ ...content, meetingDate: decidedOn }, wording)),
    ],
    data: { kind: 'notice', authority, body: capitalised(body) },
  }
}

/** Anslag om delegationsbeslut: that a decision has been recorded, where the record is, and how to appeal. */
export const delegatedAnnouncementKind: PaperKind<DelegatedAnnouncement> = {
  kind: 'delegatedAnnouncement',
  label: 'Anslag',
  schema,
  document,
}
