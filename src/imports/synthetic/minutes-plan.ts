import { day } from '../../platform/time.ts'
import type { Attendance, Item, Named, ParagraphRange } from '../output.ts'
import { planAttendance } from './attendance-plan.ts'
import { approvalPlaces, archives, authorities, bodies, places } from './data/matters.ts'
import { planItem } from './item-plan.ts'
import { each } from './paragraph-ranges.ts'
import { type NameSource, newNames, person } from './people-plan.ts'
import type { Random } from './random.ts'

/** Everything that is true about one meeting, before a layout chooses what of it to print. */
export type MinutesPlan = {
  kind: 'minutes' | 'minutesExtract'
  authority: string
  body: string
  series: string
  meeting: { date: string; start: string; end: string; place: string }
  paragraphs: ParagraphRange[]
  approval: { date: string; place: string; digital: boolean }
  secretary: { name: string }
  chairs: { name: string; party: string; paragraphs?: ParagraphRange[] }[]
  approvers: Named[]
  notice: { postedOn: string; removedOn: string; lastAppealDay: string; keptAt: string; by: string }
  items: Item[]
  attendance: Attendance[]
}

/** A meeting with 3–9 paragraphs; an extract prints one of 10–24. */
export function planMinutes(random: Random, kind: MinutesPlan['kind']): MinutesPlan {
  const names = newNames(random)
  const body = random.pick(bodies)
  const date = day(`${random.between(2019, 2026)}-01-07`).add({ days: random.between(0, 350) })
  const approved = date.add({ days: random.between(1, 13) })
  const posted = approved.add({ days: random.between(0, 2) })
  const paragraphs = planParagraphs(random, kind)
  const people = planAttendance(random, names, paragraphs)
  const secretary = people.secretary
  return {
    kind,
    authority: random.pick(authorities),
    body: body.name,
    series: body.series,
    meeting: { date: date.toString(), ...planHours(random), place: random.pick(places) },
    paragraphs,
    approval: { date: approved.toString(), place: random.pick(approvalPlaces), digital: random.chance(0.3) },
    secretary: { name: secretary },
    chairs: people.chairs,
    approvers: people.approvers,
    notice: {
      postedOn: posted.toString(),
      lastAppealDay: posted.add({ days: random.between(20, 23) }).toString(),
      removedOn: posted.add({ days: random.between(24, 27) }).toString(),
      keptAt: random.pick(archives),
      by: random.chance(0.7) ? secretary : person(random, names).name,
    },
    items: planItems(random, { body, year: date.year, kind, paragraphs, members: people.members }),
    attendance: people.attendance,
  }
}

/** The names source is exported so that a memo can have signers of the same making. */
export type { NameSource }

function planParagraphs(random: Random, kind: MinutesPlan['kind']): ParagraphRange[] {
  const from = random.between(2, 190)
  const count = kind === 'minutes' ? random.between(3, 9) : random.between(10, 24)
  if (count < 6 || random.chance(0.75)) return [{ from, to: from + count - 1 }]
  const gap = from + random.between(2, count - 3)
  return [
    { from, to: gap - 1 },
    { from: gap + 1, to: from + count - 1 },
  ]
}

function planHours(random: Random): { start: string; end: string } {
  const minutes = random.pick(['00', '15', '30', '05', '45'])
  const start = random.between(8, 18)
  const end = start + random.between(1, 4)
  return { start: `${pad(start)}:${minutes}`, end: `${pad(end)}:${pad(random.between(1, 59))}` }
}

type Agenda = {
  body: (typeof bodies)[number]
  year: number
  kind: MinutesPlan['kind']
  paragraphs: readonly ParagraphRange[]
  members: readonly Named[]
}

function planItems(random: Random, agenda: Agenda): Item[] {
  const numbers = each(agenda.paragraphs)
  const printed = agenda.kind === 'minutes' ? numbers : [random.pick(numbers)]
  const taken = new Set<string>()
  return printed.map((paragraph) => planItem(random, { ...agenda, body: agenda.body, paragraph, taken }))
}

const pad = (value: number): string => String(value).padStart(2, '0')
