import { approvalRows, meetingRows, noticeRows, officeRows, paragraphRow, type Row } from '../cover.ts'
import { furniture, labels } from '../data/labels.ts'
import { type ItemStyle, itemBlocks } from '../item-print.ts'
import type { Printing } from '../people-forms.ts'
import { type Block, fact, inRegion, type Line } from '../written.ts'

/** Authority, body and what it is, as the first lines of the paper. */
export function head({ plan, random }: Printing, withDate = false): Block {
  const lines: Line[] = [
    [fact('/authority', plan.authority)],
    [fact('/body', plan.body)],
    [random.pick(furniture.titles)],
  ]
  if (withDate) lines.push(['Sammanträdesdatum ', fact('/meeting/date', plan.meeting.date)])
  return lines
}

/** Rows of approval, paragraphs and offices. */
export const closingRows = (printing: Printing, paired: boolean): Row[] => [
  ...approvalRows(printing, paired),
  paragraphRow(printing),
  ...officeRows(printing),
]

/** The notice as a table of labels and values. */
export function noticeTable(printing: Printing, shape: (rows: readonly Row[]) => Line[]): Block {
  return inRegion('notice', [
    [printing.random.pick(labels.noticeHeading)],
    ['Protokollet är justerat. Justeringen har tillkännagivits genom anslag.'],
    ...shape(noticeRows(printing)),
  ])
}

/** The notice as running text. */
export function noticeSentence({ plan, forms, random }: Printing): Block {
  const posted = fact('/notice/postedOn', forms.date(plan.notice.postedOn))
  const removed = fact('/notice/removedOn', forms.date(plan.notice.removedOn))
  return inRegion('notice', [
    [random.pick(labels.noticeHeading)],
    [
      'Justeringen har tillkännagivits på kommunens anslagstavla. Anslaget sattes upp ',
      posted,
      ' och tas ned ',
      removed,
      '.',
    ],
    ['Protokollet förvaras hos ', fact('/notice/keptAt', plan.notice.keptAt), '.'],
  ])
}

/** All items in order. */
export const allItems = (printing: Printing, style: ItemStyle): Block[] =>
  printing.plan.items.flatMap((_, index) => itemBlocks(printing, index, style).map((block) => inRegion('items', block)))

/** The rows that tell where and when, for a cover with everything in one table. */
export const coverRows = (printing: Printing, together: boolean): Row[] => [
  ...meetingRows(printing, together),
  ...closingRows(printing, together),
]
