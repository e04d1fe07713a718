import { z } from 'zod'
import type { Block, Document } from '../../platform/documents/document.ts'
import { noBreakSpace } from '../../platform/texts/words.ts'
import type { PaperKind } from '../paper-kind.ts'
import { headed, terms } from '../prose.ts'
import { inOrder, say, type Wording } from '../wording.ts'
import { attendanceBlocks, inPrintedOrder } from './attendance-blocks.ts'
import { frontTerms, noticeBlocks, signersOf, withParty } from './front-blocks.ts'
import { itemBlocks } from './item-blocks.ts'
import { type Item, item, meetingContent, paragraphRange, person } from './meeting-content.ts'
import { meetingFacts, personFacts } from './meeting-facts.ts'
import { dayPrinted, present, titlePrinted } from './printed.ts'

const schema = meetingContent.extend({
  paragraphs: z.array(paragraphRange).max(500),
  attendance: z.array(person).max(2000),
  items: z.array(item).max(2000),
})

/** What the minutes of a meeting say (KL 5:65–67). */
export type MinutesContent = z.infer<typeof schema>

/** "§ 160", or "Ks § 160" where the authority numbers by body. */
export const itemSign = (paragraph: number | undefined, series: string | undefined, wording: Wording): string => {
  if (paragraph === undefined) return ''
  const sign = `§${noBreakSpace}${paragraph}`
  return wording.paragraphStyle === 'series' && series ? `${series}${noBreakSpace}${sign}` : sign
}

/** The case number of an item, below its heading. */
export const caseNumberTerm = ({ caseNumber }: Item, wording: Wording): Block[] =>
  terms([[say(wording, 'meeting.caseNumber'), caseNumber]])

const document = (given: MinutesContent, wording: Wording): Document => {
  const content: MinutesContent = {
    ...given,
    chairs: given.chairs.map((chair) => withParty(chair, given.attendance)),
    approvers: given.approvers.map((approver) => withParty(approver, given.attendance)),
  }
  const { authority, body, meeting, items, attendance, paragraphs } = content
  const headingOf = (one: Item) =>
    `${itemSign(one.paragraph, content.series, wording)} ${titlePrinted(one.title)}`.trim()
  return {
    language: 'sv',
    label: minutesKind.label,
    title: `${body} ${dayPrinted(meeting.date)}`,
    header: [authority, body],
    blocks: inOrder<Block>(wording, 'minutes', {
      front: frontTerms(content, paragraphs, wording),
      notice: noticeBlocks(content, wording),
      attendance: attendanceBlocks(attendance, wording),
      items: items.map((one) => ({
        kind: 'heading',
        text: headingOf(one),
        blocks: [...caseNumberTerm(one, wording), ...itemBlocks(one, body, wording)],
      })),
      signatures: signatureBlocks(content, wording),
    }),
    data: {
      kind: 'minutes',
      ...meetingFacts(content, items, wording),
      ...present({ paragraphs, attendance: inPrintedOrder(attendance).map(personFacts) }),
    },
  }
}

const signatureBlocks = (content: MinutesContent, wording: Wording): Block[] => {
  const signers = signersOf(content, wording)
  return signers.length === 0 ? [] : headed(say(wording, 'meeting.signatures'), [{ kind: 'signatures', signers }])
}

/** Protokoll: front page, notice, list of attendance, the items one by one, and who signs. */
export const minutesKind: PaperKind<MinutesContent> = { kind: 'minutes', label: 'Protokoll', schema, document }
