import {
  attendanceBeside,
  attendanceList,
  attendancePartyColumn,
  attendanceRolesApart,
  attendanceRun,
  attendanceTwoColumns,
} from '../attendance-print.ts'
import { above, beside, inPairs, meetingRows, officeRows, type Row, split, stacked } from '../cover.ts'
import { labels } from '../data/labels.ts'
import type { ItemStyle } from '../item-print.ts'
import type { Printing } from '../people-forms.ts'
import type { Block } from '../written.ts'
import { allItems, closingRows, coverRows, head, noticeSentence, noticeTable } from './parts.ts'

/** A way to set the minutes of a meeting, named after what makes it special. */
export type MinutesLayout = { name: string; kind: 'minutes' | 'minutesExtract'; print: (printing: Printing) => Block[] }

const colon = (rows: readonly Row[]) => beside(rows, ': ')
const tab = (rows: readonly Row[]) => beside(rows, '\t')
const wide = (rows: readonly Row[]) => beside(rows, '     ')
const narrow = (rows: readonly Row[]) => beside(rows, ' ')

const style = ({ random }: Printing, ...openings: ItemStyle['opening'][]): ItemStyle => ({
  opening: random.pick(openings),
  marks: random.pick(['numbers', 'numbers', 'dashes', 'letters']),
})

const elsewhere = ({ random }: Printing): Row => ({
  label: 'Närvarande',
  value: [random.pick(labels.elsewhere)],
})

/** The layouts of minutes; each is found in real documents (research: layouts, part 1). */
export const minutesLayouts: readonly MinutesLayout[] = [
  {
    name: 'labels beside',
    kind: 'minutes',
    print: (printing) => [
      head(printing),
      wide(meetingRows(printing, true)),
      ...attendanceBeside(printing, '     '),
      wide(closingRows(printing, true)),
      noticeTable(printing, wide),
      ...allItems(printing, style(printing, 'signFirst', 'sameLine', 'numberApart')),
    ],
  },
  {
    name: 'labels stacked',
    kind: 'minutes',
    print: (printing) => [
      head(printing),
      stacked(meetingRows(printing, printing.random.chance(0.5))),
      ...attendanceList(printing),
      stacked(closingRows(printing, true)),
      noticeTable(printing, stacked),
      ...allItems(printing, style(printing, 'signFirst', 'numberSign')),
    ],
  },
  {
    name: 'label split',
    kind: 'minutes',
    print: (printing) => [
      head(printing),
      split(meetingRows(printing, true), '   '),
      ...attendanceList(printing),
      split(closingRows(printing, true), '   '),
      noticeTable(printing, wide),
      ...allItems(printing, style(printing, 'sameLine', 'signFirst')),
    ],
  },
  {
    name: 'two columns',
    kind: 'minutes',
    print: (printing) => [
      head(printing, true),
      tab(meetingRows(printing, true)),
      ...attendanceTwoColumns(printing),
      tab(closingRows(printing, true)),
      ...allItems(printing, style(printing, 'signFirst', 'seriesSign')),
      noticeTable(printing, printing.random.chance(0.5) ? tab : inPairs),
    ],
  },
  {
    name: 'roles apart',
    kind: 'minutes',
    print: (printing) => [
      head(printing),
      above(meetingRows(printing, false)),
      ...attendanceRolesApart(printing),
      above(closingRows(printing, true)),
      noticeTable(printing, above),
      ...allItems(printing, style(printing, 'signFirst')),
    ],
  },
  {
    name: 'colons',
    kind: 'minutes',
    print: (printing) => [
      head(printing),
      colon(meetingRows(printing, printing.random.chance(0.5))),
      ...attendanceList(printing),
      colon(closingRows(printing, printing.random.chance(0.5))),
      ...allItems(printing, style(printing, 'sameLine', 'numberSign')),
      noticeTable(printing, colon),
    ],
  },
  {
    name: 'notice first',
    kind: 'minutes',
    print: (printing) => [
      noticeTable(printing, tab),
      head(printing),
      tab(coverRows(printing, true)),
      ...attendanceList(printing),
      ...allItems(printing, style(printing, 'signFirst', 'signAfterTitle')),
    ],
  },
  {
    name: 'notice as a sentence',
    kind: 'minutes',
    print: (printing) => [
      head(printing),
      wide(coverRows(printing, true)),
      ...attendanceList(printing),
      noticeSentence(printing),
      ...allItems(printing, style(printing, 'signFirst', 'sameLine')),
    ],
  },
  {
    name: 'party in a column',
    kind: 'minutes',
    print: (printing) => [
      head(printing),
      tab(meetingRows(printing, printing.random.chance(0.5))),
      ...attendancePartyColumn(printing),
      tab(closingRows(printing, true)),
      noticeTable(printing, tab),
      ...allItems(printing, style(printing, 'signFirst', 'yearSign')),
    ],
  },
  {
    name: 'web page',
    kind: 'minutes',
    print: (printing) => [
      ['Start / Kommun och politik / Möten och protokoll'].map((position) => [position]),
      head(printing),
      colon(meetingRows(printing, false)),
      ...allItems(printing, style(printing, 'sameLine')),
      ...attendanceRun(printing),
      colon(officeRows(printing)),
    ],
  },
  {
    name: 'attendance on page 2',
    kind: 'minutes',
    print: (printing) => [
      head(printing),
      narrow([...meetingRows(printing, false), elsewhere(printing), ...closingRows(printing, false)]),
      noticeTable(printing, narrow),
      [[printing.random.pick(labels.attendanceHeading)]],
      ...attendanceList(printing),
      ...allItems(printing, style(printing, 'signFirst', 'signAfterTitle')),
    ],
  },
  {
    name: 'extract with the cover last',
    kind: 'minutesExtract',
    print: (printing) => [
      ...allItems(printing, { opening: 'signAfterTitle', marks: 'numbers' }),
      [[`Protokoll för ${printing.plan.body.toLowerCase()}`]],
      tab([...meetingRows(printing, false), elsewhere(printing), ...closingRows(printing, false)]),
      noticeTable(printing, tab),
      [['Närvarolista']],
      ...attendanceList(printing),
    ],
  },
]
