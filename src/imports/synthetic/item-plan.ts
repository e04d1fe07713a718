import { day, dayInWords } from '../../platform/time.ts'
import type { Item, Motion, Named, ReadAssignment } from '../output.ts'
import { caseNumber } from './case-numbers.ts'
import { assignees, attPoints, informationTitles, points, tasks, titles } from './data/matters.ts'
import type { Random } from './random.ts'

/** What an item needs to know about its meeting. `taken` holds the titles already used in the document. */
export type ItemPlace = {
  body: { name: string; series: string }
  year: number
  paragraph: number
  members: readonly Named[]
  taken: Set<string>
}

/** One item of the agenda with its outcome; mostly decisions. */
export function planItem(random: Random, place: ItemPlace): Item {
  const outcome = random.pick([
    'decision',
    'decision',
    'decision',
    'proposal',
    'remitted',
    'tabled',
    'information',
  ] as const)
  const title = newTitle(random, outcome === 'information' ? informationTitles : titles, place.taken)
  const item: Item = { paragraph: place.paragraph, title, outcome }
  if (random.chance(0.8)) item.caseNumber = caseNumber(random, place.body.series, place.year)
  if (outcome === 'information') return item
  if (outcome === 'remitted')
    return { ...item, points: [`${place.body.name} återremitterar ärendet till förvaltningen`] }
  if (outcome === 'tabled') return { ...item, points: ['Ärendet bordläggs'] }
  item.points = random.shuffled(random.chance(0.5) ? points : attPoints).slice(0, random.between(1, 3))
  if (outcome === 'decision') addAssignment(random, item, place.year)
  addDebate(random, item, place.members)
  if (outcome === 'decision' && random.chance(0.15)) item.immediateApproval = true
  if (random.chance(0.4)) item.attachments = [`Tjänsteskrivelse ${title}.pdf`]
  return item
}

/** Whether the points are of the kind that follows "att". */
export const followsAtt = (item: Item): boolean => attPoints.some((point) => item.points?.includes(point) === true)

function newTitle(random: Random, from: readonly string[], taken: Set<string>): string {
  const free = from.filter((title) => !taken.has(title))
  const title = free.length > 0 ? random.pick(free) : `${random.pick(from)}, del ${taken.size}`
  taken.add(title)
  return title
}

function addAssignment(random: Random, item: Item, year: number): void {
  if (followsAtt(item) || random.chance(0.6)) return
  const to = random.pick(assignees)
  const assignment: ReadAssignment = { to, text: random.pick(tasks) }
  const dueOn = day(`${year + 1}-0${random.between(1, 9)}-${random.between(10, 28)}`)
  const isDue = random.chance(0.4)
  item.assignments = [isDue ? { ...assignment, dueOn: dueOn.toString() } : assignment]
  const due = isDue ? ` senast den ${dayInWords(dueOn)}` : ''
  item.points = [`${to} ges i uppdrag att ${assignment.text}${due}`, ...(item.points ?? [])]
  if (random.chance(0.4)) return
  item.reportBackTo = 'kommunstyrelsen'
  item.points.push('Resultatet ska redovisas i kommunstyrelsen')
}

function addDebate(random: Random, item: Item, members: readonly Named[]): void {
  if (random.chance(0.5)) return
  const [first, second, third] = random.shuffled(members)
  if (first === undefined || second === undefined || third === undefined) return
  const motions: Motion[] = [{ by: first, kind: 'approve' }]
  if (random.chance(0.6)) motions.push({ by: second, kind: random.pick(['reject', 'remit', 'table'] as const) })
  item.motions = motions
  if (motions.length === 1) return
  if (random.chance(0.5)) item.votes = [vote(random)]
  if (random.chance(0.6)) item.reservations = [second, third].slice(0, random.between(1, 2))
}

function vote(random: Random): { yes: number; no: number; abstain?: number } {
  const counts = { yes: random.between(7, 12), no: random.between(2, 6) }
  return random.chance(0.5) ? counts : { ...counts, abstain: random.between(1, 3) }
}
