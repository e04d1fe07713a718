import type { z } from 'zod'
import { actingChair } from '../../law/chair.ts'
import { reservation, whyNoReservation } from '../../law/reservation.ts'
import { equalRights, mayAct } from '../../law/substitution.ts'
import type { Doing } from '../../platform/action.ts'
import { isId } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { takeUp } from './begin-item.ts'
import { whyNotFound } from './finding-rules.ts'
import type { partShape } from './item-part-input.ts'
import { finishItem } from './item-recording.ts'
import type { RollRow } from './meeting.ts'
import { caseNumbered } from './meeting-recording.ts'
import { addAssignment, addMotion, addNote, addReservation, removeAssignment, removePart } from './part-recording.ts'
import { provisionOf } from './provisions.ts'
import { addEvents } from './roll-recording.ts'
import type { SittingItem } from './sitting.ts'

type Parts = { readonly [Name in keyof typeof partShape]: z.output<(typeof partShape)[Name]> }
export type PartInput = Parts & { readonly verb: string }

type Part = (
  doing: Doing,
  sitting: SittingItem,
  input: PartInput,
) => Promise<Refusal | { itemId: string; verb: string } | undefined>

/** Does what a button of the form says besides saving. Undefined when there was nothing more to do. */
export const doPart = (doing: Doing, sitting: SittingItem, input: PartInput): ReturnType<Part> => {
  const [name = '', ...place] = input.verb.split('.')
  const part = parts.get(name)
  if (part) return part(doing, sitting, input)
  return takeAway(doing, sitting, { name, place: place.join('.') })
}

const rowAt = ({ roll }: SittingItem, place: string): RollRow | undefined =>
  roll.find(({ position }) => `${position}` === place)

const serves = ({ item }: SittingItem, row: RollRow): boolean =>
  item.standings.some(({ attendanceId, standing }) => attendanceId === row.attendanceId && standing === 'serves')

const move: Part = async (doing, sitting, { motionBy, motionKind, motionText }) => {
  const by = rowAt(sitting, motionBy)
  if (!by) return refuse('live.notOnRoll')
  if (!mayAct({ act: 'move', serves: serves(sitting, by) }))
    return refuse('live.mayNotMove', { provision: provisionOf(equalRights) })
  await addMotion(doing, sitting.item.meetingItemId, { by, kind: motionKind, text: motionText })
  return undefined
}

const reserve: Part = async (doing, sitting, { reserveBy }) => {
  const by = rowAt(sitting, reserveBy)
  if (!by) return refuse('live.notOnRoll')
  const tookPart = serves(sitting, by)
  const why = whyNoReservation({ tookPart, announcedAt: doing.now, closedAt: sitting.meeting.closedAt })
  if (why) return refuse(`live.reservation.${why}`, { provision: provisionOf(reservation) })
  if (sitting.item.reservations.some(({ attendanceId }) => attendanceId === by.attendanceId))
    return refuse('live.reservation.twice')
  await addReservation(doing, sitting.item.meetingItemId, by)
  return undefined
}

const note: Part = async (doing, sitting, { noteBy, noteKind, noteText }) => {
  const by = rowAt(sitting, noteBy)
  if (!by) return refuse('live.notOnRoll')
  const { mayNoteOpinion } = sitting.meeting.rules
  if (!mayAct({ act: 'opinion', serves: serves(sitting, by), mayNoteOpinion }))
    return refuse('live.mayNotNote', { provision: provisionOf(equalRights) })
  await addNote(doing, sitting.item.meetingItemId, { by, kind: noteKind, text: noteText })
  return undefined
}

const assign: Part = async (doing, { item, meeting }, input) => {
  const caseId = item.caseId ?? (await caseNumbered(doing, input.assignCase))
  if (caseId === undefined) return refuse('live.noSuchCase')
  await addAssignment(doing, {
    caseId,
    itemId: item.meetingItemId,
    fromBodyId: meeting.bodyId,
    toRole: input.assignTo,
    text: input.assignText,
    dueOn: input.assignDueOn,
    reportBackTo: input.assignReportTo,
    ...(input.assignForm === '' ? {} : { reportForm: input.assignForm }),
  })
  return undefined
}

/** Ends a paragraph. Refuses one where nothing was found, where nobody leads, or where too few take part. */
const finish: Part = async (doing, sitting) => {
  const { item } = sitting
  if (item.finding === undefined) return refuse('live.nothingFound')
  if (!item.standings.some(({ leads }) => leads)) return refuse('live.noChair', { provision: provisionOf(actingChair) })
  const refusal = whyNotFound(sitting, { finding: item.finding, asking: item.asking })
  if (refusal) return refusal
  if (item.handling !== 'open') return undefined
  await finishItem(doing, item.meetingItemId)
  // Who was out because of jäv may come back: the next paragraph begins with everyone who is at the meeting.
  const back = item.standings.filter(({ standing }) => standing === 'recused')
  await addEvents(
    doing,
    back.map(({ attendanceId }) => ({
      attendanceId,
      kind: 'returned',
      cause: 'recusal',
      at: doing.now,
      meetingItemId: item.meetingItemId,
    })),
  )
  return undefined
}

const finishAndGoOn: Part = async (doing, sitting, input) => {
  const refusal = await finish(doing, sitting, input)
  if (refusal) return refusal
  const waiting = nextWaiting(sitting)
  if (!waiting) return undefined
  await takeUp(doing, sitting, waiting)
  return { itemId: waiting.meetingItemId, verb: 'next' }
}

/** The item that is next on the agenda. */
export const nextWaiting = ({ agenda }: Pick<SittingItem, 'agenda'>) =>
  agenda.filter(({ handling }) => handling === 'waiting').toSorted((a, b) => a.position - b.position)[0]

const nothingMore: Part = async () => undefined

const parts: ReadonlyMap<string, Part> = new Map([
  ['save', nothingMore],
  ['event', nothingMore],
  ['recuse', nothingMore],
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

const takeAway = async (
  doing: Doing,
  { item }: SittingItem,
  { name, place }: { name: string; place: string },
): Promise<Refusal | undefined> => {
  if (name === 'removeAssignment' && isId(place)) {
    await removeAssignment(doing, item.meetingItemId, place)
    return undefined
  }
  if (!isRemoval(name) || !/^\d{1,4}$/.test(place)) return refuse('live.unknownVerb')
  await removePart(doing, { table: tables[name], itemId: item.meetingItemId, position: Number(place) })
  return undefined
}
