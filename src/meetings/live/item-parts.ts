import type { z } from 'zod'
import { actingChair } from '../../law/chair.ts'
import { reservation, whyNoReservation } from '../../law/reservation.ts'
import { equalRights, mayAct } from '../../law/substitution.ts'
import type { Doing } from '../../platform/action.ts'
import { isId } from '../../platform/id.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { caseNumbered } from '../planning/candidate-queries.ts'
import { takeUp, whyNotTakenUp } from './begin-item.ts'
import { whyNotFound } from './finding-rules.ts'
import type { partShape } from './item-part-input.ts'
import { standingsBefore } from './item-queries.ts'
import { finishItem } from './item-recording.ts'
import type { RollRow } from './meeting.ts'
import { addAssignment, addMotion, addNote, addReservation, removeAssignment, removePart } from './part-recording.ts'
import { provisionOf } from './provisions.ts'
import { addEvents } from './roll-recording.ts'
import type { SittingItem } from './sitting.ts'
import type { Writing } from './writing.ts'

type Parts = { readonly [Name in keyof typeof partShape]: z.output<(typeof partShape)[Name]> }
export type PartInput = Parts & { readonly verb: string }

/** What a button adds to saving, and where it leads when that is elsewhere. */
type Done = { readonly writings: readonly Writing[]; readonly to?: { readonly itemId: string; readonly verb: string } }

type Part = (doing: Doing, sitting: SittingItem, input: PartInput) => Refusal | Done | Promise<Refusal | Done>

const nothing: Done = { writings: [] }

/** What a button of the form says besides saving. */
export const doPart = (doing: Doing, sitting: SittingItem, input: PartInput): ReturnType<Part> => {
  const [name = '', ...place] = input.verb.split('.')
  const part = parts.get(name)
  if (part) return part(doing, sitting, input)
  return takeAway(sitting, { name, place: place.join('.') })
}

const rowAt = ({ roll }: SittingItem, place: string): RollRow | undefined =>
  roll.find(({ position }) => `${position}` === place)

const serves = ({ item }: SittingItem, row: RollRow): boolean =>
  item.standings.some(({ attendanceId, standing }) => attendanceId === row.attendanceId && standing === 'serves')

const move: Part = (_, sitting, { motionBy, motionKind, motionText }) => {
  const by = rowAt(sitting, motionBy)
  if (!by) return refuse('live.notOnRoll')
  if (!mayAct({ act: 'move', serves: serves(sitting, by) }))
    return refuse('live.mayNotMove', { provision: provisionOf(equalRights) })
  return { writings: [(doing) => addMotion(doing, sitting.item, { by, kind: motionKind, text: motionText })] }
}

const reserve: Part = (doing, sitting, { reserveBy }) => {
  const by = rowAt(sitting, reserveBy)
  if (!by) return refuse('live.notOnRoll')
  const tookPart = serves(sitting, by)
  const why = whyNoReservation({ tookPart, announcedAt: doing.now, closedAt: sitting.meeting.closedAt })
  if (why) return refuse(`live.reservation.${why}`, { provision: provisionOf(reservation) })
  if (sitting.item.reservations.some(({ attendanceId }) => attendanceId === by.attendanceId))
    return refuse('live.reservation.twice')
  return { writings: [(doing) => addReservation(doing, sitting.item, by)] }
}

const note: Part = (_, sitting, { noteBy, noteKind, noteText }) => {
  const by = rowAt(sitting, noteBy)
  if (!by) return refuse('live.notOnRoll')
  const { mayNoteOpinion } = sitting.meeting.rules
  if (!mayAct({ act: 'opinion', serves: serves(sitting, by), mayNoteOpinion }))
    return refuse('live.mayNotNote', { provision: provisionOf(equalRights) })
  return { writings: [(doing) => addNote(doing, sitting.item, { by, kind: noteKind, text: noteText })] }
}

const assign: Part = async (doing, { item, meeting }, input) => {
  const caseId = item.caseId ?? (await caseNumbered(doing.tx, input.assignCase))
  if (caseId === undefined) return refuse('live.noSuchCase')
  const given = {
    caseId,
    itemId: item.meetingItemId,
    fromBodyId: meeting.bodyId,
    toRole: input.assignTo,
    text: input.assignText,
    dueOn: input.assignDueOn,
    reportBackTo: input.assignReportTo,
    ...(input.assignForm === '' ? {} : { reportForm: input.assignForm }),
  }
  return { writings: [(doing) => addAssignment(doing, given)] }
}

/** Ends a paragraph. Refuses one where nothing was found, where nobody leads, or where too few take part. */
const finish = (doing: Pick<Doing, 'now'>, sitting: SittingItem): Refusal | Done => {
  const { item } = sitting
  if (item.finding === undefined) return refuse('live.nothingFound')
  if (!item.standings.some(({ leads }) => leads)) return refuse('live.noChair', { provision: provisionOf(actingChair) })
  const refusal = whyNotFound(sitting, { finding: item.finding, asking: item.asking })
  if (refusal) return refusal
  if (item.handling !== 'open') return nothing
  // Who was out because of jäv may come back: the next paragraph begins with everyone who is at the meeting.
  const back = item.standings.filter(({ standing }) => standing === 'recused')
  const returns = back.map(({ attendanceId }) => ({
    attendanceId,
    kind: 'returned' as const,
    cause: 'recusal' as const,
    at: doing.now,
    meetingItemId: item.meetingItemId,
  }))
  return { writings: [(doing) => finishItem(doing, item.meetingItemId), (doing) => addEvents(doing, returns)] }
}

const finishAndGoOn: Part = async (doing, sitting) => {
  const finished = finish(doing, sitting)
  if (isRefusal(finished)) return finished
  const waiting = nextWaiting(sitting)
  if (!waiting) return finished
  const { item, agenda, meeting } = sitting
  const others = agenda.filter(({ meetingItemId }) => meetingItemId !== item.meetingItemId)
  const refusal = whyNotTakenUp({ agenda: others }, waiting)
  if (refusal) return refusal
  const isLast = others.every(({ paragraph = 0 }) => paragraph < (item.paragraph ?? 0))
  const ids = { meetingId: meeting.meetingId, itemId: waiting.meetingItemId }
  const before = isLast ? item.standings : await standingsBefore(doing.tx, ids)
  return {
    writings: [...finished.writings, (doing) => takeUp(doing, { ...sitting, before }, waiting)],
    to: { itemId: waiting.meetingItemId, verb: 'next' },
  }
}

/** The item that is next on the agenda. */
export const nextWaiting = ({ agenda }: Pick<SittingItem, 'agenda'>) =>
  agenda.filter(({ handling }) => handling === 'waiting').toSorted((a, b) => a.position - b.position)[0]

const nothingMore: Part = () => nothing

const parts: ReadonlyMap<string, Part> = new Map([
  ['save', nothingMore],
  ['event', nothingMore],
  ['recuse', nothingMore],
  ['restore', nothingMore],
  ['vote', nothingMore],
  ['motion', move],
  ['reserve', reserve],
  ['note', note],
  ['assign', assign],
  ['done', finish],
  ['next', finishAndGoOn],
])

const tables = {
  removeMotion: 'motion',
  removeReservation: 'reservation',
  removeNote: 'item_note',
  removeVote: 'vote',
} as const

const isRemoval = (name: string): name is keyof typeof tables => Object.hasOwn(tables, name)

/** Every verb by its first word, as the journal names it. */
export const partNames: readonly string[] = [...parts.keys(), ...Object.keys(tables), 'removeAssignment']

const takeAway = ({ item }: SittingItem, { name, place }: { name: string; place: string }): Refusal | Done => {
  const itemId = item.meetingItemId
  if (name === 'removeAssignment' && isId(place))
    return { writings: [(doing) => removeAssignment(doing, itemId, place)] }
  if (!isRemoval(name) || !/^\d{1,4}$/.test(place)) return refuse('live.unknownVerb')
  const removed = { table: tables[name], itemId, position: Number(place) }
  return { writings: [(doing) => removePart(doing, removed)] }
}
