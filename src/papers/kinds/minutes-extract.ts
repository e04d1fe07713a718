import { z } from 'zod'
import type { Block, Document } from '../../platform/documents/document.ts'
import type { PaperKind } from '../paper-kind.ts'
import { headed } from '../prose.ts'
import { inOrder, say, type Wording } from '../wording.ts'
import { personPrinted } from './attendance-blocks.ts'
import { extractTerms, withParty } from './front-blocks.ts'
import { itemBlocks } from './item-blocks.ts'
import { item, meetingContent, person } from './meeting-content.ts'
import { meetingFacts, personFacts } from './meeting-facts.ts'
import { caseNumberTerm, itemSign } from './minutes.ts'
import { listed, present, titlePrinted } from './printed.ts'

const schema = meetingContent.extend({
  item,
  /** Those who decided in this paragraph, serving substitutes among them. */
  deciding: z.array(person).max(600),
})

/** What an extract of minutes says: one paragraph, and where its approval and notice stand (R-MIN-4). */
export type MinutesExtractContent = z.infer<typeof schema>

const document = (given: MinutesExtractContent, wording: Wording): Document => {
  const content: MinutesExtractContent = {
    ...given,
    chairs: given.chairs.map((chair) => withParty(chair, given.deciding)),
    approvers: given.approvers.map((approver) => withParty(approver, given.deciding)),
  }
  const { authority, body, series, deciding } = content
  const own = content.item
  return {
    language: 'sv',
    label: minutesExtractKind.label,
    title: `${itemSign(own.paragraph, series, wording)} ${titlePrinted(own.title)}`.trim(),
    header: [authority, body, ...(own.caseNumber === undefined ? [] : [own.caseNumber])],
    blocks: inOrder<Block>(wording, 'minutesExtract', {
      item: [...caseNumberTerm(own, wording), ...itemBlocks(own, body, wording)],
      deciding: headed(say(wording, 'attendance.deciding'), listed(deciding.map((one) => personPrinted(one, wording)))),
      front: headed(say(wording, 'extract.minutes'), extractTerms(content, wording)),
    }),
    data: {
      kind: 'minutesExtract',
      ...meetingFacts(content, [own], wording),
      ...present({ attendance: deciding.map(personFacts) }),
    },
  }
}

/** Protokollsutdrag: one paragraph of the minutes as a paper of its own. */
export const minutesExtractKind: PaperKind<MinutesExtractContent> = {
  kind: 'minutesExtract',
  label: 'Protokollsutdrag',
  schema,
  document,
}
