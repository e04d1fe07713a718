import { z } from 'zod'
import type { Doing } from '../../platform/action.ts'
import { action } from '../../platform/action.ts'
import { idInput, lineInput, optionalTextInput } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import { momentOf, movedBy } from './item-service.ts'
import { bodyOf, keepsMinutes, whyNotOpen } from './meeting.ts'
import { addEvents, putOnRoll, setPresent, setRemote } from './roll-recording.ts'
import { getSitting } from './sitting.ts'

const sittingOf = async ({ tx }: Doing, { meetingId }: { meetingId: string }) => {
  const found = await getSitting(tx, meetingId, { lock: true })
  return found && { ...found, ...bodyOf(found.meeting) }
}

/** Puts an official or another who is there on the roll. Refuses one who stands there already. */
export const addOther = action({
  name: 'live.addOther',
  input: z.object({
    meetingId: idInput,
    name: lineInput(200),
    kind: z.enum(['official', 'other']),
    title: optionalTextInput(200),
    unit: optionalTextInput(200),
    otherClock: optionalTextInput(5),
  }),
  subject: sittingOf,
  permission: keepsMinutes,
  run: async (doing, { meetingId, name, kind, title, unit, otherClock }, { meeting, roll }) => {
    const refusal = whyNotOpen(meeting)
    if (refusal) return refusal
    if (roll.some((row) => row.termRole === undefined && row.name === name && (row.title ?? '') === title))
      return refuse('live.onRollAlready')
    const at = otherClock === '' ? (meeting.openedAt ?? doing.now) : momentOf(doing.now, meeting, otherClock)
    if (isRefusal(at)) return at
    const position = Math.max(-1, ...roll.map((row) => row.position)) + 1
    const row = { name, role: kind, orderPosition: 0, position, isPresent: true, isRemote: false } as const
    const more = { ...(title === '' ? {} : { title }), ...(unit === '' ? {} : { unit }) }
    await putOnRoll(doing, { meetingId, rows: [{ ...row, ...more }], at })
    return { meetingId, position }
  },
  journal: ({ kind }, { meeting }) => ({ subjectId: meeting.meetingId, details: { kind } }),
})

/** Notes between two paragraphs that someone came or went, or takes part from elsewhere. While one is handled the same stands in its form. */
export const recordMove = action({
  name: 'live.recordMove',
  input: z.object({
    meetingId: idInput,
    eventBy: z.string().min(1).max(4),
    eventKind: z.enum(['arrived', 'left', 'remote', 'here']),
    eventClock: optionalTextInput(5),
  }),
  subject: sittingOf,
  permission: keepsMinutes,
  run: async (doing, { meetingId, eventBy, eventKind, eventClock }, sitting) => {
    const refusal = whyNotOpen(sitting.meeting)
    if (refusal) return refusal
    if (eventKind === 'remote' || eventKind === 'here') {
      const row = sitting.roll.find(({ position }) => `${position}` === eventBy)
      if (!row) return refuse('live.notOnRoll')
      if (eventKind === 'remote' && !sitting.meeting.rules.mayBeRemote) return refuse('live.notRemote')
      await setRemote(doing, row.attendanceId, eventKind === 'remote')
      return { meetingId }
    }
    const moved = movedBy(doing, sitting, { verb: 'event', eventBy, eventKind, eventClock, eventFrom: 'next' })
    if (isRefusal(moved)) return moved
    const open = sitting.agenda.find(({ handling }) => handling === 'open')
    await Promise.all([
      addEvents(doing, [{ ...moved.event, ...(open ? { meetingItemId: open.meetingItemId } : {}) }]),
      setPresent(doing, [moved.row.attendanceId], eventKind === 'arrived'),
    ])
    return { meetingId }
  },
  journal: ({ eventKind }, { meeting }) => ({ subjectId: meeting.meetingId, details: { kind: eventKind } }),
})
