import { z } from 'zod'
import { type Term, termsOn } from '../../organisations/index.ts'
import { action } from '../../platform/action.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { idInput, lineInput, optionalTextInput } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import { isBefore } from '../../platform/time.ts'
import { momentOf } from './item-service.ts'
import { clockOf, keepsMinutes, type LiveMeeting } from './meeting.ts'
import { getLiveMeeting } from './meeting-queries.ts'
import { nextParagraph, writeMeeting, writeSecretary } from './meeting-recording.ts'
import { answersTo, isTimeTaken, type SummonsAnswer, secretaryPerson } from './opening-queries.ts'
import { type NewRollRow, putOnRoll } from './roll-recording.ts'

/** One who may be called up: a term of office that day, and what they answered to the summons. */
export type Called = { readonly term: Term; readonly order: number; readonly answer?: SummonsAnswer | undefined }

/** Who has a seat or is a substitute on the day, in elected order. One who holds two terms is called once, in the first. */
export const calledTo = async (db: Read, meeting: Pick<LiveMeeting, 'bodyId' | 'meetingId' | 'heldOn'>) => {
  const [terms, answers] = await Promise.all([
    termsOn(db, meeting.bodyId, meeting.heldOn),
    answersTo(db, meeting.meetingId),
  ])
  const seen = new Set<Id>()
  const counts = new Map<string, number>()
  return terms.flatMap((term): Called[] => {
    if (seen.has(term.personId)) return []
    seen.add(term.personId)
    const order = (counts.get(term.role) ?? 0) + 1
    counts.set(term.role, order)
    return [{ term, order, answer: answers.get(term.personId) }]
  })
}

const ids = z.array(idInput).default([])

/** Opens a meeting with its roll call. Refuses one that is opened already, another day than its own, and a chair-less roll call of nobody. */
export const openMeeting = action({
  name: 'live.openMeeting',
  input: z.object({
    meetingId: idInput,
    present: ids,
    remote: ids,
    clock: optionalTextInput(5),
    secretary: lineInput(200),
  }),
  subject: ({ tx }, { meetingId }) => getLiveMeeting(tx, meetingId, { lock: true }),
  permission: keepsMinutes,
  run: async (doing, { meetingId, present, remote, clock, secretary }, meeting) => {
    if (meeting.state !== 'planned' && meeting.state !== 'summoned') return refuse('live.alreadyOpened')
    if (isBefore(doing.today, meeting.heldOn)) return refuse('live.tooEarly')
    const at = momentOf(doing.now, { heldOn: meeting.heldOn }, clock)
    if (isRefusal(at)) return at
    const starts_at = clockOf(at).replace('.', ':')
    const [called, personId, isTaken, fromParagraph] = await Promise.all([
      calledTo(doing.tx, meeting),
      secretaryPerson(doing.tx, doing.actor, secretary),
      isTimeTaken(doing.tx, meeting, starts_at),
      nextParagraph(doing, meeting),
    ])
    const here = new Set([...present, ...(meeting.rules.mayBeRemote ? remote : [])])
    if (!called.some(({ term }) => here.has(term.personId))) return refuse('live.nobodyHere')
    const far = new Set(meeting.rules.mayBeRemote ? remote : [])
    const rows = called.map((one, position) => rollRow(one, position, { here, far }))
    const is_remote = meeting.isRemote || rows.some(({ isRemote }) => isRemote)
    const open = { state: 'open', opened_at: at, secretary_id: personId ?? null, is_remote } as const
    await Promise.all([
      putOnRoll(doing, { meetingId, rows, at }),
      writeMeeting(doing, meetingId, { ...open, ...(isTaken ? {} : { starts_at }) }),
      writeSecretary(doing, meetingId, { name: secretary, fromParagraph, ...(personId ? { personId } : {}) }),
    ])
    return { meetingId, present: here.size }
  },
  journal: (_, { meetingId }, { present }) => ({ subjectId: meetingId, details: { present } }),
})

const rollRow = (
  { term, order }: Called,
  position: number,
  { here, far }: { here: ReadonlySet<Id>; far: ReadonlySet<Id> },
): NewRollRow => {
  const isPresent = here.has(term.personId)
  const role = term.role === 'substitute' ? ('substitute' as const) : ('deciding' as const)
  return {
    personId: term.personId,
    name: term.personName,
    ...(term.party === undefined ? {} : { party: term.party }),
    role: isPresent ? role : 'absent',
    termRole: term.role,
    orderPosition: order,
    position,
    isPresent,
    isRemote: isPresent && far.has(term.personId),
  }
}
