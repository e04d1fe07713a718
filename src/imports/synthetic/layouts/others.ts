import { beside, meetingRows, type Row, stacked } from '../cover.ts'
import { furniture, labels } from '../data/labels.ts'
import { background } from '../data/matters.ts'
import type { Forms } from '../forms.ts'
import { type MinutesPlan, planMinutes } from '../minutes-plan.ts'
import { withRole } from '../people-forms.ts'
import type { Random } from '../random.ts'
import { type Block, fact, type Line, type Truth } from '../written.ts'
import { noticeTable } from './parts.ts'

/** A layout of something else than minutes. */
export type OtherLayout = { name: string; print: (random: Random, forms: Forms) => Composed }

/** What is planned to be true and the blocks that print it. */
export type Composed = { planned: Truth; blocks: Block[]; open: string[] }

/** A summons, a memo and a bare notice: kinds that must not be taken for minutes. */
export const otherLayouts: readonly OtherLayout[] = [
  { name: 'summons', print: summons },
  { name: 'official report', print: officialReport },
  { name: 'bare notice', print: bareNotice },
]

function summons(random: Random, forms: Forms): Composed {
  const plan = planMinutes(random, 'minutes')
  const items = plan.items.flatMap(({ title, caseNumber }) =>
    title === undefined ? [] : [{ title, ...(caseNumber === undefined ? {} : { caseNumber }) }],
  )
  const agenda = items.map(
    ({ title, caseNumber }, index): Line => [
      `${index + 1}. `,
      fact(`/items/${index}/title`, title),
      ...(caseNumber === undefined ? [] : ['\t', fact(`/items/${index}/caseNumber`, caseNumber)]),
    ],
  )
  const { authority, body, meeting, secretary } = plan
  const planned: Truth = { kind: 'summons', authority, body, meeting, items, secretary }
  const blocks: Block[] = [
    [
      [fact('/authority', authority)],
      [fact('/body', body)],
      [random.pick(['KALLELSE', 'Kallelse', 'Kallelse till sammanträde'])],
    ],
    beside(meetingRows({ plan, forms, random }, random.chance(0.5)), random.pick(['\t', ': '])),
    [['Föredragningslista'], ...agenda],
    [['Sekreterare ', fact('/secretary/name', secretary.name)]],
  ]
  return { planned, blocks, open: ['caseNumbers', 'title', 'items'] }
}

function officialReport(random: Random, forms: Forms): Composed {
  const plan = planMinutes(random, 'minutes')
  const item = plan.items.find(({ caseNumber, points }) => caseNumber !== undefined && (points?.length ?? 0) > 1)
  const signer = withRole(plan, 'official')[0]?.entry
  const planned: Truth = {
    kind: 'officialReport',
    authority: plan.authority,
    documentDate: plan.approval.date,
    recipients: [plan.body],
    items: [{ outcome: 'proposal', proposalFrom: 'administration', points: item?.points ?? ['Rapporten godkänns'] }],
    caseNumbers: [item?.caseNumber ?? `${plan.series} 2024/118`],
    title: item?.title ?? 'Rapport om mötesplatser',
    signers: [{ name: signer?.name ?? plan.secretary.name, title: 'förvaltningschef' }],
  }
  return {
    planned,
    blocks: reportBlocks(planned, forms, random),
    open: ['items.title', 'items.caseNumber', 'items.assignments', 'items.reportBackTo', 'body'],
  }
}

function reportBlocks(planned: Truth, forms: Forms, random: Random): Block[] {
  const rows: Row[] = [
    { label: 'Datum', value: [fact('/documentDate', forms.date(planned.documentDate ?? ''))] },
    { label: random.pick(['Diarienummer', 'Dnr']), value: [fact('/caseNumbers/0', planned.caseNumbers?.[0] ?? '')] },
  ]
  const points = (planned.items?.[0]?.points ?? []).map(
    (point, place): Line => [
      `${place + 1}. `,
      fact([`/items/0/points/${place}`, '/items/0/outcome', '/items/0/proposalFrom'], point),
      '.',
    ],
  )
  return [
    [
      [random.pick(['TJÄNSTESKRIVELSE', 'Tjänsteskrivelse', 'Tjänsteutlåtande'])],
      [fact('/authority', planned.authority ?? '')],
    ],
    random.chance(0.5) ? beside(rows, ' ') : stacked(rows),
    [['Mottagare'], [fact('/recipients/0', planned.recipients?.[0] ?? '')]],
    [[fact('/title', planned.title ?? '')]],
    [['Förslag till beslut'], ...points],
    [[random.pick(labels.background)], [random.pick(background)]],
    [[fact('/signers/0/name', planned.signers?.[0]?.name ?? '')], [fact('/signers/0/title', 'förvaltningschef')]],
  ]
}

function bareNotice(random: Random, forms: Forms): Composed {
  const plan = planMinutes(random, 'minutes')
  const { authority, body, meeting, paragraphs, notice } = plan
  const planned: Truth = { kind: 'notice', authority, body, meeting: { date: meeting.date }, paragraphs, notice }
  const table = noticeTable({ plan, forms, random }, (rows: readonly Row[]) => beside(rows, random.pick(['\t', ': '])))
  const listed: Line = [`${random.pick(labels.paragraphs)}: `, fact('/paragraphs', paragraphText(plan, forms))]
  return {
    planned,
    blocks: [
      [[fact('/authority', authority)], [furnitureLine(random)]],
      [...table, listed],
    ],
    open: ['title', 'items'],
  }
}

const paragraphText = (plan: MinutesPlan, forms: Forms): string => forms.ranges(plan.paragraphs)

const furnitureLine = (random: Random): string => random.pick(furniture.boards)
