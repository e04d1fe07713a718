import { z } from 'zod'
import { keepsRecords } from '../cases/index.ts'
import { action } from '../platform/action.ts'
import { isRefusal, refuse } from '../platform/refusal.ts'
import { next } from '../platform/states.ts'
import { importStates } from './imports.ts'
import { joinPointer, proposedCases } from './proposals.ts'
import { documentsOf, getImport, getImportDocument, setImportState } from './queries.ts'
import { discardDocuments, setCorrections } from './review/correction-queries.ts'

/** Discards an import that is not confirmed. Refuses 'imports.isClosed', and one of which a case is saved already. */
export const discard = action({
  name: 'imports.discard',
  input: z.object({ importId: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  subject: (doing, { importId }) => getImport(doing.tx, importId, { lock: true }),
  permission: keepsRecords,
  run: async (doing, { importId }, { state }) => {
    const after = next(importStates, state, 'discard', 'imports.isClosed')
    if (isRefusal(after)) return after
    await discardDocuments(doing, importId)
    await setImportState(doing, importId, after)
    return { importId }
  },
  // The reason is written by hand and may name someone: only that there was one is kept.
  journal: ({ importId, reason }) => ({ subjectId: importId, details: { reasonLetters: reason.length } }),
})

/** Puts a document in another proposed case, in one of its own (`alone`) or back where it was read to be (`asRead`). */
export const move = action({
  name: 'imports.move',
  input: z.object({
    importId: z.uuid(),
    document: z.uuid('imports.move.document'),
    to: z.union([z.literal('alone'), z.literal('asRead'), z.uuid()], 'imports.move.to'),
  }),
  subject: async (doing, { importId, document }) => {
    const found = await getImport(doing.tx, importId, { lock: true })
    const moved = await getImportDocument(doing.tx, document, { lock: true })
    return found && moved?.importId === importId ? { found, moved } : undefined
  },
  permission: keepsRecords,
  run: async (doing, { to }, { found, moved }) => {
    if (found.state !== 'review' || moved.state !== 'read') return refuse('imports.isClosed')
    const { [joinPointer]: _, ...others } = moved.corrections
    const corrections = to === 'asRead' ? others : { ...others, [joinPointer]: to }
    const all = await documentsOf(doing.tx, found.importId)
    const target = all.find((one) => one.importDocumentId === to)
    const isPlace = target?.state === 'read' && typeof target.corrections[joinPointer] !== 'string'
    if (to !== 'asRead' && to !== 'alone' && !(isPlace && to !== moved.importDocumentId))
      return refuse('imports.proposal.placesGone')
    await setCorrections(doing, moved.importDocumentId, corrections)
    return { cases: proposedCases(all).length }
  },
  journal: (_input, { moved }) => ({ subjectId: moved.importDocumentId }),
})
