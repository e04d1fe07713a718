import { z } from 'zod'
import { action, type Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { idInput } from '../../platform/input.ts'
import { systemOnly } from '../../platform/permission.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { agendaOf } from '../planning/agenda-queries.ts'
import { keepsMeetings } from '../planning/plan.ts'
import { getPlan } from '../planning/plan-queries.ts'
import { agendaHash, isLost } from './pack.ts'
import {
  addPack,
  latestPack,
  type MadePack,
  packSize,
  savePack,
  savePackFailure,
  savePackProgress,
} from './pack-queries.ts'

/** The largest pack that is made in one go. */
export const largestPackBytes = 200_000_000

/** Asks for a new pack of a meeting's papers. Refuses an empty agenda, too many bytes, and one more while one is being made. */
export const askForPack = async (doing: Doing, meetingId: Id): Promise<Id | Refusal> => {
  const { tx, now } = doing
  const items = await agendaOf(tx, meetingId)
  if (items.length === 0) return refuse('planning.nothingToHandle')
  const { papers, bytes } = await packSize(tx, meetingId)
  if (bytes > largestPackBytes) return refuse('packs.tooLarge')
  const last = await latestPack(tx, meetingId, { lock: true })
  if (last?.state === 'making') {
    if (!isLost(last, now)) return refuse('packs.atWork')
    await savePackFailure(doing, last.packId, 'fault')
  }
  const packId = await addPack(doing, { meetingId, papers, agendaSha256: agendaHash(items) })
  await doing.enqueue('planning.pack', { meetingId, packId })
  return packId
}

/** Makes the papers of a meeting into one PDF. */
export const makePack = action({
  name: 'packs.make',
  input: z.object({ meetingId: idInput }),
  subject: ({ tx }, { meetingId }) => getPlan(tx, meetingId, { lock: true }),
  permission: keepsMeetings,
  run: async (doing, { meetingId }) => {
    const packId = await askForPack(doing, meetingId)
    return isRefusal(packId) ? packId : { meetingId, packId }
  },
  journal: ({ meetingId }, _, { packId }) => ({ subjectId: meetingId, details: { packId } }),
})

const ofPack = { meetingId: idInput, packId: idInput }
const packSubject = ({ tx }: Doing, { meetingId }: { meetingId: Id }) => latestPack(tx, meetingId, { lock: true })

/** The job tells how far it has come. */
export const tellPackProgress = action({
  name: 'packs.progress',
  input: z.object({ ...ofPack, papersDone: z.number().int().min(0) }),
  subject: packSubject,
  permission: systemOnly,
  run: async (doing, { packId, papersDone }) => {
    await savePackProgress(doing, packId, papersDone)
    return {}
  },
  journal: ({ meetingId, papersDone }) => ({ subjectId: meetingId, details: { papersDone } }),
})

/** Keeps a pack that has been made. Refuses one that nobody waits for any more. */
export const keepPack = action({
  name: 'packs.keep',
  input: z.object({ ...ofPack, made: z.custom<MadePack>() }),
  subject: packSubject,
  permission: systemOnly,
  run: async (doing, { packId, made }, last) => {
    if (last.packId !== packId || last.state !== 'making') return refuse('packs.notAtWork')
    await savePack(doing, last, made)
    return {}
  },
  journal: ({ meetingId, packId, made }) => ({
    subjectId: meetingId,
    details: { packId, pages: made.pages, leftOut: made.leftOut.length },
  }),
})

/** Notes that a pack could not be made. `failure` is a text key below `packs.failure`. */
export const failPack = action({
  name: 'packs.fail',
  input: z.object({ ...ofPack, failure: z.string().min(1).max(60) }),
  subject: packSubject,
  permission: systemOnly,
  run: async (doing, { packId, failure }, last) => {
    if (last.packId !== packId || last.state !== 'making') return refuse('packs.notAtWork')
    await savePackFailure(doing, packId, failure)
    return {}
  },
  journal: ({ meetingId, failure }) => ({ subjectId: meetingId, details: { failure } }),
})
