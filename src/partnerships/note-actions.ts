import { z } from 'zod'
import { action } from '../platform/action.ts'
import { idInput, textInput, tickInput } from '../platform/input.ts'
import { refuse } from '../platform/refusal.ts'
import { getWorkingNote, recordNote, shareNote } from './note-queries.ts'
import { keepsPartnerships, partyOf } from './partnerships.ts'
import { getPartnership } from './queries.ts'

/** Writes a working note, which only the authority's own staff read. */
export const writeNote = action({
  name: 'partnerships.writeNote',
  input: z.object({ partnershipId: idInput, text: textInput(10_000) }),
  subject: ({ tx }, { partnershipId }) => getPartnership(tx, partnershipId),
  permission: keepsPartnerships,
  run: async (doing, { partnershipId, text }) => {
    await recordNote(doing, { partnershipId, text })
    return { partnershipId }
  },
  journal: ({ partnershipId }) => ({ subjectId: partnershipId }),
})

/** Shares a working note with the other parties. Refuses who has not read that it becomes an official document (R-REG-3, TF 2:10). */
export const shareWorkingNote = action({
  name: 'partnerships.shareNote',
  input: z.object({ partnershipId: idInput, noteId: idInput, isUnderstood: tickInput }),
  subject: async ({ tx }, { partnershipId, noteId }) => {
    const note = await getWorkingNote(tx, noteId)
    const partnership = await getPartnership(tx, partnershipId)
    return note && partnership && note.partnershipId === partnershipId ? { note, partnership } : undefined
  },
  permission: keepsPartnerships,
  run: async (doing, { partnershipId, isUnderstood }, { note, partnership }) => {
    const own = partyOf(doing.actor, doing.authority.authorityId, partnership)
    if (!own) return refuse('partnerships.notParty')
    if (note.sharedAt) return refuse('partnerships.sharedAlready')
    if (!isUnderstood) return refuse('partnerships.warningNotRead', { provision: 'TF 2 kap. 10 §' })
    await shareNote(doing, note, own.partyId)
    return { partnershipId }
  },
  journal: ({ partnershipId, noteId }) => ({ subjectId: partnershipId, details: { noteId } }),
})
