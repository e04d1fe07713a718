import { labels } from './data/labels.ts'
import type { Printing } from './people-forms.ts'
import { partyPieces } from './people-forms.ts'
import { fact, type Line, type Piece } from './written.ts'

/** A label with its value; the value is one line. */
export type Row = { label: string; value: Line }

/** Place and time of the meeting, in one row or in three. */
export function meetingRows({ plan, forms, random }: Printing, together: boolean): Row[] {
  const { date, start, end, place } = plan.meeting
  const hours = forms.hours(start, end)
  const hoursLine = [fact('/meeting/start', hours.start), hours.between, fact('/meeting/end', hours.end)]
  const dateLine = [fact('/meeting/date', forms.date(date))]
  if (together) {
    const dayToo = random.chance(0.1) ? [] : [...dateLine, random.pick([' ', ', '])]
    const value = [fact('/meeting/place', place), ', ', ...dayToo, ...hoursLine]
    return [{ label: random.pick(labels.placeAndTime), value }]
  }
  // Some covers have no day of their own: then the reader must not take another one for it.
  return [
    ...(random.chance(0.15) ? [] : [{ label: random.pick(labels.date), value: dateLine }]),
    { label: random.pick(hours.start.startsWith('kl') ? ['Tid', 'Sammanträdestid'] : labels.time), value: hoursLine },
    { label: random.pick(labels.place), value: [fact('/meeting/place', place)] },
  ]
}

/** Who approves, where and when. `paired` prints place and day under one label. */
export function approvalRows({ plan, forms, random }: Printing, paired: boolean): Row[] {
  const approvers = plan.approvers.flatMap((approver, index): Piece[] => [
    ...(index === 0 ? [] : [' och ']),
    fact(`/approvers/${index}/name`, approver.name),
    ...(approver.party === undefined ? [] : partyPieces(forms.party(approver.party), `/approvers/${index}/party`)),
  ])
  const date = fact('/approval/date', forms.date(plan.approval.date))
  const place = plan.approval.digital
    ? fact('/approval/digital', random.pick(['Digital justering', 'Digital signering']))
    : fact('/approval/place', plan.approval.place)
  const who = { label: random.pick(labels.approver), value: approvers }
  const dayToo = random.chance(0.1) ? [] : [random.pick([', ', ' ']), date]
  if (paired) return [who, { label: random.pick(labels.approvalPlaceAndTime), value: [place, ...dayToo] }]
  const signing = {
    label: random.pick(labels.signatures),
    value: ['Protokollet justeras med ', fact('/approval/digital', 'digital underskrift')],
  }
  return [{ label: random.pick(labels.approvalDate), value: [date] }, ...(plan.approval.digital ? [signing] : []), who]
}

/** Secretary and chairs, each chair with paragraphs when there are several. */
export function officeRows({ plan, forms, random }: Printing): Row[] {
  const chairs = plan.chairs.flatMap((chair, index): Piece[] => [
    ...(index === 0 ? [] : [', ']),
    fact(`/chairs/${index}/name`, chair.name),
    ...(chair.paragraphs === undefined
      ? []
      : [' ', fact(`/chairs/${index}/paragraphs`, forms.ranges(chair.paragraphs))]),
  ])
  return [
    { label: random.pick(labels.secretary), value: [fact('/secretary/name', plan.secretary.name)] },
    { label: random.pick(labels.chair), value: chairs },
  ]
}

/** The paragraphs of the minutes, without the sign when the label says it. */
export function paragraphRow({ plan, forms, random }: Printing): Row {
  const printed = forms.ranges(plan.paragraphs)
  const bare = random.chance(0.5) ? printed.replace(/^§+ ?/, '') : printed
  return { label: random.pick(labels.paragraphs), value: [fact('/paragraphs', bare)] }
}

/** The rows of a notice; `Sammanträdesdatum` is there again, so the wrong day can be taken from it. */
export function noticeRows({ plan, forms, random }: Printing): Row[] {
  const { postedOn, removedOn, lastAppealDay, keptAt, by } = plan.notice
  const often = (share: number, row: Row): Row[] => (random.chance(share) ? [row] : [])
  return [
    { label: random.pick(labels.body), value: [fact('/body', plan.body)] },
    ...often(0.7, { label: 'Sammanträdesdatum', value: [fact('/meeting/date', forms.date(plan.meeting.date))] }),
    ...often(0.9, { label: random.pick(labels.posted), value: [fact('/notice/postedOn', forms.date(postedOn))] }),
    ...often(0.9, { label: random.pick(labels.removed), value: [fact('/notice/removedOn', forms.date(removedOn))] }),
    ...often(0.4, {
      label: random.pick(labels.appeal),
      value: [fact('/notice/lastAppealDay', forms.date(lastAppealDay))],
    }),
    { label: random.pick(labels.keptAt), value: [fact('/notice/keptAt', keptAt)] },
    ...often(0.7, { label: random.pick(labels.noticeBy), value: [fact('/notice/by', by)] }),
  ]
}

/** Label and value on one line. */
export const beside = (rows: readonly Row[], gap: string): Line[] =>
  rows.map(({ label, value }) => [label, gap, ...value])

/** Two labels with their values on each line, as a notice in a table of four columns gives them. */
export const inPairs = (rows: readonly Row[]): Line[] =>
  rows.flatMap(({ label, value }, index): Line[] => {
    const second = rows[index + 1]
    if (index % 2 > 0) return []
    return [[label, '\t', ...value, ...(second === undefined ? [] : ['\t', second.label, '\t', ...second.value])]]
  })

/** All labels, then all values in the same order. */
export const stacked = (rows: readonly Row[]): Line[] => [
  ...rows.map(({ label }) => [label]),
  ...rows.map(({ value }) => value),
]

/** Each label on its own line with the value on the next. */
export const above = (rows: readonly Row[]): Line[] => rows.flatMap(({ label, value }) => [[label], value])

/** "Justeringens plats" value "och tid": a label of two lines around its value. */
export const split = (rows: readonly Row[], gap: string): Line[] =>
  rows.flatMap(({ label, value }) => {
    const cut = label.lastIndexOf(' och ')
    if (cut < 0) return [[label, gap, ...value]]
    return [[label.slice(0, cut), gap, ...value], [label.slice(cut + 1)]]
  })
