import type { Attendance, Named, ParagraphRange } from '../output.ts'
import { officialTitles, units } from './data/people.ts'
import { each, rangesOf } from './paragraph-ranges.ts'
import { type NameSource, named, person } from './people-plan.ts'
import type { Random } from './random.ts'

type Chair = { name: string; party: string; paragraphs?: ParagraphRange[] }

/** Who was there: members first (the chair first of all), then stand-ins, substitutes, officials and absent. */
export type People = {
  attendance: Attendance[]
  chairs: Chair[]
  approvers: Named[]
  secretary: string
  members: Named[]
}

/** Plans presence paragraph by paragraph; a recused member has a stand-in for the same paragraphs. */
export function planAttendance(random: Random, names: NameSource, paragraphs: readonly ParagraphRange[]): People {
  const some = (low: number, high: number) =>
    Array.from({ length: random.between(low, high) }, () => person(random, names))
  const members = some(5, 13)
  const deciding: Attendance[] = members.map((member) => ({ ...member, role: 'deciding' }))
  const standIns: Attendance[] = some(0, 2).map((member) => ({ ...member, role: 'servingSubstitute' }))
  const recusal = random.chance(0.6) ? recuse(random, deciding, { standIn: person(random, names), paragraphs }) : []
  const substitutes: Attendance[] = some(0, 6).map((member) => ({ ...member, role: 'substitute' }))
  for (const substitute of substitutes) limitPresence(random, substitute, paragraphs)
  const absent: Attendance[] = some(0, 3).map((member) => ({ ...member, role: 'absent' }))
  const secretary = person(random, names).name
  const officials = [official(random, secretary, 'sekreterare')]
  for (const other of some(0, 6)) officials.push(official(random, other.name, random.pick(officialTitles)))
  for (const entry of officials.slice(1)) limitPresence(random, entry, paragraphs)
  return {
    attendance: [...deciding, ...standIns, ...recusal, ...substitutes, ...officials, ...absent],
    chairs: chairsOf(deciding, paragraphs),
    approvers: random.shuffled(members.slice(2)).slice(0, random.between(1, 2)).map(named),
    secretary,
    members: members.map(named),
  }
}

function official(random: Random, name: string, title: string): Attendance {
  return { name, role: 'official', title, unit: random.pick(units) }
}

type Recusal = { standIn: { name: string; party: string }; paragraphs: readonly ParagraphRange[] }

function recuse(random: Random, deciding: readonly Attendance[], { standIn, paragraphs }: Recusal): Attendance[] {
  const leaving = random.chance(0.3) ? deciding[0] : random.pick(deciding.slice(1))
  const ranges = partOf(random, paragraphs)
  if (leaving === undefined) return []
  if (random.chance(0.75)) leaving.recused = ranges
  else leaving.absent = ranges
  return [{ ...standIn, role: 'servingSubstitute', serves: ranges }]
}

function limitPresence(random: Random, entry: Attendance, paragraphs: readonly ParagraphRange[]): void {
  if (random.chance(0.6)) return
  if (random.chance(0.5)) entry.absent = partOf(random, paragraphs)
  else entry.present = partOf(random, paragraphs)
}

/** One paragraph, or two or three in a row. */
function partOf(random: Random, paragraphs: readonly ParagraphRange[]): ParagraphRange[] {
  const run = random.pick(paragraphs)
  const from = random.between(run.from, run.to)
  return [{ from, to: Math.min(run.to, from + random.pick([0, 0, 1, 2])) }]
}

/** The vice chair takes the paragraphs that the chair leaves. */
function chairsOf(deciding: readonly Attendance[], paragraphs: readonly ParagraphRange[]): Chair[] {
  const [first, second] = deciding
  if (first?.party === undefined || second?.party === undefined) return []
  const chair = { name: first.name, party: first.party }
  const left = new Set(each(first.recused ?? first.absent ?? []))
  if (left.size === 0) return [chair]
  const kept = each(paragraphs).filter((paragraph) => !left.has(paragraph))
  if (kept.length === 0) return [chair]
  return [
    { ...chair, paragraphs: rangesOf(kept) },
    { name: second.name, party: second.party, paragraphs: rangesOf([...left]) },
  ]
}
