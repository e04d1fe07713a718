import type { Item, Motion, Named } from '../output.ts'
import { labels } from './data/labels.ts'
import { background, distractions, information, superiors } from './data/matters.ts'
import { followsAtt } from './item-plan.ts'
import { type Printing, partyPieces } from './people-forms.ts'
import { type Block, fact, type Line, type Piece } from './written.ts'

/** How one document opens its items and lists its points. */
export type ItemStyle = {
  opening: 'signFirst' | 'signAfterTitle' | 'sameLine' | 'numberSign' | 'seriesSign' | 'yearSign' | 'numberApart'
  marks: 'numbers' | 'dashes' | 'letters'
}

/** One item: opening, decision, background, motions, ballot, reservations, papers. */
export function itemBlocks(printing: Printing, index: number, style: ItemStyle): Block[] {
  const item = printing.plan.items[index]
  if (item === undefined) return []
  const { random } = printing
  const at = `/items/${index}`
  const aside: Line[] = random.chance(0.4) ? [[random.pick(distractions)]] : []
  const story: Block[] = [[[random.pick(labels.background)], ...paragraphs(random.pick(background)), ...aside]]
  const decision = decisionBlock(printing, item, { at, marks: style.marks })
  return [
    opening(printing, item, { at, style: style.opening }),
    ...(random.chance(0.6) ? [decision, ...story] : [...story, decision]),
    ...debate(printing, item, at),
    ...papers(printing, item, at),
  ].filter((block) => block.length > 0)
}

const paragraphs = (text: string): Line[] => text.split(/(?<=\.) (?=[A-ZÅÄÖ])/).map((sentence) => [sentence])

function opening(
  { plan, random }: Printing,
  item: Item,
  { at, style }: { at: string; style: ItemStyle['opening'] },
): Block {
  const title = fact([`${at}/title`, ...(plan.kind === 'minutesExtract' ? ['/title'] : [])], item.title ?? '')
  const number = fact(`${at}/paragraph`, String(item.paragraph))
  const places = [`${at}/caseNumber`, ...caseNumberPlace(plan.items, item)]
  const label = random.pick(labels.caseNumber)
  const caseLine: Line[] = item.caseNumber === undefined ? [] : [[`${label} `, fact(places, item.caseNumber)]]
  if (style === 'signFirst') return [['§ ', number], [title], ...caseLine]
  if (style === 'sameLine') return [['§ ', number, ' ', title], ...caseLine]
  if (style === 'yearSign') return [['§ ', number, `/${plan.meeting.date.slice(0, 4)} `, title], ...caseLine]
  if (style === 'numberSign') return [[number, ' §'], [title], ...caseLine]
  if (style === 'seriesSign') return [[`${plan.series} § `, number, ' ', title], ...caseLine]
  if (style === 'numberApart')
    return [
      ['§ ', number],
      [title, ...(item.caseNumber === undefined ? [] : ['          ', fact(places, item.caseNumber)])],
    ]
  return [[title], ['§ ', number, ...(caseLine.length > 0 ? [' ', ...caseLine.flat()] : [])]]
}

/** Where the number stands in the document's own list: the first item with it says so. */
function caseNumberPlace(items: readonly Item[], item: Item): string[] {
  const numbers = [...new Set(items.flatMap(({ caseNumber }) => (caseNumber === undefined ? [] : [caseNumber])))]
  return item.caseNumber === undefined ? [] : [`/caseNumbers/${numbers.indexOf(item.caseNumber)}`]
}

function decisionBlock(
  { plan, random }: Printing,
  item: Item,
  { at, marks }: { at: string; marks: ItemStyle['marks'] },
): Block {
  const outcome = (print: string): Piece => fact(`${at}/outcome`, print)
  if (item.outcome === 'information') return [[outcome(random.pick(information))]]
  const heading = headingOf({ plan, random }, item)
  const points = item.points ?? []
  const tasks = assignmentPlaces(item, at)
  const print = (point: string, place: number): Piece =>
    fact([`${at}/points/${place}`, ...(tasks.get(place) ?? [])], point)
  if (followsAtt(item)) {
    return [
      [outcome(heading)],
      [`${plan.body} ${item.outcome === 'proposal' ? 'föreslår' : 'beslutar'}`],
      ...points.map((point, place): Line => ['att ', print(point, place), place === points.length - 1 ? '.' : ',']),
    ]
  }
  const single = points.length === 1 && random.chance(0.6)
  const lines = points.map((point, place): Line => [single ? '' : mark(marks, place), print(point, place), '.'])
  const immediate: Line[] = item.immediateApproval
    ? [[fact(`${at}/immediateApproval`, random.pick(labels.immediate))]]
    : []
  return [[outcome(heading)], ...lines, ...immediate]
}

function headingOf({ plan, random }: Pick<Printing, 'plan' | 'random'>, item: Item): string {
  const genitive = plan.body.endsWith('s') ? plan.body : `${plan.body}s`
  if (item.outcome === 'proposal') return `${genitive} förslag till ${random.pick(superiors)}`
  return random.pick([`${genitive} beslut`, 'Beslut'])
}

/** The points that carry the assignment and the report back. */
function assignmentPlaces(item: Item, at: string): Map<number, string[]> {
  const places = new Map<number, string[]>()
  if (item.assignments !== undefined) places.set(0, [`${at}/assignments/0/to`, `${at}/assignments/0/dueOn`])
  if (item.reportBackTo !== undefined) places.set((item.points?.length ?? 0) - 1, [`${at}/reportBackTo`])
  return places
}

const mark = (marks: ItemStyle['marks'], place: number): string => {
  if (marks === 'numbers') return `${place + 1}. `
  return marks === 'dashes' ? '- ' : `${'abcdef'.charAt(place)}) `
}

const motionWords: Record<Motion['kind'], string> = {
  approve: 'yrkar bifall till förslaget',
  reject: 'yrkar avslag på förslaget',
  remit: 'yrkar att ärendet återremitteras',
  table: 'yrkar att ärendet bordläggs',
  amend: 'yrkar ändring av förslaget',
  add: 'yrkar ett tillägg till förslaget',
  other: 'lämnar ett yrkande',
}

function debate({ plan, forms, random }: Printing, item: Item, at: string): Block[] {
  if (item.motions === undefined) return []
  const who = (by: Named, place: string): Piece[] => [
    fact(`${place}/name`, by.name),
    ...(by.party === undefined ? [] : partyPieces(forms.party(by.party), `${place}/party`)),
  ]
  const motions = item.motions.map((motion, place): Line => {
    const own = `${at}/motions/${place}`
    return [...who(motion.by, `${own}/by`), ' ', fact(`${own}/kind`, motionWords[motion.kind]), '.']
  })
  const procedure: Block = [
    [random.pick(labels.procedure)],
    [`Ordföranden ställer förslagen mot varandra och finner att ${plan.body.toLowerCase()} bifaller förslaget.`],
  ]
  const reservations = (item.reservations ?? []).map(
    (by, place): Line => [...who(by, `${at}/reservations/${place}`), ' reserverar sig mot beslutet.'],
  )
  return [
    [[random.pick(labels.motions)], ...motions],
    procedure,
    ballot({ random }, item, at),
    reservations.length > 0 ? [[random.pick(labels.reservation)], ...reservations] : [],
  ]
}

function ballot({ random }: Pick<Printing, 'random'>, item: Item, at: string): Block {
  const [vote] = item.votes ?? []
  if (vote === undefined) return []
  const { yes, no, abstain } = vote
  const counts = random.pick([
    `${yes} ja-röster${abstain === undefined ? ' och' : ','} ${no} nej-röster${abstain === undefined ? '' : ` och ${abstain} avstår`}`,
    `${yes} ja mot ${no} nej${abstain === undefined ? '' : `, ${abstain} avstår`}`,
    `Ja: ${yes}, Nej: ${no}${abstain === undefined ? '' : `, Avstår: ${abstain}`}`,
  ])
  return [[random.pick(labels.ballot)], ['Omröstningen utfaller så här: ', fact(`${at}/votes/0`, counts), '.']]
}

function papers({ random }: Printing, item: Item, at: string): Block[] {
  if (item.attachments === undefined) return []
  const lines = item.attachments.map((paper, place): Line => [fact(`${at}/attachments/${place}`, paper)])
  return [[[random.pick(labels.attachments)], ...lines]]
}
